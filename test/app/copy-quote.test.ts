import { readFileSync } from 'node:fs'
import { beforeAll, expect, it } from 'vitest'
import { openSample } from './open.ts'
import { tour } from './tour.ts'

const { page, host } = await openSample()

beforeAll(() => page.context().grantPermissions(['clipboard-read', 'clipboard-write']))

const copyButton = () => page.getByRole('button', { name: /^Copy .+ with its source$/ }).first()

it('is copied while one reads', async () => {
  await tour['read']?.(page)
  await copied(() => copyButton().click())
})

it('is copied where it stands for others in an analysis', async () => {
  await tour['analyse']?.(page)
  await page.getByRole('tab', { name: /^Capital/ }).click()
  await copyButton().focus()
  await copied(() => page.keyboard.press('Enter'))
})

it('is copied from the table of quotes by a key', async () => {
  await tour['quotes']?.(page)
  await page.getByRole('radio', { name: 'Table' }).click()
  await page.getByRole('grid', { name: 'Quotes' }).focus()
  await copied(() => page.keyboard.press('y'))
  await page.getByRole('radio', { name: 'List' }).click()
})

it('is copied from its memo', async () => {
  const { rows } = await host.call('quotes.find', { filter: { hasMemo: true } })
  await tour['memos']?.(page)
  await page
    .getByRole('option', { name: new RegExp(rows[0]?.ref ?? 'none') })
    .first()
    .click()
  expect(await copied(() => copyButton().click())).toBe(rows[0]?.ref)
})

it('is copied where its id was looked for', async () => {
  const [row] = (await host.call('quotes.find', { filter: {} })).rows
  await page.keyboard.press('Control+Shift+F')
  await page.getByRole('searchbox', { name: /^Words/ }).fill(row?.ref.toLowerCase() ?? '')
  await page.getByRole('list', { name: 'Quotes with this id' }).waitFor()
  expect(await copied(() => copyButton().click())).toBe(row?.ref)
})

it('a CSV begins with a byte order mark unless that is switched off, once for all menus', async () => {
  await page.getByRole('navigation', { name: 'Screens' }).getByText('Analyse').click()
  const first = async () => {
    await page.getByRole('button', { name: 'Export', exact: true }).click()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('menuitem', { name: /^CSV, figures only/ }).click(),
    ])
    return readFileSync(await download.path())[0]
  }
  expect(await first()).toBe(0xef)
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: /^CSV for Excel/ }).click()
  expect(await first()).not.toBe(0xef)
})

/** Copies, compares the clipboard with the quote that it names, and gives its id. */
async function copied(act: () => Promise<void>): Promise<string> {
  await page.evaluate(() => navigator.clipboard.writeText(''))
  await act()
  const read = () =>
    page.evaluate(async () => {
      const [item] = await navigator.clipboard.read()
      const text = async (type: string) =>
        item?.types.includes(type) ? (await item.getType(type)).text() : ''
      return { html: await text('text/html'), plain: await text('text/plain') }
    })
  await expect.poll(async () => (await read()).plain).toMatch(/-T\d+-[a-z]+$/)
  const { html, plain } = await read()
  const [ref = ''] = /\S+-T\d+-[a-z]+$/.exec(plain) ?? []
  const filter = { text: ref, includeModerators: true }
  const [row] = (await host.call('quotes.find', { filter })).rows
  expect(plain).toContain(`“${row?.text}”\n`)
  expect(plain).toContain(row?.transcript)
  for (const { name, role } of row?.speakers ?? []) expect(plain).toContain(`${name} (${role})`)
  expect(html).toMatch(/<blockquote.*<em/s)
  return ref
}
