import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { MemoSubject } from '../../shared/model/memo.ts'
import { makeFolder, startHost } from './host.ts'
import { openSample } from './open.ts'
import { openPage } from './page.ts'

const project: MemoSubject = { kind: 'project' }

const { page, host } = await openSample()

async function body(subject: MemoSubject): Promise<string> {
  return (await host.call('memos.read', { subject })).body
}

test('looks, lists and headings are written with keys alone and kept as Markdown', async () => {
  await page.locator('.turn').first().waitFor()
  await page.keyboard.press('Control+7')
  await page.getByRole('textbox', { name: /^Memo: Project/ }).focus()
  await page.keyboard.type('## Questions')
  await page.keyboard.press('Enter')
  await page.keyboard.type('Who is ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('missing')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('? Not **this one** but _that_ one, 2*3*4.')
  await page.keyboard.press('Enter')
  await page.keyboard.type('- mentors')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('of one year')
  const expected =
    '## Questions\n\nWho is **missing**? Not **this one** but *that* one, 2\\*3\\*4.\n\n- mentors\n    - of one year'
  await expect.poll(() => body(project)).toBe(expected)
  await page.reload()
  await page.getByRole('heading', { name: 'Questions' }).waitFor()
  expect(await page.locator('.memo-bold').first().textContent()).toBe('missing')
})

test('one sitting is one change, and what undo brings back is shown', async () => {
  const before = await body(project)
  const field = page.getByRole('textbox', { name: /^Memo: Project/ })
  await field.focus()
  await page.keyboard.press('Control+End')
  for (const words of [' one', ' two', ' three']) {
    await page.keyboard.type(words)
    await expect.poll(() => body(project)).toContain(words.trim())
  }
  await page.keyboard.press('Shift+Tab')
  await page.getByRole('button', { name: /^Undo:/ }).click()
  await expect.poll(() => body(project)).toBe(before)
  await expect.poll(() => field.textContent()).not.toContain('three')
})

test('a link is chosen by typing, opens what it leads to, and says when that is gone', async () => {
  const { codes } = await host.call('codes.read', {})
  const code = codes.find(({ name }) => name === 'Orientation')
  if (!code) throw new Error('the code Orientation expected')
  await page.keyboard.press('Control+Shift+M')
  const title = page.getByRole('textbox', { name: 'Title', exact: true })
  await expect.poll(() => title.evaluate((e) => e === document.activeElement)).toBe(true)
  await page.keyboard.type('Ideas')
  await page.getByRole('textbox', { name: /^Memo/ }).focus()
  await page.keyboard.type('See [[Orient')
  await page.getByRole('option', { name: /^Orientation/ }).waitFor()
  await page.keyboard.press('Enter')
  await page.keyboard.type('again.')
  const href = `excerpta:code/${code.id}`
  await expect
    .poll(async () => (await host.call('memos.list', {})).map((memo) => memo.body))
    .toContain(`See [Orientation](${href}) again.`)
  const listed = await host.call('memos.list', {})
  expect(listed.find((memo) => memo.body.includes(href))?.name).toBe('Ideas')
  await page.locator('a.memo-link').click()
  await expect.poll(() => page.url()).toContain('#codebook')
  await page.goBack()
  await host.call('codes.remove', { ids: [code.id] })
  await page.locator('a.memo-link[data-gone]').waitFor()
  await page.locator('a.memo-link').click()
  await page.getByText('What this led to was removed').waitFor()
  await host.call('history.undo', {})
  await page.locator('a.memo-link:not([data-gone])').waitFor()
})

test('M leads to the memo of a quote, Escape back to the text, and nothing is lost on the way', async () => {
  await page.keyboard.press('Control+1')
  await page.getByRole('option', { name: /^Interview 1/ }).click()
  await page.getByRole('heading', { level: 1, name: 'Interview 1' }).waitFor()
  await page.locator('.turn[aria-current]').focus()
  await page.keyboard.press('Shift+J')
  await page.keyboard.press('m')
  const field = page.getByRole('textbox', { name: 'Memo on this quote' })
  await expect.poll(() => field.evaluate((e) => e === document.activeElement)).toBe(true)
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Umbrella.')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Shift+J')
  const memos = async () => (await host.call('search.memos', { text: 'umbrella' })).total
  await expect.poll(memos).toBe(1)
  const focused = await page.evaluate(() => document.activeElement?.className ?? '')
  expect(focused).toContain('turn')
})

test('codes, transcripts and people have memos where they are shown', async () => {
  await page.keyboard.press('Control+4')
  await page.getByRole('textbox', { name: /^Memo on / }).focus()
  await page.keyboard.type('About this code.')
  await page.keyboard.press('Control+5')
  await page.getByRole('grid', { name: 'People' }).waitFor()
  await page
    .getByRole('checkbox', { name: /^Select (?!everybody)/ })
    .first()
    .click({ force: true })
  await page.getByRole('button', { name: 'Memo…' }).click()
  await page.getByRole('textbox', { name: /^Memo on / }).waitFor()
  await page.keyboard.type('About this person.')
  await page.keyboard.press('Escape')
  const bodies = async () => (await host.call('memos.list', {})).map((memo) => memo.body)
  await expect
    .poll(bodies)
    .toEqual(expect.arrayContaining(['About this code.', 'About this person.']))
})

test('what was shown as saved survives the end of the program at any moment', async () => {
  const folder = makeFolder()
  const path = join(folder, 'killed.excerpta')
  const victim = await startHost(folder)
  await victim.call('project.create', { path, title: 'Killed' })
  const { page: own, browser } = await openPage(victim)
  await own.keyboard.press('Control+7')
  await own.getByRole('textbox', { name: /^Memo: / }).focus()
  for (const words of ['First.', ' Second.', ' Third.']) {
    await own.keyboard.type(words)
    await own.getByText('Writing…').waitFor()
    await own.getByText('Writing…').waitFor({ state: 'detached' })
  }
  await victim.kill()
  await browser.close()
  const next = await startHost(folder, path)
  expect(await next.call('memos.read', { subject: project })).toMatchObject({
    body: 'First. Second. Third.',
  })
  await next.kill()
})
