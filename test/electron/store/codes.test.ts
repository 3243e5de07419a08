import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addCapital,
  addCode,
  countCodings,
  moveCodes,
  readCodebook,
  removeCapital,
  removeCodes,
  updateCapital,
  updateCode,
} from '../../../electron/store/codes.ts'
import type { Db } from '../../../electron/store/db.ts'
import { openMemory } from '../../../electron/store/open.ts'
import { addCoding, pickQuote, quotesOf, writeMemo } from '../../../electron/store/quotes.ts'
import { undescribed } from '../../../shared/model/code.ts'
import { UserError } from '../../../shared/model/error.ts'
import { type CodeId, capitalTypeId, codeId } from '../../../shared/model/id.ts'
import { addCoder, addTalk, coder, createdAt } from './project.ts'
import { change, thereAndBack } from './undoable.ts'

describe('the tree of codes', () => {
  it('is read parents first, siblings in their order', () => {
    const db = openMemory()
    const advice = make(db, 'Advice')
    make(db, 'Network')
    make(db, 'Sector', advice)
    make(db, 'Culture', advice)
    expect(outline(db)).toEqual(['Advice', ' Sector', ' Culture', 'Network'])
  })

  it('keeps names apart among siblings only, case aside', () => {
    const db = openMemory()
    const advice = make(db, 'Advice')
    make(db, 'Other', advice)
    make(db, 'Other')
    expect(() => make(db, ' OTHER ')).toThrow(/already a code “Other”/)
    expect(() => change(db, () => updateCode(db, advice, { name: 'other' }))).toThrow(UserError)
    expect(outline(db)).toEqual(['Advice', ' Other', 'Other'])
  })

  it('moves several codes with what is below them, in the order of the tree', () => {
    const db = openMemory()
    const [a, b, c, d] = ['A', 'B', 'C', 'D'].map((name) => make(db, name))
    const under = make(db, 'A1', a)
    change(db, () => moveCodes(db, present([c, under, a]), { parentId: d ?? null, before: null }))
    expect(outline(db)).toEqual(['B', 'D', ' A', '  A1', ' C'])
    change(db, () => moveCodes(db, present([c]), { parentId: null, before: b ?? null }))
    expect(outline(db)).toEqual(['C', 'B', 'D', ' A', '  A1'])
  })

  it('refuses to put a code below itself, or beside another of its name', () => {
    const db = openMemory()
    const a = make(db, 'A')
    const below = make(db, 'B', a)
    const deeper = make(db, 'C', below)
    const twin = make(db, 'b')
    const into = (ids: CodeId[], parentId: CodeId) => () =>
      change(db, () => moveCodes(db, ids, { parentId, before: null }))
    expect(into([a], deeper)).toThrow(/“A” cannot be moved below itself/)
    expect(into([a], a)).toThrow(/cannot be moved below itself/)
    expect(into([twin], a)).toThrow(/already a code “B”/)
    expect(outline(db)).toEqual(['A', ' B', '  C', 'b'])
  })

  it('never turns in a circle and loses no code, whatever is moved where', () => {
    const moves = fc.array(
      fc.record({
        ids: fc.uniqueArray(fc.nat(9), { minLength: 1, maxLength: 4 }),
        parent: fc.option(fc.nat(9), { nil: null }),
        before: fc.option(fc.nat(9), { nil: null }),
      }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(moves, (list) => {
        const db = openMemory()
        const ids = Array.from({ length: 10 }, (_, index) => make(db, `Code ${index}`))
        const at = (index: number | null) => (index === null ? null : (ids[index] ?? null))
        for (const { ids: moved, parent, before } of list) {
          const target = { parentId: at(parent), before: at(before) }
          attempt(() => change(db, () => moveCodes(db, present(moved.map(at)), target)))
        }
        const { codes } = readCodebook(db)
        expect(codes.map(({ id }) => id).toSorted()).toEqual(ids.toSorted())
        for (const siblings of Map.groupBy(codes, ({ parentId }) => parentId).values())
          expect(siblings.map(({ position }) => position)).toEqual(
            siblings.map((_, place) => place),
          )
      }),
      { numRuns: 60 },
    )
  })
})

describe('removing codes', () => {
  it('takes sub-codes and their codings along, and quotes that nothing else holds', () => {
    const { db, advice, sector, network, transcript } = coded()
    expect(countCodings(db)).toEqual({ [advice]: 1, [sector]: 2, [network]: 1 })
    const kept = quotesOf(db, transcript).quotes[0]
    if (kept) change(db, () => writeMemo(db, kept.id, 'why'))
    const { before, after, undone, redone } = thereAndBack(db, () =>
      expect(change(db, () => removeCodes(db, [sector, advice]))).toBe(3),
    )
    expect(outline(db)).toEqual(['Network'])
    expect(countCodings(db)).toEqual({ [network]: 1 })
    expect(quotesOf(db, transcript).quotes.map(({ words }) => words)).toEqual(['one', 'three'])
    expect(undone).toEqual(before)
    expect(redone).toEqual(after)
  })
})

describe('a code', () => {
  it('changes as a whole where aliases and capital types are concerned, undone as one step', () => {
    const db = openMemory()
    const [social, cultural] = ['social', 'cultural'].map((name) => makeCapital(db, name))
    const code = make(db, 'Network')
    change(db, () =>
      updateCode(db, code, { aliases: ['contacts', 'ties'], capitalIds: present([social]) }),
    )
    const { before, after, undone, redone } = thereAndBack(db, () =>
      change(db, () =>
        updateCode(db, code, {
          name: 'Developing a network',
          definition: 'Knowing people',
          aliases: ['ties', 'friends'],
          capitalIds: present([cultural]),
        }),
      ),
    )
    expect(readCodebook(db).codes[0]).toMatchObject({
      name: 'Developing a network',
      aliases: ['ties', 'friends'],
      capitalIds: [cultural],
    })
    expect(undone).toEqual(before)
    expect(redone).toEqual(after)
  })

  it('can be spelt anew without clashing with itself', () => {
    const db = openMemory()
    const code = make(db, 'network')
    change(db, () => updateCode(db, code, { name: 'Network' }))
    expect(outline(db)).toEqual(['Network'])
  })
})

describe('capital types', () => {
  it('have unique names without semicolons, and an order', () => {
    const db = openMemory()
    const [, , third] = ['economic', 'human', 'social'].map((name) => makeCapital(db, name))
    expect(() => makeCapital(db, 'Human')).toThrow(/already a capital type/)
    expect(() => makeCapital(db, 'a;b')).toThrow(/semicolon/)
    const [id] = present([third])
    if (id) change(db, () => updateCapital(db, id, { position: 0, name: 'Social' }))
    expect(readCodebook(db).capitals.map(({ name }) => name)).toEqual([
      'Social',
      'economic',
      'human',
    ])
  })

  it('leave codes unmapped when they are removed, and come back with their codes', () => {
    const db = openMemory()
    const social = makeCapital(db, 'social')
    const code = make(db, 'Network')
    change(db, () => updateCode(db, code, { capitalIds: [social] }))
    const { before, after, undone, redone } = thereAndBack(db, () =>
      change(db, () => removeCapital(db, social)),
    )
    expect(after['codeCapital']).toEqual([])
    expect(undone).toEqual(before)
    expect(redone).toEqual(after)
  })
})

function make(db: Db, name: string, parentId: CodeId | null = null): CodeId {
  const id = codeId.parse(randomUUID())
  change(db, () => addCode(db, { ...undescribed, id, name, parentId, colour: '#4e61de' }))
  return id
}

function makeCapital(db: Db, name: string) {
  const id = capitalTypeId.parse(randomUUID())
  change(db, () => addCapital(db, { id, name, colour: '#4e61de', definition: '' }))
  return id
}

/** Names of the codes, a blank before them for each level. */
function outline(db: Db): readonly string[] {
  const depths = new Map<CodeId | null, number>([[null, -1]])
  return readCodebook(db).codes.map(({ id, parentId, name }) => {
    const depth = (depths.get(parentId) ?? 0) + 1
    depths.set(id, depth)
    return ' '.repeat(depth) + name
  })
}

function present<T>(values: readonly (T | null | undefined)[]): T[] {
  return values.filter((value) => value !== null && value !== undefined)
}

function attempt(act: () => void): void {
  try {
    act()
  } catch (error) {
    expect(error).toBeInstanceOf(UserError)
  }
}

/** Advice with Sector below it, and Network; four codings on three quotes. */
function coded() {
  const db = openMemory()
  change(db, () => addCoder(db))
  const advice = make(db, 'Advice')
  const sector = make(db, 'Sector', advice)
  const network = make(db, 'Network')
  const picking = { coderId: coder.id, createdAt }
  const transcript = change(db, () => {
    const id = addTalk(db, ['A: one two', 'B: three'])
    const [one, two, three] = [
      { start: 3, end: 6 },
      { start: 7, end: 10 },
      { start: 14, end: 19 },
    ].map((range) => pickQuote(db, { transcriptId: id, ...range }, picking).id)
    const pairs = [
      [one, advice],
      [one, sector],
      [two, sector],
      [three, network],
    ] as const
    for (const [quote, code] of pairs)
      if (quote) addCoding(db, { quoteId: quote, codeId: code }, picking)
    return id
  })
  return { db, advice, sector, network, transcript }
}
