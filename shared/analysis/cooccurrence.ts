import type { Cooccurrence, Relation } from '../model/cooccurrence.ts'
import type { Filter } from '../model/filter.ts'
import { codesInTreeOrder } from './code-tree.ts'
import { relationInWords } from './filter-words.ts'
import { makeSieve } from './make-sieve.ts'
import type { Numbered } from './numbered.ts'
import { codesBeside, listPassages, type Passage } from './passages.ts'

/**
 * Which codes stand together. A cell counts pairs of passages, one with each code, that stand in the relation; a passage with
 * both codes is one pair, and two passages make one pair however many coders picked them. Pairs are what ATLAS.ti's table of
 * co-occurrences and MAXQDA's Code Relations Browser count; their coefficient n12 / (n1 + n2 - n12) leaves the range of 0 to 1
 * where one passage meets several, so ours relates the passages that take part to those with either code: the same wherever
 * both codes lie on the same passages (Jaccard 1901, Étude comparative de la distribution florale dans une portion des Alpes et
 * du Jura, Bulletin de la Société Vaudoise des Sciences Naturelles 37: 547–579), and never more than 1.
 */
export function cooccurrence(numbered: Numbered, relation: Relation, filter: Filter): Cooccurrence {
  const sieve = makeSieve(numbered, filter)
  const sums = makeSums(numbered.material.codebook.codes.length)
  numbered.blocks.forEach((block, transcript) => {
    if (sieve.transcripts[transcript] === 1) addBlock(sums, listPassages(sieve, block), relation)
  })
  const ordered = codesInTreeOrder(numbered.material.codebook).flatMap(({ code, depth }) => {
    const { id, name, colour } = code
    const place = numbered.codePlaces.get(id) ?? -1
    return sieve.codes?.[place] === 0 ? [] : [{ place, row: { id, name, colour, depth } }]
  })
  const table = <T>(value: (row: number, column: number) => T) =>
    ordered.map((row) => ordered.map((column) => value(row.place, column.place)))
  return {
    codes: ordered.map(({ row }) => row),
    cells: table((row, column) => sums.pairs[row * sums.size + column] ?? 0),
    jaccard: table((row, column) => shareOf(sums, row, column)),
    relation,
    notes: notesOn(relation, filter),
  }
}

/** Counts for every two codes, by row and column. */
type Sums = {
  readonly size: number
  /** Pairs of passages; with itself: passages. */
  readonly pairs: Float64Array
  /** Passages that bear both. */
  readonly both: Float64Array
  /** Passages that bear one and have the other beside them. */
  readonly part: Float64Array
}

function makeSums(size: number): Sums {
  const table = () => new Float64Array(size * size)
  return { size, pairs: table(), both: table(), part: table() }
}

function addBlock(sums: Sums, passages: readonly Passage[], relation: Relation): void {
  for (const { codes } of passages) {
    for (const code of codes) {
      for (const other of codes) {
        increase(sums.pairs, code * sums.size + other)
        increase(sums.both, code * sums.size + other)
      }
    }
  }
  const beside = codesBeside(passages, relation, (one, other) =>
    addPair(sums, one.codes, other.codes),
  )
  passages.forEach(({ codes }, place) => {
    addPart(sums, codes, beside[place] ?? [])
  })
}

/** Two passages that meet: one pair for every two codes of which each lies on another of them. */
function addPair(sums: Sums, some: readonly number[], others: readonly number[]): void {
  for (const code of some) {
    for (const other of others) {
      if (code === other) continue
      // Where both passages bear both codes, the pair comes by twice.
      if (code > other && some.includes(other) && others.includes(code)) continue
      increase(sums.pairs, code * sums.size + other)
      increase(sums.pairs, other * sums.size + code)
    }
  }
}

function addPart(sums: Sums, own: readonly number[], beside: readonly number[]): void {
  for (const code of own) {
    for (const other of beside) {
      if (code === other || (code > other && own.includes(other))) continue
      increase(sums.part, code * sums.size + other)
      increase(sums.part, other * sums.size + code)
    }
  }
}

function increase(counts: Float64Array, cell: number): void {
  counts[cell] = (counts[cell] ?? 0) + 1
}

function shareOf({ size, pairs, both, part }: Sums, row: number, column: number): number | null {
  if (row === column) return null
  const own = (code: number) => pairs[code * size + code] ?? 0
  const either = own(row) + own(column) - (both[row * size + column] ?? 0)
  return either === 0 ? null : (part[row * size + column] ?? 0) / either
}

function notesOn(relation: Relation, { includeModerators }: Filter): readonly string[] {
  return [
    `Counted: pairs of passages, one with each code, ${relationInWords(relation)}; a passage with both codes is one pair. What several coders picked alike is one passage.`,
    'A code with itself: the passages that bear it. Codes stand for themselves here, without their sub-codes.',
    'Jaccard (1901): of the passages with either code, the share that has the other beside it; 0 means never, 1 always.',
    includeModerators
      ? 'Moderators and interviewers are included.'
      : 'Moderators and interviewers are left out.',
  ]
}
