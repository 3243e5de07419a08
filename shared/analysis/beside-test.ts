import type { Filter } from '../model/filter.ts'
import { withSubCodes } from './code-tree.ts'
import type { CodedQuote } from './material.ts'
import type { Block, Numbered } from './numbered.ts'
import { codesBeside, listPassages, type Passage, reversed } from './passages.ts'
import type { Sieve } from './sieve.ts'

/** Whether a quote of a transcript is wanted. */
export type QuoteTest = (quote: CodedQuote, block: Block) => boolean

/** Whether a quote bears one of two codes and the other lies beside it, both as far as a sieve lets them through. */
export function togetherTest(
  numbered: Numbered,
  { codes, relation }: NonNullable<Filter['together']>,
  sieve: Sieve,
): QuoteTest {
  const [one = -1, other = -1] = codes.map((id) => numbered.codePlaces.get(id) ?? -1)
  const takesPart = testOfPassages((block) => {
    const passages = listPassages(sieve, block)
    const beside = codesBeside(passages, relation)
    const back = reversed(relation)
    const besideBack = back === relation ? beside : codesBeside(passages, back)
    return passages.filter(
      (passage, place) =>
        (passage.codes.includes(one) && beside[place]?.includes(other)) ||
        (passage.codes.includes(other) && besideBack[place]?.includes(one)),
    )
  })
  return (quote, block) =>
    quote.codings.some(({ codeId }) => codes.includes(codeId)) && takesPart(quote, block)
}

/** Whether a quote has, or has not, a passage with one of some codes beside it, as far as a sieve lets that through. */
export function besideTest(
  numbered: Numbered,
  { codes, relation, absent = false }: NonNullable<Filter['beside']>[number],
  sieve: Sieve,
): QuoteTest {
  const named = withSubCodes(numbered.material.codebook, codes)
  const wanted = new Set([...named].map((id) => numbered.codePlaces.get(id) ?? -1))
  const has = testOfPassages((block) => {
    const passages = listPassages(sieve, block, true)
    const beside = codesBeside(passages, relation)
    return passages.filter((_, place) => beside[place]?.some((code) => wanted.has(code)))
  })
  return (quote, block) => has(quote, block) !== absent
}

/** A test whether a quote is one of certain passages of its transcript, which are looked for once in each. */
function testOfPassages(find: (block: Block) => readonly Passage[]): QuoteTest {
  const known = new Map<Block, ReadonlySet<string>>()
  return (quote, block) => {
    const found = known.get(block) ?? new Set(find(block).map(keyOf))
    known.set(block, found)
    return found.has(keyOf(quote))
  }
}

function keyOf({ start, end }: Pick<Passage, 'start' | 'end'>): string {
  return `${start} ${end}`
}
