import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import type { Codebook } from '../../shared/model/code.ts'
import { root } from '../source.ts'
import { openApp } from './open.ts'

const { page, host, folder } = await openApp(async ({ host, folder }) => {
  await host.call('project.sample', { path: join(folder, 'theirs.excerpta') })
  const { codes } = await host.call('codes.read', {})
  const trust = codes.find(({ name }) => name.startsWith('Having a person of trust'))
  if (!trust) throw new Error('The sample has no such code')
  await host.call('codes.update', { id: trust.id, name: 'Somebody to call' })
  const idOf = (wanted: string) => codes.find(({ name }) => name === wanted)?.id
  const [network, advice] = [idOf('Developing a network'), idOf('Job application advice')]
  if (!network || !advice) throw new Error('The sample has no such codes')
  await host.call('codes.move', { ids: [network], parentId: advice })
  await host.call('project.sample', { path: join(folder, 'mine.excerpta') })
})

beforeAll(async () => {
  await page.getByRole('navigation', { name: 'Screens' }).getByText('Team').click()
  await page.getByText('Reconcile codebooks').waitFor()
})

it('reads several codebooks, tells what is none, and says how much is to be decided', async () => {
  await choose('Choose codebooks…', [
    join(folder, 'theirs.excerpta'),
    join(root, 'test/files/lantern-codebook.csv'),
    join(root, 'test/files/harbour-group.txt'),
  ])
  await page.getByText('theirs.excerpta · 9 codes').waitFor()
  await page
    .getByText(/^harbour-group\.txt holds no codebook|harbour-group/)
    .first()
    .waitFor()
  await page.getByText(/^0 of \d+ pairs decided$/).waitFor()
})

it('shows why a pair is proposed, and what its codes say, side by side', async () => {
  await pair('Somebody to call').click()
  await page.getByText(/^same id; .* quotes here and .* lie on each other/).waitFor()
  const table = page.getByRole('table')
  await table.getByRole('row', { name: /^Name \(differs\)/ }).waitFor()
  expect(await table.locator('mark').first().textContent()).toBe('Somebody to call')
})

it('decides by keys and goes on to the next; undo asks again', async () => {
  const before = await page.getByRole('option').count()
  await pair('Somebody to call').click()
  await page.getByRole('radio', { name: 'Theirs', exact: true }).first().click()
  await pair('Somebody to call').click()
  await page.keyboard.press('s')
  await expect.poll(() => page.getByRole('option').count()).toBe(before - 1)
  await page.keyboard.press('x')
  await expect.poll(() => page.getByRole('option').count()).toBe(before - 2)
  await page.getByText(/^2 of \d+ pairs decided$/).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText(/^1 of \d+ pairs decided$/).waitFor()
})

it('takes every pair of a list as proposed with Enter', async () => {
  const left = await page.getByRole('option').count()
  for (let each = 0; each < left; each += 1) await page.keyboard.press('Enter')
  await page.getByText('Nothing is left to decide').waitFor()
})

it('leaves out what only they have, or takes it in', async () => {
  await page.getByRole('radio', { name: /^Only theirs/ }).click()
  await page.getByRole('option', { name: /Irony/ }).click()
  await page.keyboard.press('x')
  await page.getByRole('option', { name: /Irony.*left out/ }).waitFor()
})

it('puts a code that is the same where they have it', async () => {
  await page.getByRole('radio', { name: /^Clear/ }).click()
  await pair('Developing a network').click()
  await page
    .getByRole('radiogroup', { name: 'Place in the tree' })
    .getByRole('radio', { name: 'Theirs' })
    .click()
  await page.getByRole('radio', { name: /^Decided/ }).click()
  await pair('Job application advice › Developing a network').click()
  await page.getByText('They become one code, below “Job application advice” as there.').waitFor()
})

it('says beforehand what changes, brings the codebooks together, and takes it back with undo', async () => {
  const before = await host.call('codes.read', {})
  await page.getByRole('button', { name: 'Apply…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Bring the codebooks together' })
  await dialog.getByText('Humour').waitFor()
  await dialog.getByRole('heading', { name: 'Moved in the tree (1)' }).waitFor()
  await dialog.getByText(/codings on \d+ quotes here have a code that changes/).waitFor()
  await dialog.getByRole('button', { name: 'Apply' }).click()
  await page.getByText(/^Brought together: /).waitFor()
  const names = (await host.call('codes.read', {})).codes.map(({ name }) => name)
  expect(names).toContain('Humour')
  expect(names).toContain('Somebody to call')
  expect(names).not.toContain('Irony')
  const { codes } = await host.call('codes.read', {})
  const moved = codes.find(({ name }) => name === 'Developing a network')
  expect(codes.find(({ id }) => id === moved?.parentId)?.name).toBe('Job application advice')
  await page.getByRole('button', { name: 'Undo', exact: true }).first().click()
  await expect.poll(async () => inOrder(await host.call('codes.read', {}))).toEqual(inOrder(before))
})

/** Other names of a code have no order. */
function inOrder({ codes, capitals }: Codebook) {
  return { capitals, codes: codes.map((code) => ({ ...code, aliases: code.aliases.toSorted() })) }
}

async function choose(button: string, files: readonly string[]): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: button }).click(),
  ])
  await chooser.setFiles([...files])
}

function pair(name: string) {
  return page.getByRole('listbox', { name: 'Pairs of codes' }).getByRole('option', { name })
}
