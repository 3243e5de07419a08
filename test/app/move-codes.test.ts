import { expect, it } from 'vitest'
import { openSample } from './open.ts'

const { page } = await openSample()

it('shows no figures of the place that was chosen before', async () => {
  await page.getByRole('navigation', { name: 'Screens' }).getByText('Codebook').click()
  const tree = page.getByRole('treegrid', { name: 'Codes' })
  await tree.getByRole('row', { name: 'Developing a network' }).click()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Move…', exact: true }).press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Move “Developing a network”' })
  const place = dialog.getByRole('combobox', { name: 'Below' })
  await place.fill('Orient')
  await page.getByRole('option', { name: 'Orientation' }).click()
  await dialog.getByText(/^Orientation: \d+ → \d+$/).waitFor()
  const held = Promise.withResolvers<void>()
  await page.route('**/call/codes.movePreview', async (route) => {
    await held.promise
    await route.continue()
  })
  await place.fill('Job')
  await page.getByRole('option', { name: 'Job application advice' }).click()
  await dialog.getByText('Counting what changes…').waitFor()
  expect(await dialog.getByText(/ → /).count()).toBe(0)
  held.resolve()
  await dialog.getByText(/^Job application advice: \d+ → \d+$/).waitFor()
  await page.keyboard.press('Escape')
})
