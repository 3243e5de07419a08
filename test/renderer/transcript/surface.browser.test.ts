import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type OpenPage, openPage } from '../browser/open-page.ts'

let open: OpenPage

beforeAll(async () => {
  open = await openPage({ entry: join(import.meta.dirname, '../browser/surface-page.tsx') })
})

afterAll(() => open.close())

beforeEach(async () => {
  await open.page.evaluate(() => {
    harness.clear()
    harness.show(makeDocument({ words: 2000, codings: 0 }))
  })
  await open.page.locator('.turn').first().waitFor()
})

test('the whole transcript is there, without the labels', async () => {
  const { page } = open
  const [shown, expected] = await page.evaluate(() => {
    const surface = harness.surface
    const rows = surface?.reading.rows.map((row) => row.shown)
    return [[...document.querySelectorAll('.turn-text')].map((one) => one.textContent), rows]
  })
  expect(shown).toEqual(expected)
  expect(shown.join()).not.toContain('Amina:')
})

test('every offset is found again from its place in the page', async () => {
  const wrong = await open.page.evaluate(() => harness.roundTrip())
  expect(wrong).toEqual([])
})

test('words selected with the mouse across turns are known by their canonical offsets', async () => {
  const { page } = open
  const [from, to] = await page.evaluate(() => [harness.pointAt(1, 4), harness.pointAt(2, 9)])
  if (!from || !to) throw new Error('no place')
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  const selected = await page.evaluate(() => harness.surface?.state.selection)
  const expected = await page.evaluate(() => harness.settled([1, 4], [2, 9]))
  expect(selected).toEqual(expected)
})

test('tints are painted near the window only, and a new quote leaves other stripes untouched', async () => {
  const { page } = open
  const result = await page.evaluate(async () => {
    harness.code(1, { start: 60, end: 90, codes: [1] })
    await harness.painted()
    const before = document.querySelector('.stripe')
    harness.code(2, { start: 100, end: 140, codes: [2] })
    harness.code(3, { start: harness.length() - 60, end: harness.length() - 20, codes: [3] })
    await harness.painted()
    return {
      same: document.querySelector('.stripe') === before,
      stripes: document.querySelectorAll('.stripe').length,
      tints: harness.paintedTints(),
    }
  })
  expect(result).toEqual({ same: true, stripes: 2, tints: 2 })
})

test('a tint lies behind its words, also when the letters become larger', async () => {
  const { page } = open
  const compare = () =>
    page.evaluate(() => {
      return [harness.tintBoxes(1), harness.boxesOf(1, { start: 10, end: 160 })] as const
    })
  await page.evaluate(async () => {
    const { start, end } = harness.settled([1, 10], [1, 160])
    harness.code(1, { start, end, codes: [1] })
    await harness.painted()
  })
  const [tints, letters] = await compare()
  expect(tints).toEqual(letters)
  await page.evaluate(async () => {
    document.documentElement.style.setProperty('--text-size', '1.3')
    await harness.painted()
  })
  const [larger, lettersNow] = await compare()
  await page.evaluate(() => document.documentElement.style.removeProperty('--text-size'))
  expect(larger).toEqual(lettersNow)
  expect(larger).not.toEqual(tints)
})

test('every coded passage of a turn has its tint behind its own words', async () => {
  const { page } = open
  const [tints, letters] = await page.evaluate(async () => {
    const passages = [harness.settled([1, 0], [1, 20]), harness.settled([1, 60], [1, 90])]
    for (const [index, range] of passages.entries())
      harness.code(index + 1, { ...range, codes: [index + 1] })
    await harness.painted()
    return [
      harness.tintBoxes(1),
      [
        { start: 0, end: 20 },
        { start: 60, end: 90 },
      ].flatMap((range) => harness.boxesOf(1, range)),
    ]
  })
  expect(tints).toEqual(letters)
})

test('where words are faded, those with a coding keep the colour of the text', async () => {
  const { page } = open
  const faded = await page.evaluate(async () => {
    const { start, end } = harness.settled([1, 0], [1, 30])
    harness.code(1, { start, end, codes: [1, 2] })
    await harness.painted()
    const names = [...CSS.highlights.keys()].filter((name) => CSS.highlights.get(name)?.size)
    harness.surface?.paint.fade(true)
    const coded = [...CSS.highlights.values()].flatMap((highlight) => [...highlight])
    const lengths = coded.map((one) => one.endOffset - one.startOffset)
    return { before: names.length, whole: lengths.map((length) => length === end - start) }
  })
  expect(faded).toEqual({ before: 0, whole: [true, true] })
})

test('thirty codes on one passage stay apart: a lane and a tint for each that can be told apart', async () => {
  const { page } = open
  const codes = Array.from({ length: 30 }, (_, index) => index)
  await page.evaluate((all) => harness.code(1, { start: 60, end: 190, codes: all }), codes)
  await page.evaluate(() => harness.painted())
  const lefts = await page.evaluate(() =>
    [...document.querySelectorAll('.stripe')].map((one) => one.getBoundingClientRect().left),
  )
  expect(new Set(lefts).size).toBe(30)
  expect(await marginBoxes()).toEqual({ outside: 0, crowded: 0 })
  const size = page.viewportSize() ?? { width: 1280, height: 900 }
  await page.setViewportSize({ ...size, width: 420 })
  await page.evaluate(() => harness.painted())
  expect(await page.locator('.stripe').count()).toBe(30)
  expect((await marginBoxes()).outside).toBe(0)
  await page.setViewportSize(size)
  await page.evaluate(() => harness.painted())
  const names = await page.locator('.stripe-name').allTextContents()
  const hidden = names.reduce((sum, name) => sum + Number(/\+(\d+)$/.exec(name)?.[1] ?? 0), 0)
  expect(names.length + hidden).toBe(30)
  expect(await page.evaluate(() => harness.paintedTints())).toBeLessThanOrEqual(3 * 2)
})

