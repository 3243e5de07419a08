import { describe, expect, it } from 'vitest'
import { all, type Db } from '../../../electron/store/db.ts'
import { openMemory } from '../../../electron/store/open.ts'
import {
  addAttribute,
  addPair,
  addParticipant,
  addProgramme,
  readPeople,
  removePeople,
  setValue,
  updateAttribute,
  updatePair,
  updateParticipant,
  updateProgramme,
} from '../../../electron/store/people.ts'
import { assignSpeaker } from '../../../electron/store/speakers.ts'
import { addTalk } from './project.ts'
import { change, thereAndBack } from './undoable.ts'

describe('people', () => {
  it('are read with their pairs, values and labels, participants by name as people sort it', () => {
    const { db, amina, pair, age } = study()
    change(db, () => person(db, 'P10'))
    change(db, () => person(db, 'P2'))
    const { participants, programmes, pairs, attributes } = readPeople(db)
    expect(participants.map(({ name }) => name)).toEqual(['Amina', 'Josef', 'P2', 'P10'])
    expect(participants[0]).toEqual({
      ...amina,
      pairIds: [pair.id],
      values: { [age.id]: '34' },
    })
    expect(
      [programmes, pairs, attributes].map((list) => list.map(({ position }) => position)),
    ).toEqual([[0], [0], [0]])
  })

  it('have names that differ, case aside, in each list of its own', () => {
    const { db, josef, programme, pair, age } = study()
    const clashes = [
      () => addProgramme(db, 'programme a'),
      () => addPair(db, { name: ' a1 ', programmeId: null }),
      () => addAttribute(db, { name: 'AGE', kind: 'text' }),
      () => person(db, 'AMINA'),
      () => updateParticipant(db, josef.id, { name: 'amina' }),
    ]
    for (const clash of clashes) expect(() => change(db, clash)).toThrow(/There is already a/)
    change(db, () => {
      person(db, 'A1')
      updateProgramme(db, { id: programme.id, name: 'PROGRAMME A' })
      updatePair(db, pair.id, { name: 'a1' })
      updateAttribute(db, age.id, { name: 'age' })
    })
    expect(readPeople(db).programmes[0]?.name).toBe('PROGRAMME A')
  })

  it('have no names that a table of people could not give back', () => {
    const { db } = study()
    expect(() => addPair(db, { name: 'A1; A2', programmeId: null })).toThrow(/semicolon/)
    expect(() => addAttribute(db, { name: 'Label', kind: 'text' })).toThrow(/column of that name/)
  })

  it.each(['programme', 'pair', 'attribute', 'participant'] as const)(
    'lose nothing else when a %s is removed, and undo brings it back',
    (table) => {
      const { db } = study()
      const { before, after, undone, redone } = thereAndBack(db, () =>
        change(db, () =>
          removePeople(
            db,
            table,
            all<{ id: string }>(db, `SELECT id FROM ${table}`).map(({ id }) => id),
          ),
        ),
      )
      expect(after[table]).toEqual([])
      expect(after['participant']).toHaveLength(table === 'participant' ? 0 : 2)
      expect(after['speaker']).toHaveLength(2)
      expect(undone).toEqual(before)
      expect(redone).toEqual(after)
    },
  )

  it('change as one step, pairs included', () => {
    const { db, amina, josef } = study()
    const { before, after, undone, redone } = thereAndBack(db, () =>
      change(db, () => {
        const other = addPair(db, { name: 'B1', programmeId: null })
        updateParticipant(db, amina.id, { role: 'mentor', programmeId: null, pairIds: [other.id] })
        updateParticipant(db, josef.id, { pairIds: [] })
      }),
    )
    expect(after['participantPair']).toHaveLength(1)
    expect(undone).toEqual(before)
    expect(redone).toEqual(after)
  })

  it('that were removed meanwhile cannot be changed', () => {
    const { db, amina, pair } = study()
    change(db, () => removePeople(db, 'participant', [amina.id]))
    change(db, () => removePeople(db, 'pair', [pair.id]))
    expect(() => updateParticipant(db, amina.id, { role: 'mentor' })).toThrow(/no longer exists/)
    expect(() => updatePair(db, pair.id, { name: 'x' })).toThrow(/no longer exists/)
  })
})

describe('a value', () => {
  it('is written, replaced and taken away', () => {
    const { db, josef, age } = study()
    const cell = { participantId: josef.id, attributeId: age.id }
    const values = ['51', '52', ''].map((value) => {
      change(db, () => setValue(db, { ...cell, value }))
      return readPeople(db).participants.find(({ id }) => id === josef.id)?.values[age.id]
    })
    expect(values).toEqual(['51', '52', undefined])
  })
})

describe('what speakers say', () => {
  it('is counted in turns and words without their labels', () => {
    const { db } = study()
    expect(readPeople(db).speakers.map(({ label, turns, words }) => [label, turns, words])).toEqual(
      [
        ['A', 2, 5],
        ['B', 1, 1],
      ],
    )
  })

  it('is counted anew when a turn changes hands', () => {
    const { db } = study()
    readPeople(db)
    change(db, () =>
      db.prepare("UPDATE transcript SET layout = json_set(layout, '$.turns[1][2]', 0)").run(),
    )
    expect(readPeople(db).speakers.map(({ turns, words }) => [turns, words])).toEqual([
      [3, 6],
      [0, 0],
    ])
  })
})

function person(db: Db, name: string) {
  return addParticipant(db, { name, role: 'other', programmeId: null, pairIds: [] })
}

/** Amina (34, label A) and Josef (label B), mentee and mentor of pair A1 in Programme A. */
function study() {
  const db = openMemory()
  return change(db, () => {
    const programme = addProgramme(db, 'Programme A')
    const pair = addPair(db, { name: 'A1', programmeId: programme.id })
    const age = addAttribute(db, { name: 'Age', kind: 'number' })
    const [amina, josef] = (['mentee', 'mentor'] as const).map((role, index) =>
      addParticipant(db, {
        name: index === 0 ? 'Amina' : 'Josef',
        role,
        programmeId: programme.id,
        pairIds: [pair.id],
      }),
    )
    if (!amina || !josef) throw new Error('two were made')
    setValue(db, { participantId: amina.id, attributeId: age.id, value: '34' })
    const talk = addTalk(db, ['A: one two', 'B: three', 'A: four five six'])
    for (const speaker of readPeople(db).speakers)
      if (speaker.transcriptId === talk)
        assignSpeaker(db, speaker.id, speaker.label === 'A' ? amina.id : josef.id)
    return { db, programme, pair, age, amina, josef }
  })
}
