import { beforeAll, describe, expect, it } from 'vitest'
import { faults } from './faults.ts'
import { openSample } from './open.ts'

const { page, host } = await openSample()

beforeAll(async () => {
  await page.getByRole('option', { name: /^Interview 1/ }).click()
  await page.locator('.turn').first().focus()
})

describe('the list of shortcuts', () => {
  it('gives a command other keys, and says from which command they are taken', async () => {
    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'Next turn: J' }).press('Enter')
    await page.keyboard.press('d')
    await page.getByRole('button', { name: 'Next turn: D' }).waitFor()
    await page.getByRole('button', { name: 'Previous turn: K' }).press('Enter')
    await page.keyboard.press('m')
    await page.getByText('M is taken from “Memo on the quote”').waitFor()
    await page.getByRole('button', { name: 'Take it' }).click()
    await page.getByRole('button', { name: 'Memo on the quote: None' }).waitFor()
    expect(await keys()).toEqual({
      'go.nextTurn': ['D'],
      'go.previousTurn': ['M'],
      'code.memo': [''],
    })
  })

  it('refuses keys that walk or would be typed, and leaves with Esc what was not chosen', async () => {
    const find = page.getByRole('button', { name: 'Find in the transcript: Ctrl+F' })
    await find.press('Enter')
    await page.keyboard.press('Enter')
    await page.getByText('These keys walk, copy, confirm or leave everywhere.').waitFor()
    await page.keyboard.press('q')
    await page.getByText('Without Ctrl or Alt this would be typed').waitFor()
    await page.keyboard.press('Escape')
    await find.waitFor()
    expect(Object.keys(await keys())).not.toContain('edit.find')
  })

  it('is without fault', async () => {
    expect(await faults(page, '[role=dialog]')).toEqual([])
  })

  it('rules in the transcript, in tips and after a restart, until it is reset', async () => {
    await page.keyboard.press('Escape')
    await page.reload()
    await page.locator('.turn').first().focus()
    await page.keyboard.press('d')
    await page.keyboard.press('d')
    await page.keyboard.press('j')
    await page.keyboard.press('m')
    expect(await row()).toBe('2')
    await page.locator('.facts.keys').getByText('D', { exact: true }).waitFor()
    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'Reset the keys of Memo on the quote' }).click()
    await page.getByRole('button', { name: 'Previous turn: None' }).waitFor()
    await page.getByRole('button', { name: 'Reset all keys' }).click()
    await page.getByRole('button', { name: 'Next turn: J' }).waitFor()
    expect(await keys()).toEqual({})
  })

  it('switches single letters off, and on again', async () => {
    const single = page.getByRole('checkbox', { name: /^Single letters/ })
    await single.click({ force: true })
    await page.keyboard.press('Escape')
    await page.locator('.turn[aria-current]').focus()
    await page.keyboard.press('j')
    expect(await row()).toBe('2')
    await page.keyboard.press('?')
    await single.click({ force: true })
    await page.keyboard.press('Escape')
    await page.locator('.turn[aria-current]').focus()
    await page.keyboard.press('j')
    await expect.poll(row).toBe('3')
  })
})

describe('found quotes', () => {
  it('have keys of their own, which can be changed and are shown on their buttons', async () => {
    await page.keyboard.press('Control+2')
    const card = page.getByRole('feed', { name: 'Quotes' }).getByRole('article').first()
    await card.focus()
    await page.keyboard.press('?')
    await page.getByRole('button', { name: 'Star the found quote: I' }).press('Enter')
    await page.keyboard.press('s')
    await page.getByRole('button', { name: 'Star the found quote: S' }).waitFor()
    await page.keyboard.press('Escape')
    const star = card.getByRole('button', { name: /^(Star|Take the star away)$/ })
    await expect.poll(() => star.getAttribute('title')).toMatch(/\(S\)$/)
    const before = await star.getAttribute('title')
    await card.focus()
    await page.keyboard.press('i')
    await page.keyboard.press('s')
    await expect.poll(() => star.getAttribute('title')).not.toBe(before)
    await card.getByRole('checkbox').focus()
    await page.keyboard.press('s')
    await expect.poll(() => star.getAttribute('title')).toBe(before)
    await page.keyboard.press('j')
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-posinset')))
      .toBe('2')
    await page.keyboard.press('Control+1')
  })
})

describe('the list of commands', () => {
  it('runs a command by a part of its name, on what had the focus', async () => {
    await page.keyboard.press('Control+Shift+P')
    await page.keyboard.type('select turn')
    await page.keyboard.press('Enter')
    const selected = () => page.evaluate(() => String(document.getSelection()))
    const words = await page.locator('.turn[aria-current] .turn-text').textContent()
    await expect.poll(selected).toBe(words)
  })

  it('opens a transcript, also where its name is mistyped', async () => {
    await page.keyboard.press('F1')
    await page.keyboard.type('intervew 4')
    expect(await faults(page, '[role=dialog]')).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Interview 4' }).waitFor()
  })

  it('offers only what can be done where one is', async () => {
    await page.keyboard.press('Control+3')
    await page.getByText('Words spoken').first().waitFor()
    await page.getByRole('button', { name: 'Run a command…' }).click()
    await page.keyboard.type('star the quote')
    await expect.poll(() => page.getByRole('option', { name: /^Star/ }).count()).toBe(0)
    await page.keyboard.press('Escape')
  })
})

async function keys() {
  return (await host.call('app.settings', {})).keys
}

function row(): Promise<string | null> {
  return page.locator('.turn[aria-current]').getAttribute('aria-posinset')
}
