import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { openApp } from './open.ts'

/** 1,995 codes on three levels: 35 at the top, 7 below each, and 7 below each of these. */
const { page, host } = await openApp(async ({ host, folder }) => {
  await host.call('project.create', { path: join(folder, 'large.excerpta') })
  const lines = ['level 1,level 2,level 3', ...allCodes()]
  const base64 = Buffer.from(lines.join('\n')).toString('base64')
  await host.call('codebook.import', { file: { name: 'large.csv', base64 } })
})

beforeAll(async () => {
  await page.getByRole('navigation', { name: 'Screens' }).getByText('Codebook').click()
  await row('Code 1').waitFor()
})

it('draws the codes in sight, and says of each how deep it stands and which of how many it is', async () => {
  expect(await rows().count()).toBeLessThan(60)
  expect(await ofTree('Code 1')).toEqual({ level: '1', place: '1', of: '35', open: 'true' })
  expect(await ofTree('Code 1.2.3')).toEqual({ level: '3', place: '3', of: '7', open: null })
})

it('is walked, folded and chosen from by keys, to its end and back', async () => {
  await row('Code 1').click()
  await press('ArrowDown')
  await expect.poll(focused).toBe('Code 1.1')
  expect(await chosen()).toEqual(['Code 1.1'])
  await press('ArrowLeft')
  await expect.poll(() => ofTree('Code 1.1').then(({ open }) => open)).toBe('false')
  await press('ArrowLeft')
  await expect.poll(focused).toBe('Code 1')
  await press('End')
  await expect.poll(focused).toBe('Code 35.7.7')
  await press('PageUp', 'Home', 'ArrowDown', 'ArrowRight', 'ArrowRight')
  await expect.poll(focused).toBe('Code 1.1.1')
  await press('Control+ArrowDown', 'Control+ArrowDown')
  await expect.poll(focused).toBe('Code 1.1.3')
  expect(await chosen()).toEqual(['Code 1.1.1'])
  await press('Control+Space', 'Shift+ArrowDown')
  await expect.poll(chosen).toEqual(['Code 1.1.3', 'Code 1.1.4'])
  await press('Escape')
  await expect.poll(chosen).toEqual(['Code 1.1.4'])
})

it('leaves a key by which no name begins to whoever knows it', async () => {
  await row('Code 1').click()
  await page.keyboard.press('?')
  const sheet = page.getByRole('dialog')
  await sheet.waitFor()
  await page.keyboard.press('Escape')
  await sheet.waitFor({ state: 'detached' })
})

it('finds a code by the beginning of its name', async () => {
  await row('Code 1').click()
  await page.keyboard.type('code 27.3.')
  await expect.poll(focused).toBe('Code 27.3.1')
})

it('keeps the focus where everything is folded away and where codes are removed', async () => {
  await page.getByRole('button', { name: 'Collapse all' }).click()
  await expect.poll(() => rows().last().getAttribute('aria-level')).toBe('1')
  await row('Code 27').click()
  await press('Home', 'ArrowDown')
  await expect.poll(focused).toBe('Code 2')
  await page.keyboard.press('Delete')
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Remove/ })
    .click()
  await expect.poll(focused).toBe('Code 3')
  expect(await ofTree('Code 3')).toMatchObject({ place: '2', of: '34' })
  await page.getByRole('button', { name: /^Undo:/ }).click()
  await expect.poll(() => ofTree('Code 3')).toMatchObject({ place: '3', of: '35' })
})

it('shows a code that was made below a folded one', async () => {
  await row('Code 4').click()
  await page.keyboard.press('Control+Shift+Enter')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Quite new')
  await page.keyboard.press('Control+Enter')
  await row('Quite new').waitFor()
  expect(await ofTree('Quite new')).toMatchObject({ level: '2', place: '8', of: '8' })
})

it('moves several codes at once where they are dropped, between others too, but never into themselves', async () => {
  await page.getByRole('button', { name: 'Expand all' }).click()
  await page.getByRole('button', { name: 'Collapse all' }).click()
  await row('Code 5').click()
  await row('Code 6').click({ modifiers: ['Control'] })
  const target = (await row('Code 3').boundingBox()) ?? { width: 0, height: 0 }
  await row('Code 6').dragTo(row('Code 3'), { targetPosition: { x: 120, y: target.height - 3 } })
  await expect.poll(tops).toEqual(['Code 1', 'Code 2', 'Code 3', 'Code 5', 'Code 6', 'Code 4'])
  await row('Code 1').dragTo(row('Code 2'))
  await expect.poll(() => tops().then(([first]) => first)).toBe('Code 2')
  await row('Code 2').click()
  await page.keyboard.press('ArrowRight')
  const moves = () => host.call('history.list', { limit: 50 }).then(({ length }) => length)
  const before = await moves()
  await row('Code 2').dragTo(row('Code 2.1'))
  // What follows is on the disk when it is shown, so that whatever was moved before would be, too.
  await row('Code 2.2').dragTo(row('Code 2.1'))
  await expect.poll(moves).toBeGreaterThan(before)
  expect(await moves()).toBe(before + 1)
  expect(await tops().then(([first]) => first)).toBe('Code 2')
})

it('shows a code that was made while the filter hid it as soon as the filter is cleared', async () => {
  const filter = page.getByRole('searchbox', { name: 'Filter codes' })
  await filter.fill('Code 35')
  await row('Code 35').waitFor()
  await page.getByRole('button', { name: 'New code', exact: true }).click()
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Hidden at first')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  expect(await row('Hidden at first').count()).toBe(0)
  await filter.fill('')
  await row('Hidden at first').waitFor()
})

function allCodes(): readonly string[] {
  const below = (name: string) => [1, 2, 3, 4, 5, 6, 7].map((place) => `${name}.${place}`)
  return Array.from({ length: 35 }, (_, place) => `Code ${place + 1}`).flatMap((top) => [
    top,
    ...below(top).flatMap((second) => [
      `${top},${second}`,
      ...below(second).map((third) => `${top},${second},${third}`),
    ]),
  ])
}

function rows() {
  return page.getByRole('treegrid', { name: 'Codes' }).getByRole('row')
}

function row(name: string) {
  return page.getByRole('treegrid', { name: 'Codes' }).getByRole('row', { name, exact: true })
}

async function press(...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key)
}

function focused(): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
}

/** Names of the chosen rows among those that are drawn. */
function chosen(): Promise<(string | null)[]> {
  return page
    .locator('[role=treegrid] [aria-selected=true]')
    .evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')))
}

async function ofTree(name: string) {
  const say = (what: string) => row(name).getAttribute(`aria-${what}`)
  const [level, place, of] = [say('level'), say('posinset'), say('setsize')]
  return { level: await level, place: await place, of: await of, open: await say('expanded') }
}

/** Names of the first codes at the top, as they are saved. */
async function tops(): Promise<string[]> {
  const { codes } = await host.call('codes.read', {})
  return codes.flatMap(({ parentId, name }) => (parentId ? [] : name)).slice(0, 6)
}