test('arrows walk from turn to turn and take the focus along', async () => {
  const { page } = open
  await page.locator('.turn').first().focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowDown')
  expect(await focusedName(open)).toMatch(/^Turn 3, /)
  await page.keyboard.press('Control+End')
  const last = await page.evaluate(() => harness.surface?.reading.rows.at(-1)?.number)
  expect(await focusedName(open)).toMatch(new RegExp(`^Turn ${last}, `))
  await page.keyboard.press('ArrowUp')
  expect(await focusedName(open)).toMatch(new RegExp(`^Turn ${Number(last) - 1}, `))
})

test('Shift and arrows extend a selection by whole words, which Escape leaves', async () => {
  const { page } = open
  await page.locator('.turn').nth(1).focus()
  await page.evaluate(() => harness.surface?.goToRow(1))
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Shift+ArrowLeft')
  const words = await page.evaluate(() => document.getSelection()?.toString())
  expect(words?.split(' ')).toHaveLength(2)
  await page.keyboard.press('Escape')
  expect(await page.evaluate(() => harness.surface?.state.selection)).toBeNull()
})

test('a click gives the focus to the shortest quote under it; its edge is moved by keys', async () => {
  const { page } = open
  await page.evaluate(async () => {
    const { start } = harness.settled([1, 0], [1, 30])
    harness.code(1, { start, end: start + 40, codes: [1] })
    harness.code(2, { start: start + 2, end: start + 20, codes: [2] })
    await harness.painted()
  })
  const spot = await page.evaluate(() => harness.pointAt(1, 8))
  if (!spot) throw new Error('no place')
  await page.mouse.click(spot.x, spot.y)
  expect(await page.evaluate(() => harness.surface?.quote?.ref)).toBe('FG1-2')
  await page.evaluate(() => harness.surface?.set({ edge: 'end' }))
  await page.keyboard.press('Alt+ArrowRight')
  const [move] = await page.evaluate(() => harness.moved)
  const quote = await page.evaluate(() => harness.surface?.quote)
  expect(move?.range.end).toBeGreaterThan(quote?.end ?? 0)
  expect(move?.range.start).toBe(quote?.start)
})

test('dragging a handle moves the edge to the word under the pointer', async () => {
  const { page } = open
  await page.evaluate(async () => {
    const { start } = harness.settled([1, 0], [1, 30])
    harness.code(1, { start, end: start + 10, codes: [1] })
    await harness.painted()
    const [quote] = harness.surface?.coverage.quotes() ?? []
    if (quote) harness.surface?.focusQuote(quote)
  })
  const handle = await page.locator('.handle.end').boundingBox()
  const to = await page.evaluate(() => harness.pointAt(1, 22))
  if (!handle || !to) throw new Error('no handle')
  await page.mouse.move(handle.x + 1, handle.y + handle.height / 2)
  await page.mouse.down()
  await page.mouse.move(to.x, to.y, { steps: 4 })
  await page.mouse.up()
  const [move] = await page.evaluate(() => harness.moved)
  const text = await page.evaluate(() => harness.surface?.reading.text)
  expect(text?.slice(move?.range.start, move?.range.end)).toMatch(/\w$/)
  expect(/^\w/.test(text?.charAt(move?.range.end ?? 0) ?? '')).toBe(false)
  expect(await page.evaluate(() => harness.surface?.quote)).not.toBeNull()
})

test('a turn says its number, speaker and codes, and an accessibility check finds nothing', async () => {
  const { page } = open
  await page.evaluate(async () => {
    const { start } = harness.settled([1, 0], [1, 30])
    harness.code(1, { start, end: start + 40, codes: [0, 4] })
    await harness.painted()
  })
  const name = await page.locator('.turn').nth(1).getAttribute('aria-label')
  expect(name).toMatch(/^Turn 2, \w+, ment\w+ · B\d\. Codes: Orientation, Network$/)
  const { violations } = await new AxeBuilder({ page }).include('.transcript-frame').analyze()
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
})

test('highlights of others stay when the surface goes', async () => {
  const names = await open.page.evaluate(async () => {
    CSS.highlights.set('somebody-else', new Highlight())
    harness.clear()
    await harness.painted()
    return [...CSS.highlights.keys()]
  })
  expect(names).toEqual(['somebody-else'])
})

async function focusedName({ page }: OpenPage): Promise<string | null> {
  return await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null)
}

/** Number of stripes that are not whole in the window, and of names that have less room than about ten letters. */
function marginBoxes(): Promise<{ readonly outside: number; readonly crowded: number }> {
  return open.page.evaluate(() => {
    const boxes = (selector: string) =>
      [...document.querySelectorAll(selector)].map((one) => one.getBoundingClientRect())
    return {
      outside: boxes('.stripe').filter(({ right }) => right > innerWidth).length,
      crowded: boxes('.stripe-name').filter(({ width }) => width < 60).length,
    }
  })
}
