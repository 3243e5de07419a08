import { expect, it } from 'vitest'
import { faults } from './faults.ts'
import { openSample } from './open.ts'

const { page, host } = await openSample()

it('invites who codes without a name to give one, and has them code under it from then on', async () => {
  expect(await faults(page)).toEqual([])
  const before = await host.call('app.settings', {})
  await page.getByRole('button', { name: 'Give your name as a coder' }).click()
  await page.getByLabel('Name or initials').fill('Hanna')
  await page.keyboard.press('Control+Enter')
  await page.getByText('Coder Hanna', { exact: true }).waitFor()
  const after = await host.call('app.settings', {})
  expect(after.coder).toEqual({ id: before.coder?.id, name: 'Hanna' })
  await page.getByRole('button', { name: 'HA: Hanna codes' }).click()
  await page.getByRole('menuitem', { name: 'Somebody else…' }).waitFor()
  await page.keyboard.press('Escape')
})
