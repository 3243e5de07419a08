import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { explainChange, recordChange, redo, undo } from '../../../electron/store/change-log.ts'
import { codeHistory, explainedMappings } from '../../../electron/store/code-history.ts'
import { addCapital, addCode, moveCodes, updateCode } from '../../../electron/store/codes.ts'
import type { Db } from '../../../electron/store/db.ts'
import { listHistory } from '../../../electron/store/history.ts'
import { openMemory } from '../../../electron/store/open.ts'
import { undescribed } from '../../../shared/model/code.ts'
import { type CodeId, capitalTypeId, codeId } from '../../../shared/model/id.ts'
import { coder, createdAt, note } from './project.ts'

const who = { coder, time: createdAt, what: 'test' }
const social = capitalTypeId.parse(randomUUID())

it('tells each change of a code newest first, with the texts before and after', () => {
  const { db, id } = desk()
  step(db, 'first', () => updateCode(db, id, { definition: 'One.' }))
  step(db, 'second', () => updateCode(db, id, { definition: 'Two.', include: 'always' }))
  expect(codeHistory(db, id)).toMatchObject([
    {
      summary: 'second',
      coder: 'Hanna',
      time: createdAt,
      changes: [
        { field: 'Definition', before: 'One.', after: 'Two.' },
        { field: 'Use it when', before: '', after: 'always' },
      ],
    },
    { summary: 'first', changes: [{ field: 'Definition', before: '', after: 'One.' }] },
    { summary: 'made', created: true, changes: [] },
  ])
})

it('knows aliases, capital types and places, also those that are gone', () => {
  const { db, id, other } = desk()
  step(db, 'named', () => updateCode(db, id, { aliases: ['x'], capitalIds: [social] }))
  step(db, 'unnamed', () => updateCode(db, id, { aliases: ['y'], capitalIds: [] }))
  step(db, 'moved', () => moveCodes(db, [id], { parentId: other, before: null }))
  const [moved, unnamed, named] = codeHistory(db, id).map(({ changes }) => changes)
  expect(moved).toEqual([{ field: 'Below', before: '', after: 'Other' }])
  expect(unnamed).toEqual([
    { field: 'Also called', before: 'x', after: 'y' },
    { field: 'Capital types', before: 'social', after: '' },
  ])
  expect(named).toEqual([
    { field: 'Also called', before: '', after: 'x' },
    { field: 'Capital types', before: '', after: 'social' },
  ])
})

it('leaves out what was undone, and has it again when it was redone', () => {
  const { db, id } = desk()
  step(db, 'first', () => updateCode(db, id, { definition: 'One.' }))
  step(db, 'second', () => updateCode(db, id, { definition: 'Two.' }))
  const before = codeHistory(db, id)
  undo(db, who)
  expect(codeHistory(db, id).map(({ summary }) => summary)).toEqual(['first', 'made'])
  redo(db, who)
  expect(codeHistory(db, id)).toEqual(before)
})

it('tells why a change was made, as long as the change stands', () => {
  const { db, id } = desk()
  step(db, 'mapped', () => updateCode(db, id, { capitalIds: [social] }))
  explainChange(db, codeHistory(db, id)[0]?.id ?? 0, 'They meet people.')
  expect(codeHistory(db, id).map(({ reason }) => reason)).toEqual(['They meet people.', ''])
  undo(db, who)
  expect(codeHistory(db, id).map(({ reason }) => reason)).toEqual([''])
  redo(db, who)
  expect(codeHistory(db, id).map(({ reason }) => reason)).toEqual(['They meet people.', ''])
})

it('lists why codes were mapped, oldest first, without what was undone or given no reason', () => {
  const { db, id, other } = desk()
  const explained = (summary: string, reason: string, run: () => void) => {
    step(db, summary, run)
    explainChange(db, listHistory(db, { limit: 1 })[0]?.id ?? 0, reason)
  }
  explained('mapped', 'They meet people.', () => updateCode(db, id, { capitalIds: [social] }))
  step(db, 'without a reason', () => updateCode(db, other, { capitalIds: [social] }))
  explained('a text', 'Too short.', () => updateCode(db, id, { definition: 'Longer.' }))
  explained('parted', 'Nobody did.', () => updateCode(db, id, { capitalIds: [] }))
  const [first, second] = [
    { code: 'Advice', before: '', after: 'social', reason: 'They meet people.' },
    { code: 'Advice', before: 'social', after: '', reason: 'Nobody did.' },
  ]
  expect(explainedMappings(db)).toMatchObject([first, second])
  undo(db, who)
  expect(explainedMappings(db)).toMatchObject([first])
})

it('is silent about other codes and about places among siblings', () => {
  const { db, id, other } = desk()
  step(db, 'other', () => updateCode(db, other, { name: 'Else', aliases: ['z'] }))
  step(db, 'order', () => moveCodes(db, [other], { parentId: null, before: id }))
  expect(codeHistory(db, id).map(({ summary }) => summary)).toEqual(['made'])
})

function desk() {
  const db = openMemory()
  const [id, other] = [codeId.parse(randomUUID()), codeId.parse(randomUUID())]
  const capital = { id: social, name: 'social', colour: '#112233', definition: '' }
  step(db, 'capital', () => addCapital(db, capital))
  step(db, 'made', () => make(db, id, 'Advice'))
  step(db, 'made', () => make(db, other, 'Other'))
  return { db, id, other }
}

function make(db: Db, id: CodeId, name: string): void {
  const texts = undescribed
  addCode(db, {
    id,
    name,
    parentId: null,
    colour: '#336699',
    ...texts,
    aliases: [],
    capitalIds: [],
  })
}

function step(db: Db, summary: string, act: () => unknown): void {
  recordChange(db, note(summary), act)
}
