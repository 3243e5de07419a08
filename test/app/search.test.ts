import { expect, test } from 'vitest'
import { openSample } from './open.ts'

const { page, host } = await openSample()

test('words are searched, opened in place and returned to with the keyboard alone', async () => {
  await page.locator('.turn').first().waitFor()
  await page.keyboard.press('Control+Shift+F')
  await page.getByText('Search everything that is said').waitFor()
  await page.keyboard.type('mentor')
  const { total } = await host.call('search.find', { text: 'mentor' })
  await page.getByRole('radio', { name: `Transcripts ${total}` }).waitFor()
  await page.keyboard.press('Tab')
  await page.locator('.hit mark').first().waitFor()
  await page.locator('.hit-place').first().focus()
  for (let step = 0; step < 12; step += 1) await page.keyboard.press('j')
  const focused = page.locator('.hit-place:focus')
  await expect.poll(() => focused.getAttribute('data-hit')).toBe('12')
  const name = (await focused.getAttribute('aria-label')) ?? ''
  const [title = '', turn = ''] = name.split(/, turn |, /)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await expect
    .poll(() => page.locator('.turn[aria-current]').getAttribute('aria-label'))
    .toMatch(new RegExp(`\\b${turn}\\b`))
  await page.keyboard.press('Alt+ArrowLeft')
  await expect.poll(() => focused.getAttribute('data-hit')).toBe('12')
  await expect.poll(() => page.getByRole('searchbox').inputValue()).toBe('mentor')
})

test('filters narrow who speaks, and an empty answer says what to do', async () => {
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('searchbox').fill('mentor')
  await page.getByRole('button', { name: 'Add filter' }).click()
  await page.getByRole('button', { name: 'Role', exact: true }).click()
  await page.getByRole('option', { name: 'moderator' }).click()
  await page.keyboard.press('Escape')
  const filter = { roles: ['moderator' as const], includeModerators: true }
  const { total } = await host.call('search.find', { text: 'mentor', filter })
  await page.getByRole('radio', { name: `Transcripts ${total}` }).waitFor()
  await page.getByRole('searchbox').fill('zebra')
  await page.getByText('No turn passes these filters').waitFor()
  await page.getByRole('button', { name: 'Clear the filters' }).click()
  await page.getByText('Nobody says that').waitFor()
})

test('all that was found is coded as one change, without what is left out', async () => {
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('searchbox').fill('employer')
  await page.locator('.hit mark').first().waitFor()
  const before = await host.call('project.counts', {})
  await page.getByRole('button', { name: 'Code all these…' }).click()
  await page.getByRole('combobox', { name: 'Code' }).fill('Employers named')
  await page.keyboard.press('Enter')
  await page.getByRole('radio', { name: 'The words' }).click()
  const { passages } = await host.call('autocode.preview', {
    wanted: { find: 'employer' },
    unit: 'match',
  })
  await page.getByText(`${passages.length} of ${passages.length} passages`).waitFor()
  await page.locator('.passage').first().getByRole('checkbox').click({ force: true })
  await page.getByRole('button', { name: `Code ${passages.length - 1} passages` }).click()
  await page.getByText(`Coded ${passages.length - 1} passages with Employers named`).waitFor()
  const after = await host.call('project.counts', {})
  expect(after.codings - before.codings).toBe(passages.length - 1)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => host.call('project.counts', {})).toEqual(before)
})

test('memos are found, too, and lead to what they are about', async () => {
  const { codes } = await host.call('codes.read', {})
  const code = codes[0]
  if (!code) throw new Error('a code expected')
  await host.call('memos.write', {
    subject: { kind: 'code', id: code.id },
    body: 'Think of the **lighthouse** here.',
  })
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('searchbox').fill('lighthouse')
  await page.getByRole('button', { name: 'Show 1 memo' }).click()
  await page.getByRole('article', { name: `Code ${code.name}` }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => page.url()).toContain('#codebook')
  await page.goBack()
  await expect.poll(() => page.locator('.hit-place:focus').count()).toBe(1)
})

test('a quote is found by its id and opened', async () => {
  const { rows } = await host.call('quotes.find', { filter: {} })
  const row = rows[rows.length - 1]
  if (!row) throw new Error('the sample has no quotes')
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('searchbox').fill(row.ref.toLowerCase())
  const hits = page
    .getByRole('list', { name: 'Quotes with this id' })
    .getByRole('button', { name: /^Open/ })
  await expect.poll(() => hits.count()).toBe(1)
  expect(await hits.textContent()).toContain(row.ref)
  expect(await page.getByText('Nobody says that').count()).toBe(0)
  await hits.press('Enter')
  await page.getByRole('heading', { level: 1, name: row.transcript }).waitFor()
  await page.getByRole('heading', { level: 2, name: row.ref }).waitFor()
})
