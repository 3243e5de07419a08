import { beforeAll, expect, it } from 'vitest'
import type { Filter } from '../../shared/model/filter.ts'
import { openSample } from './open.ts'

const { page, host } = await openSample()

beforeAll(async () => {
  await page.getByRole('button', { name: 'Quotes', exact: true }).click()
})

it('finds the quotes that have another code near them, and those that have not', async () => {
  await page.getByRole('button', { name: 'Add filter' }).click()
  await page.getByRole('button', { name: 'Near another code' }).click()
  await page.getByRole('combobox', { name: 'Code nearby' }).fill('Orientation')
  await page.keyboard.press('Enter')
  await choose('Where it stands', 'after it')
  await choose('How far', 'within 2 turns')
  const { codes } = await host.call('codes.read', {})
  const orientation = codes.find(({ name }) => name === 'Orientation')
  if (!orientation) throw new Error('no code')
  const beside = { codes: [orientation.id], relation: { followed: 2 } }
  await shows({ beside: [beside] })
  await choose('With or without', 'Without')
  await shows({ beside: [{ ...beside, absent: true }] })
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', {
      name: 'Change Near another code: not Orientation (at most 2 turns later)',
    })
    .waitFor()
})

it('keeps the filter under a name, for another day', async () => {
  await page.getByRole('button', { name: 'Saved', exact: true }).click()
  await page.getByRole('textbox', { name: 'Save these filters as' }).fill('Far from orientation')
  await page.keyboard.press('Enter')
  await page.getByText('Saved the filter “Far from orientation”').waitFor()
  await page.getByRole('button', { name: /^Remove Near another code/ }).click()
  await shows({})
  await page.getByRole('button', { name: 'Saved', exact: true }).click()
  await page.getByRole('button', { name: /^Far from orientation/ }).click()
  const [saved] = await host.call('filters.list', {})
  await shows(saved?.filter ?? {})
  await page.getByRole('button', { name: 'Saved', exact: true }).click()
  await page.getByRole('button', { name: 'Rename Far from orientation' }).click()
  await page.keyboard.type('Left alone')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: /^Far from orientation/ }).press('F2')
  await page.keyboard.type('Elsewhere')
  await page.keyboard.press('Enter')
  await page
    .getByRole('button', { name: /^Elsewhere/ })
    .and(page.locator(':focus'))
    .waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(savedNames).toEqual(['Far from orientation'])
  await page.getByRole('button', { name: 'Saved', exact: true }).click()
  await page.getByRole('button', { name: 'Remove Far from orientation' }).click()
  await expect.poll(async () => (await host.call('filters.list', {})).length).toBe(0)
  await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect.poll(async () => (await host.call('filters.list', {})).length).toBe(1)
})

async function savedNames() {
  return (await host.call('filters.list', {})).map(({ name }) => name)
}

async function choose(label: string, option: string) {
  await page.getByRole('button', { name: new RegExp(`${label}$`) }).click()
  await page.getByRole('option', { name: option, exact: true }).click()
}

async function shows(filter: Filter) {
  const { total } = await host.call('quotes.find', { filter, limit: 1 })
  await page.locator('.found-selection').getByText(`${total} quotes`).waitFor()
}
