import { randomUUID } from 'node:crypto'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Context, createContext } from '../../../electron/backend/context.ts'
import { openSettings } from '../../../electron/backend/settings.ts'
import { insert } from '../../../electron/store/db.ts'
import { nameProject, openMemory } from '../../../electron/store/open.ts'
import { addTalk, createdAt, note } from '../store/project.ts'

/** The context of calls to a new project that is thrown away; real database, real settings. */
export function projectInMemory(title = 'Mentoring to work'): Context {
  const db = openMemory()
  const row = { id: randomUUID(), title, createdAt }
  nameProject(db, row, note('born', 'kept'))
  const dataFolder = mkdtempSync(join(tmpdir(), 'excerpta-'))
  const settings = openSettings(dataFolder)
  const file = { db, path: ':memory:', readOnly: false, close: () => db.close() }
  const session = {
    file,
    settings,
    pending: new Map(),
    tasks: new Map(),
    writing: null,
    sitting: null,
  }
  const announce = () => undefined
  const options = { dataFolder, version: '0', browse: false, announce }
  return createContext(options, session, new AbortController().signal)
}

/** Adds a transcript with the labels A and B, each assigned to a new person named after label and title, as an import does. */
export function importTalk(context: Context, title: string): void {
  const { db } = context
  context.change(
    'import.commit',
    () => 'Imported',
    () => {
      const id = addTalk(db, ['A: one two', 'B: three', 'A: four five six'], title)
      db.prepare('UPDATE transcript SET short = ? WHERE id = ?').run(title.slice(0, 3), id)
      for (const label of ['A', 'B']) {
        const participant = randomUUID()
        const name = `${label} of ${title}`
        insert(db, 'participant', { id: participant, name, role: 'other', programmeId: null })
        db.prepare('UPDATE speaker SET participantId = ? WHERE transcriptId = ? AND label = ?').run(
          participant,
          id,
          label,
        )
      }
    },
  )
}

/** A file as it comes from the interface. */
export function fileOf(name: string, content: string | Uint8Array) {
  return { name, base64: Buffer.from(content).toString('base64') }
}

/** Number of changes in the log that stand. */
export function changesOf({ db }: Context): number {
  return Number(db.prepare("SELECT count(*) FROM changeSet WHERE state = 'done'").pluck().get())
}
