import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openApp } from './open.ts'

const { page, host, folder } = await openApp(async ({ host, folder }) => {
  const [mine, copy] = [join(folder, 'mine.excerpta'), join(folder, 'copy.excerpta')]
  await host.call('project.sample', { path: mine })
  await host.call('project.close', {})
  copyFileSync(mine, copy)
  await host.call('project.open', { path: copy })
  await host.call('coders.use', { name: 'Bea' })
  const [transcript] = await host.call('transcripts.list', {})
  const { codes } = await host.call('codes.read', {})
  const [code] = codes
  if (!transcript || !code) throw new Error('The sample is empty')
  const range = { transcriptId: transcript.id, start: 200, end: 260 }
  await host.call('quotes.code', { ...range, codeIds: [code.id] })
  await host.call('codes.update', { id: code.id, definition: 'Theirs' })
  await host.call('project.open', { path: mine })
  await host.call('codes.update', { id: code.id, definition: 'Mine' })
})

it('tells of a file that cannot be read', async () => {
  await page.keyboard.press('Control+6')
  await page.getByRole('tab', { name: 'Copies' }).click()
  await page.getByRole('button', { name: 'Choose a copy…' }).waitFor()
  await page.evaluate(() => {
    // As if the file was deleted after it was chosen.
    FileReader.prototype.readAsDataURL = function readNothing() {
      this.dispatchEvent(new Event('error'))
    }
  })
  await choose('Choose a copy…')
  await page.getByText('“copy.excerpta” cannot be read').waitFor()
  await page.reload()
})

it('tells what a copy brings, merges it in one step, and undo takes it back', async () => {
  await page.keyboard.press('Control+6')
  await page.getByRole('tab', { name: 'Copies' }).click()
  await choose('Choose a copy…')
  const table = page.getByRole('table', { name: 'What the copy brings' })
  await table.getByRole('row', { name: /^codings 1/ }).waitFor()
  await page.getByText('changed here, changed in the copy').waitFor()
  const previews = await heldPreviews()
  await page.getByRole('radio', { name: 'Theirs' }).click()
  expect(await button('Merge').isDisabled()).toBe(true)
  previews.release()
  await button('Merge').click()
  await page.getByText('Merged copy.excerpta.').waitFor()
  expect(previews.count()).toBe(1)
  expect(await definition()).toBe('Theirs')
  await page.getByRole('tab', { name: 'Agreement' }).click()
  await page.getByRole('button', { name: /^Bea/ }).waitFor()
  await page.keyboard.press('Control+z')
  await expect.poll(() => page.getByRole('button', { name: /^Bea/ }).count()).toBe(0)
  expect(await definition()).toBe('Mine')
})

async function choose(name: string): Promise<void> {
  const chooser = page.waitForEvent('filechooser')
  await button(name).click()
  await (await chooser).setFiles(join(folder, 'copy.excerpta'))
}

function button(name: string) {
  return page.getByRole('button', { name, exact: true })
}

/** Lets comparisons of copies wait until they are released, and counts them. */
async function heldPreviews() {
  const held = Promise.withResolvers<void>()
  let count = 0
  await page.route('**/call/merge.preview', async (route) => {
    count += 1
    await held.promise
    await route.continue()
  })
  return { release: held.resolve, count: () => count }
}

/** That of the code which both sides defined. */
async function definition(): Promise<string | undefined> {
  return (await host.call('codes.read', {})).codes[0]?.definition
}
