import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { recordChange } from '../../../electron/store/change-log.ts'
import { backUp, checkProject } from '../../../electron/store/check.ts'
import { run } from '../../../electron/store/db.ts'
import { createFile } from '../../../electron/store/open.ts'
import { pickQuote } from '../../../electron/store/quotes.ts'
import { addCoder, addTalk, coder, createdAt, note } from './project.ts'

test('a reference to nothing is told with both its sides', () => {
  const { db, file } = project()
  loseCoder(db)
  expect(checkProject(db)).toEqual({
    ok: false,
    problems: [
      {
        code: 'reference',
        message: 'A row of quote refers to a row of coder that does not exist.',
      },
    ],
  })
  file.close()
})

test('a quote that is not where its words are is told with its id, its transcript and its words', () => {
  const { db, file } = project()
  recordChange(db, note('damage'), () => void run(db, 'UPDATE quote SET start = start + 1'))
  expect(checkProject(db).problems).toEqual([
    {
      code: 'quote-moved',
      message: 'Quote T1-T001-a in “Talk” no longer covers its words “Good”.',
    },
  ])
  file.close()
})

test('a copy that is not sound is not kept, and the project stays as it was', async () => {
  const { db, file, folder } = project()
  loseCoder(db)
  const copy = join(folder, 'copy.excerpta')
  await expect(backUp(db, copy)).rejects.toThrow('The copy is not sound: A row of quote refers to')
  file.close()
  expect(readdirSync(folder)).toEqual(['study.excerpta'])
})

/** A project with one quote. */
function project() {
  const folder = mkdtempSync(join(tmpdir(), 'excerpta-'))
  const file = createFile(join(folder, 'study.excerpta'))
  const { db } = file
  recordChange(db, note('began'), () => {
    addCoder(db)
    const transcriptId = addTalk(db, ['A: Good.'])
    pickQuote(db, { transcriptId, start: 3, end: 7 }, { coderId: coder.id, createdAt })
  })
  return { db, file, folder }
}

/** As a program that knows nothing of references would leave a project. */
function loseCoder(db: Parameters<typeof run>[0]): void {
  db.pragma('foreign_keys = OFF')
  recordChange(db, note('damage'), () => void run(db, 'DELETE FROM coder'))
  db.pragma('foreign_keys = ON')
}
