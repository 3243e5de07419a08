import { beforeAll, expect, it } from 'vitest'
import type { QuoteRow } from '../../shared/model/retrieval.ts'
import { openSample } from './open.ts'
import { tour } from './tour.ts'

const { page, host } = await openSample(async ({ host }) => {
  const [first] = (await host.call('quotes.find', { filter: {} })).rows
  if (first) await host.call('quotes.memo', { id: first.id, memo: 'Noted before' })
})

beforeAll(async () => {
  await tour['quotes']?.(page)
  await page.locator('.found-quote').first().focus()
  for (const key of ['x', 'j', 'x', 'j', 'x']) await page.keyboard.press(key)
  await page.getByText('3 of').waitFor()
})

const quotes = async () => (await host.call('quotes.find', { filter: {} })).rows
const ids = async () => (await quotes()).map(({ id }) => id)
const codes = ({ codings }: QuoteRow) => codings.map(({ codeId }) => codeId).toSorted()
const memos = async () => (await quotes()).slice(0, 4).map(({ memo }) => memo)
const undo = () => page.getByRole('button', { name: 'Undo', exact: true }).last().click()

it('writes one memo on several quotes, below what stands there, as one change', async () => {
  const before = await memos()
  await page.getByRole('button', { name: 'Memo…' }).click()
  await page.getByText('1 quote of them has a memo already').waitFor()
  await page.getByRole('textbox', { name: 'Memo' }).fill('Compare these')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Wrote a memo on 3 quotes').waitFor()
  const [, second, third, fourth] = before
  expect([second, third]).toEqual(['', ''])
  const after = ['Noted before\n\nCompare these', 'Compare these', 'Compare these', fourth]
  expect(await memos()).toEqual(after)
  await undo()
  await expect.poll(memos).toEqual(before)
})

it('removes several quotes with their codings, and brings them back', async () => {
  const before = await quotes()
  await page.getByRole('button', { name: 'Remove quotes' }).click()
  await page.getByText('Removed 3 quotes').waitFor()
  const left = await quotes()
  expect(left.map(({ id }) => id)).toEqual(before.slice(3).map(({ id }) => id))
  await page.locator('.found-selection').getByText(`${left.length} quotes`).waitFor()
  expect(await page.getByText('selected').count()).toBe(0)
  await undo()
  await expect.poll(ids).toEqual(before.map(({ id }) => id))
  expect((await quotes()).map(codes)).toEqual(before.map(codes))
})
