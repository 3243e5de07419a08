import { expect, test } from 'vitest'
import { openSample } from './open.ts'

const { page } = await openSample()

const turn = page.locator('.turn[aria-current]')

test('a screen reader meets regions, headings and a list of turns with number, speaker and codes', async () => {
  await page.getByRole('option', { name: /^Interview 1/ }).click()
  await page.locator('.stripe').first().waitFor()
  const tree = await page.getByRole('main').ariaSnapshot()
  const outline = tree.split('\n').filter((line) => /^ {0,4}- \S/.test(line))
  expect(outline.map((line) => line.replace(/:$/, ''))).toEqual(
    expect.arrayContaining([
      '  - region "Transcripts and codes"',
      '    - region "Transcripts"',
      '    - region "Codes"',
      '  - region "Transcript"',
      '    - heading "Interview 1" [level=1]',
      '    - feed "Interview 1"',
      '  - region "Details"',
    ]),
  )
  expect(tree).toContain('- option "Interview 1 20" [selected]')
  expect(tree).toContain('- row "Developing a network" [level=1]')
  expect(articles(tree).slice(0, 4)).toEqual([
    'Turn 1',
    'Turn 2, Bram',
    'Turn 3, Gerda, mentor · H1',
    'Turn 4, Amina, mentee · H1',
  ])
  expect(articles(tree)).toContain(
    'Turn 18, Amina, mentee · H1. Codes: Learning and practising the language, Self-confidence, empowerment, not giving up',
  )
  const positions = page.getByRole('article').first()
  expect(await positions.getAttribute('aria-posinset')).toBe('1')
  expect(await positions.getAttribute('aria-setsize')).toBe(
    String(await page.getByRole('article').count()),
  )
})

test('turns are coded without a selection, and each time it is said, also the same words again', async () => {
  await page.locator('.turn').nth(3).focus()
  await page.keyboard.press('j')
  const said = await listen()
  await page.keyboard.press('Control+k')
  await page.keyboard.type('Orientation')
  await page.keyboard.press('Enter')
  await expect.poll(said).toEqual(['Coded with Orientation'])
  await expect.poll(() => turn.getAttribute('aria-label')).toMatch(/\. Code: Orientation$/)
  const first = await turn.getAttribute('aria-posinset')
  await page.keyboard.press('j')
  await page.keyboard.press('0')
  await expect.poll(said).toEqual(['Coded with Orientation', 'Coded with Orientation'])
  await expect.poll(() => turn.getAttribute('aria-label')).toMatch(/\. Code: Orientation$/)
  expect(await turn.getAttribute('aria-posinset')).toBe(String(Number(first) + 1))
})

/** The names of the turns in a tree as Playwright writes it. */
function articles(tree: string): readonly string[] {
  return [...tree.matchAll(/article "(.*?)"/g)].map(([, name = '']) => name)
}

/** What the live region says from now on, in its order. */
async function listen(): Promise<() => Promise<readonly string[]>> {
  const heard = await page.evaluateHandle(() => {
    const words: string[] = []
    const note = (records: readonly MutationRecord[]) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) words.push(node.textContent ?? '')
    }
    const region = document.querySelector('.unseen[role=status]')
    if (region) new MutationObserver(note).observe(region, { childList: true, subtree: true })
    return words
  })
  return () => heard.evaluate((words) => words)
}
