import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextUndo, recordChange, redo, undo } from '../../../electron/store/change-log.ts'
import { correctTranscript } from '../../../electron/store/correct-transcript.ts'
import { all, type Db, first, update } from '../../../electron/store/db.ts'
import { openMemory } from '../../../electron/store/open.ts'
import { removeTranscripts } from '../../../electron/store/transcripts.ts'
import { tricky } from '../../shared/text/tricky.ts'
import { addCoder, addTalk, note } from './project.ts'

test('a corrected letter of a long interview costs the log little, and undo brings the letter back', () => {
  const { db, transcript, act } = project(
    Array.from({ length: 400 }, () => `A: ${'She opend my eyes, and then some more. '.repeat(5)}`),
  )
  const before = textOf(db)
  const start = before.indexOf('opend')
  const edits = [{ start, end: start + 5, was: 'opend', text: 'oped' }]
  act(() => correctTranscript(db, transcript, [{ kind: 'text', edits }]))
  const { layout, text } = newest(db)
  expect(before.length).toBeGreaterThan(70_000)
  expect(JSON.parse(text)).toEqual({ start: start + 3, end: start + 3, was: 'n' })
  expect(layout.length).toBeLessThan(before.length / 5)
  undo(db, note(''))
  expect(textOf(db)).toBe(before)
  redo(db, note(''))
  expect(textOf(db)).toBe(before.replace('opend', 'oped'))
})

test('any texts, several in one change, and such as were removed in it, are undone to the letter', () => {
  const texts = fc.array(fc.array(tricky, { maxLength: 6 }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(texts, fc.boolean(), (list, removes) => {
      const { db, transcript, act } = project(['A: She opened my eyes. '.repeat(8)])
      const whole = textOf(db)
      act(() => {
        for (const parts of list) {
          const text = whole.slice(0, 90) + parts.join('') + whole.slice(70)
          update(db, 'transcript', { id: transcript, text })
        }
        if (removes) removeTranscripts(db, [transcript])
      })
      const after = rows(db)
      undo(db, note(''))
      expect(textOf(db)).toBe(whole)
      if (nextUndo(db)) throw new Error('Only one change was made')
      redo(db, note(''))
      expect(rows(db)).toEqual(after)
    }),
  )
})

function project(lines: readonly string[]) {
  const db = openMemory()
  const act = <T>(what: () => T) => recordChange(db, note('act'), what).result
  const { result: transcript } = recordChange(db, note('start', 'kept'), () => {
    addCoder(db)
    return addTalk(db, lines)
  })
  return { db, transcript, act }
}

/** What the last change keeps of the transcript as it was. */
function newest(db: Db): { readonly layout: string; readonly text: string } {
  const kept = first<{ layout: string; text: string }>(
    db,
    `SELECT former ->> '$.layout' AS layout, former ->> '$.text' AS text FROM change
     WHERE tableName = 'transcript' ORDER BY id DESC LIMIT 1`,
  )
  return kept ?? { layout: '', text: '' }
}

function textOf(db: Db): string {
  return first<{ text: string }>(db, 'SELECT text FROM transcript')?.text ?? ''
}

function rows(db: Db): readonly unknown[] {
  return all(db, 'SELECT * FROM transcript')
}
