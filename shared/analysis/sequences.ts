import type { Filter } from '../model/filter.ts'
import type { Sequences } from '../model/sequences.ts'
import { codesInTreeOrder } from './code-tree.ts'
import { makeSieve } from './make-sieve.ts'
import type { Numbered } from './numbered.ts'
import { codesBeside, listPassages } from './passages.ts'

/**
 * Which code follows which. A cell counts pairs of passages of which the later one begins where the earlier has ended or
 * after it, at most so many turns later; what stands between them does not matter. What several coders picked alike is one
 * passage.
 */
export function sequences(numbered: Numbered, turns: number, filter: Filter): Sequences {
  const sieve = makeSieve(numbered, filter)
  const size = numbered.material.codebook.codes.length
  const pairs = new Float64Array(size * size)
  const followed = new Float64Array(size * size)
  const passagesOf = new Float64Array(size)
  numbered.blocks.forEach((block, transcript) => {
    if (sieve.transcripts[transcript] !== 1) return
    const passages = listPassages(sieve, block)
    const later = codesBeside(passages, { followed: turns }, (one, other) => {
      forEachPair(one.codes, other.codes, (row, column) => increase(pairs, row * size + column))
    })
    passages.forEach(({ codes }, place) => {
      for (const code of codes) increase(passagesOf, code)
      forEachPair(codes, later[place] ?? [], (row, column) =>
        increase(followed, row * size + column),
      )
    })
  })
  const ordered = codesInTreeOrder(numbered.material.codebook).flatMap(({ code, depth }) => {
    const { id, name, colour } = code
    const place = numbered.codePlaces.get(id) ?? -1
    return sieve.codes?.[place] === 0 ? [] : [{ place, row: { id, name, colour, depth } }]
  })
  const table = <T>(value: (row: number, column: number) => T) =>
    ordered.map((row) => ordered.map((column) => value(row.place, column.place)))
  const own = (row: number) => passagesOf[row] ?? 0
  return {
    codes: ordered.map(({ row }) => row),
    cells: table((row, column) => pairs[row * size + column] ?? 0),
    shares: table((row, column) =>
      own(row) === 0 ? null : ((followed[row * size + column] ?? 0) / own(row)) * 100,
    ),
    passages: ordered.map(({ place }) => own(place)),
    turns,
    notes: notesOn(turns, filter),
  }
}

function forEachPair(
  some: readonly number[],
  others: readonly number[],
  meet: (one: number, other: number) => void,
): void {
  for (const one of some) for (const other of others) meet(one, other)
}

function increase(counts: Float64Array, cell: number): void {
  counts[cell] = (counts[cell] ?? 0) + 1
}

function notesOn(turns: number, { includeModerators }: Filter): readonly string[] {
  const where =
    turns === 0 ? 'in the same turn' : `at most ${turns} turn${turns === 1 ? '' : 's'} later`
  return [
    `Counted: pairs of passages, first the code of the row, then that of the column, ${where}; the later begins where the earlier has ended or after it, whatever stands between. What several coders picked alike is one passage.`,
    'Share: per cent of the passages with the code of the row after which that of the column comes. Codes stand for themselves here, without their sub-codes.',
    includeModerators
      ? 'Moderators and interviewers are included.'
      : 'Moderators and interviewers are left out.',
  ]
}
