import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { openApp } from './open.ts'

const answers = [
  'ID;Age;What helped you most?;What would you change?',
  'A7;31;My mentor knew the right people.;More time with each other.',
  'A8;45;That somebody listened to me.;',
  'A9;28;;Begin before the summer, please.',
].join('\n')

const { page, host, folder } = await openApp(({ host, folder }) =>
  host.call('project.create', { path: join(folder, 'study.excerpta'), codebook: 'empty' }),
)

it('a survey is recognised, read as the user chooses, and imported', async () => {
  const path = join(folder, 'survey.csv')
  writeFileSync(path, answers)
  await page.keyboard.press('Control+Shift+I')
  await page.locator('input[type=file]').setInputFiles([path])
  await page.getByText('2 transcripts of 3 respondents, named by “ID”').waitFor()
  await page.getByRole('button', { name: /Read as/ }).click()
  await page.getByRole('option', { name: 'Survey: one transcript per respondent' }).click()
  await page.getByText('3 transcripts of 3 respondents').waitFor()
  await page.getByRole('button', { name: /What “Age” holds/ }).click()
  await page.getByRole('option', { name: 'Left out' }).click()
  await page.getByRole('button', { name: /What “What would you change\?” holds/ }).click()
  await page.getByRole('option', { name: 'Left out' }).click()
  await page.getByText('2 transcripts of 2 respondents').waitFor()
  await page.getByRole('button', { name: /What “What would you change\?” holds/ }).click()
  await page.getByRole('option', { name: 'Answers' }).click()
  await page.getByText('3 transcripts of 3 respondents').waitFor()
  await page.getByRole('button', { name: /^Import 3 transcripts/ }).click()
  await page.getByText('Imported 3 transcripts.').waitFor()
  expect((await host.call('people.read', {})).attributes).toEqual([])
  const { participants } = await host.call('people.read', {})
  expect(participants.map(({ name }) => name)).toEqual(['A7', 'A8', 'A9'])
})

it('a table with one row a turn is read by the columns that the user chooses', async () => {
  const path = join(folder, 'turns.csv')
  const rows = ['Nr;Wer;Gesagt', '1;Anna;So how was it?', '2;Ben;It was good.', '3;Anna;We left.']
  writeFileSync(path, rows.join('\n'))
  await page.keyboard.press('Control+Shift+I')
  await page.locator('input[type=file]').setInputFiles([path])
  await page.getByRole('button', { name: /Read as/ }).click()
  await page.getByRole('option', { name: 'One transcript, one row a turn' }).click()
  await page.getByRole('button', { name: /Who speaks/ }).click()
  await page.getByRole('option', { name: 'Wer' }).click()
  await page.getByRole('button', { name: /What is said/ }).click()
  await page.getByRole('option', { name: 'Gesagt' }).click()
  await page.locator('.import-speaker-row').nth(1).waitFor()
  expect(await page.locator('.import-said b').allInnerTexts()).toEqual(['Anna', 'Ben'])
})

it('of the many who answered a few are listed beside the text, the others when they are asked for', async () => {
  const path = join(folder, 'many.csv')
  const rows = Array.from(
    { length: 45 },
    (_, at) => `B${at + 1};Because ${at} people came by and said so.`,
  )
  writeFileSync(path, ['ID;Why did you stay with it?', ...rows].join('\n'))
  await page.keyboard.press('Control+Shift+I')
  await page.getByRole('button', { name: 'Leave this file out' }).click()
  await page.locator('input[type=file]').setInputFiles([path])
  await page.getByText('1 transcript of 45 respondents').waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: 'Show 5 more speakers' }).click()
  await page.getByText('B45', { exact: true }).last().waitFor()
  const titles = async () => (await host.call('transcripts.list', {})).map(({ title }) => title)
  expect(await titles()).toContain('many: Why did you stay with it?')
  await page.getByLabel('Notices').getByRole('button', { name: 'Undo' }).last().click()
  await expect.poll(titles).not.toContain('many: Why did you stay with it?')
})
