import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { openApp } from './open.ts'

const talk = `Moderator: What did change for you?
Amina: I sent forty letters, and nobody answered.
Note: the recorder was moved here.
Josef: For me it was the language.
Moderator: And then?
Amina: Somebody read one of my letters.
Josef: I remember it well.
Moderator: Thank you.
Amina: Yes.
Josef: Yes.
`

const { page, host } = await openApp(async ({ host, folder }) => {
  const path = join(folder, 'Group 1.txt')
  writeFileSync(path, talk)
  await host.call('project.create', { path: join(folder, 'study.excerpta'), codebook: 'empty' })
  const { previews } = await host.call('import.preview', { files: [{ path }] })
  const decisions = previews.map(({ previewId, title, kind }) => ({ previewId, title, kind }))
  await host.call('import.commit', { decisions })
})

beforeAll(async () => {
  await page.getByText('forty letters').first().waitFor()
})

describe('a transcript that is imported already', () => {
  it('is recognised again from its menu in the list, and nothing is changed until one says so', async () => {
    await page.getByRole('option', { name: /Group 1/ }).click({ button: 'right' })
    await page.getByRole('menuitem', { name: 'Recognise again who speaks…' }).click()
    await page.getByRole('heading', { name: 'Recognise again who speaks' }).waitFor()
    await page.getByText('3 speakers stay with the same people').waitFor()
    await page.getByRole('button', { name: 'Leave it as it was' }).click()
    await page.getByText('forty letters').first().waitFor()
    expect(await speakers()).toEqual(['Moderator', 'Amina', 'Josef'])
  })

  it('takes over what was corrected there, as one change that can be undone', async () => {
    await page.getByRole('button', { name: 'Recognise again who speaks…' }).click()
    await page.getByRole('button', { name: 'More about Josef' }).click()
    await page.getByRole('menuitem', { name: 'Not a speaker' }).click()
    await page.getByText('No longer speakers: Josef.').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('has the speakers that you saw').waitFor()
    expect(await speakers()).toEqual(['Moderator', 'Amina'])
    await page.getByRole('button', { name: 'Undo', exact: true }).last().click()
    await expect.poll(speakers).toEqual(['Moderator', 'Amina', 'Josef'])
  })
})

async function speakers(): Promise<readonly string[]> {
  const [transcript] = await host.call('transcripts.list', {})
  if (!transcript) throw new Error('there is no transcript')
  const content = await host.call('transcripts.read', { id: transcript.id })
  return content.speakers.map(({ label }) => label)
}
