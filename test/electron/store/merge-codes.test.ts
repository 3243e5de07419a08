import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { undo } from '../../../electron/store/change-log.ts'
import { addCode, readCodebook, updateCode } from '../../../electron/store/codes.ts'
import { all, type Db, insert } from '../../../electron/store/db.ts'
import { jointUse, mergeCodes, moveCodingsBelow } from '../../../electron/store/merge-codes.ts'
import { openMemory } from '../../../electron/store/open.ts'
import { addCoding, pickQuote } from '../../../electron/store/quotes.ts'
import { undescribed } from '../../../shared/model/code.ts'
import { UserError } from '../../../shared/model/error.ts'
import { type CodeId, type CoderId, codeId, coderId } from '../../../shared/model/id.ts'
import { addCoder, addTalk, coder, createdAt } from './project.ts'
import { change, thereAndBack } from './undoable.ts'

describe('codes that are about to go', () => {
  it('say on what they are together, as one would count by hand', () => {
    const uses = fc.array(
      fc.record({ places: fc.uniqueArray(fc.nat(3)), paul: fc.boolean(), parent: fc.nat(4) }),
      { minLength: 1, maxLength: 5 },
    )
    fc.assert(
      fc.property(uses, (list) => {
        const { db, a, paul } = desk()
        const below: CodeId[] = [a]
        const expected = { quotes: new Set<number>(), coders: new Set<string>() }
        for (const [at, { places, paul: byPaul, parent }] of list.entries()) {
          const id = make(db, `C${at}`, below[parent % below.length] ?? null)
          below.push(id)
          code(db, id, { places, by: byPaul ? paul : coder.id })
          for (const place of places) expected.quotes.add(place + (byPaul ? 100 : 0))
          if (places.length > 0) expected.coders.add(byPaul ? 'Paul' : 'Hanna')
        }
        expect(jointUse(db, [a])).toEqual({
          quotes: expected.quotes.size,
          coders: [...expected.coders].toSorted(),
          capitals: [],
        })
      }),
      { numRuns: 30 },
    )
  })
})

describe('merging codes', () => {
  it('moves codings, makes one of doubles of one coder, and says what changes', () => {
    const { db, a, b, paul } = desk()
    code(db, a, { places: [0, 1], by: coder.id })
    code(db, b, { places: [1, 2], by: coder.id })
    code(db, b, { places: [1], by: paul })
    const merged = change(db, () => mergeCodes(db, { into: a, from: [b], fields: {} }))
    expect(merged).toMatchObject({
      before: [
        { name: 'A', quotes: 2, codings: 2, coders: ['Hanna'] },
        { name: 'B', quotes: 3, codings: 3, coders: ['Hanna', 'Paul'] },
      ],
      after: { name: 'A', quotes: 4, codings: 4, coders: ['Hanna', 'Paul'] },
      collapsed: 1,
    })
    expect(outline(db)).toEqual(['A'])
    expect(readCodebook(db).codes[0]?.aliases).toEqual(['B'])
  })

  it('brings codes below the others below the one that stays; namesakes become one with all that was said', () => {
    const { db, a, b } = desk()
    const own = make(db, 'Sector', a)
    const other = make(db, 'sector', b)
    change(db, () => updateCode(db, other, { definition: 'Lines of work.' }))
    make(db, 'Culture', b)
    make(db, 'Rites', other)
    code(db, own, { places: [0], by: coder.id })
    code(db, other, { places: [0, 1], by: coder.id })
    const merged = change(db, () => mergeCodes(db, { into: a, from: [b], fields: {} }))
    expect(merged).toMatchObject({
      collapsed: 1,
      movedBelow: ['Rites', 'Culture'],
      joinedBelow: ['sector'],
    })
    expect(outline(db)).toEqual(['A', ' Sector', '  Rites', ' Culture'])
    expect(readCodebook(db).codes[1]?.definition).toBe('Lines of work.')
  })

  it('lets a code stay that lies below one that goes: it takes its place', () => {
    const { db, a } = desk()
    const middle = make(db, 'Middle', a)
    const deep = make(db, 'a', middle)
    change(db, () => mergeCodes(db, { into: deep, from: [a], fields: {} }))
    expect(outline(db)).toEqual(['a', ' Middle', 'B'])
  })

  it('takes what was edited instead of what is proposed', () => {
    const { db, a, b } = desk()
    const fields = { name: 'Help', definition: 'Edited.', aliases: ['B'], capitalIds: [] }
    change(db, () => mergeCodes(db, { into: a, from: [b], fields }))
    expect(readCodebook(db).codes[0]).toMatchObject(fields)
  })

  it('is refused where a code would go into itself, is gone, or the name is taken', () => {
    const { db, a, b } = desk()
    make(db, 'Taken')
    const merge = (from: CodeId, name?: string) => () =>
      change(db, () => mergeCodes(db, { into: a, from: [from], fields: { name } }))
    expect(merge(a)).toThrow(/into itself/)
    expect(merge(codeId.parse(randomUUID()))).toThrow(/no longer exists/)
    expect(merge(b, 'Taken')).toThrow(/already a code/)
    expect(outline(db)).toEqual(['A', 'B', 'Taken'])
  })

  it('loses no coded quote of any coder in any tree, and is undone and redone as one', () => {
    const tree = fc.array(
      fc.record({
        name: fc.constantFrom('A', 'B', 'C', 'D'),
        parent: fc.nat(8),
        quotes: fc.uniqueArray(fc.nat(3), { maxLength: 3 }),
        paul: fc.boolean(),
        goes: fc.boolean(),
      }),
      { minLength: 2, maxLength: 8 },
    )
    fc.assert(
      fc.property(tree, fc.nat(7), (list, stays) => {
        const { db, ids, paul } = desk()
        const made = list.map(({ name, parent, quotes, paul: byPaul }) => {
          const parentId = ids.concat(known(db))[parent] ?? null
          const taken = readCodebook(db).codes.some(
            (each) => each.parentId === parentId && each.name === name,
          )
          const id = make(db, taken ? `${name}-${randomUUID()}` : name, parentId)
          code(db, id, { places: quotes, by: byPaul ? paul : coder.id })
          return id
        })
        const into = made[stays % made.length] ?? made[0]
        const from = made.filter((id, at) => id !== into && list[at]?.goes)
        if (!into || from.length === 0) return
        const before = coded(db)
        const merge = () => mergeCodes(db, { into, from, fields: {} })
        const counted = () =>
          change(db, () => {
            const { collapsed } = merge()
            expect(coded(db)).toEqual(before)
            expect(codings(db)).toBe(total(list) - collapsed)
          })
        // A code that takes the place of one above may meet a namesake there: then nothing is done.
        if (isRefused(() => change(db, merge))) {
          expect(coded(db)).toEqual(before)
          return
        }
        undo(db, { coder, time: createdAt, what: 'test' })
        const { undone, before: rows, after, redone } = thereAndBack(db, counted)
        expect(undone).toEqual(rows)
        expect(redone).toEqual(after)
        const { codes } = readCodebook(db)
        expect(codes).toHaveLength(all(db, 'SELECT id FROM code').length)
        for (const siblings of Map.groupBy(codes, ({ parentId }) => parentId).values()) {
          expect(siblings.map(({ position }) => position)).toEqual(siblings.map((_, at) => at))
        }
      }),
      { numRuns: 100 },
    )
  })
})

describe('moving the codings of codes that are to go', () => {
  it('takes those of the codes below along, and refuses one of them as the new home', () => {
    const { db, a, b } = desk()
    const below = make(db, 'Below', a)
    code(db, a, { places: [0], by: coder.id })
    code(db, below, { places: [1, 2], by: coder.id })
    code(db, b, { places: [2], by: coder.id })
    expect(() => change(db, () => moveCodingsBelow(db, [a], below))).toThrow(/into itself/)
    expect(change(db, () => moveCodingsBelow(db, [a], b))).toEqual({ moved: 2, collapsed: 1 })
    expect(all(db, 'SELECT DISTINCT codeId FROM coding')).toEqual([{ codeId: b }])
  })
})

function isRefused(act: () => void): boolean {
  try {
    act()
    return false
  } catch (error) {
    if (error instanceof UserError && error.code === 'name-taken') return true
    throw error
  }
}

/** A project with one talk, two coders and the codes A and B. */
function desk() {
  const db = openMemory()
  const paul = coderId.parse(randomUUID())
  change(db, () => {
    addCoder(db)
    insert(db, 'coder', { id: paul, name: 'Paul' })
    addTalk(db, ['A: one two three', 'B: four five six'])
  })
  const [a, b] = [make(db, 'A'), make(db, 'B')]
  return { db, a, b, ids: [a, b], paul }
}

function make(db: Db, name: string, parentId: CodeId | null = null): CodeId {
  const id = codeId.parse(randomUUID())
  const texts = undescribed
  const rest = { colour: '#336699' }
  change(db, () => addCode(db, { id, name, parentId, ...texts, ...rest }))
  return id
}

/** Codes some of the four passages of the talk. */
function code(
  db: Db,
  codeId: CodeId,
  { places, by: coderId }: { readonly places: readonly number[]; readonly by: CoderId },
): void {
  change(db, () => {
    for (const place of places) {
      const [transcript] = all<{ id: never }>(db, 'SELECT id FROM transcript')
      if (!transcript) throw new Error('No transcript')
      const start = 3 + place * 4
      const picking = { coderId, createdAt }
      const quote = pickQuote(db, { transcriptId: transcript.id, start, end: start + 3 }, picking)
      addCoding(db, { quoteId: quote.id, codeId }, picking)
    }
  })
}

function known(db: Db): readonly CodeId[] {
  return readCodebook(db).codes.map(({ id }) => id)
}

/** Which quotes each coder has coded, whatever with. */
function coded(db: Db): readonly unknown[] {
  return all(db, 'SELECT DISTINCT quoteId, coderId FROM coding ORDER BY quoteId, coderId')
}

function codings(db: Db): number {
  return all(db, 'SELECT id FROM coding').length
}

function total(list: readonly { readonly quotes: readonly number[] }[]): number {
  return list.reduce((sum, { quotes }) => sum + quotes.length, 0)
}

function outline(db: Db): readonly string[] {
  const depths = new Map<string, number>()
  return readCodebook(db).codes.map(({ id, parentId, name }) => {
    const depth = parentId ? (depths.get(parentId) ?? 0) + 1 : 0
    depths.set(id, depth)
    return ' '.repeat(depth) + name
  })
}
