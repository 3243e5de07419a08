import { codeTexts } from '../model/code.ts'
import type { ComparedCode, Reason } from '../model/reconciliation.ts'
import { type Evidence, indexBy } from './evidence.ts'

/**
 * What shared words in definitions say: the words that two codes share, of all that they use, rare words counting for more
 * (Dice's coefficient with weights log(number of codes / number of those with the word)).
 */
export function compareWords(
  mine: readonly ComparedCode[],
  theirs: readonly ComparedCode[],
): Evidence {
  const [own, other] = [mine.map(wordsOf), theirs.map(wordsOf)]
  const weights = weigh([...own, ...other])
  const holders = indexBy(other, (words) => words)
  const totals = other.map((words) => total(words, weights))
  const found = new Map<number, Reason>()
  for (const [place, words] of own.entries()) {
    const ownTotal = total(words, weights)
    for (const [their, shared] of sharedWords(words, holders, weights)) {
      const reason = judge(shared, ownTotal + (totals[their] ?? 0), weights)
      if (reason) found.set(place * theirs.length + their, reason)
    }
  }
  return found
}

const shortest = 3
const leastShare = 0.4
/** Words that more than this share of all codes use say nothing. */
const common = 0.1

function wordsOf(code: ComparedCode): ReadonlySet<string> {
  const texts = codeTexts.flatMap(({ field }) =>
    field === 'example' || field === 'borderline' ? [] : code[field],
  )
  const words =
    texts
      .join(' ')
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(words.filter((word) => word.length >= shortest))
}

function weigh(all: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const words of all) for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  const most = Math.max(4, all.length * common)
  const used = [...counts].filter(([, count]) => count <= most)
  return new Map(used.map(([word, count]) => [word, Math.log((all.length + 1) / count)]))
}

function total(words: Iterable<string>, weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const word of words) sum += weights.get(word) ?? 0
  return sum
}

function sharedWords(
  words: ReadonlySet<string>,
  holders: ReadonlyMap<string, readonly number[]>,
  weights: ReadonlyMap<string, number>,
): ReadonlyMap<number, readonly string[]> {
  const shared = new Map<number, string[]>()
  for (const word of words) {
    if (!weights.has(word)) continue
    for (const place of holders.get(word) ?? []) {
      const known = shared.get(place)
      if (known) known.push(word)
      else shared.set(place, [word])
    }
  }
  return shared
}

function judge(
  shared: readonly string[],
  both: number,
  weights: ReadonlyMap<string, number>,
): Reason | null {
  if (shared.length < 2) return null
  const weight = total(shared, weights)
  const share = (2 * weight) / both
  if (!(share >= leastShare)) return null
  const rarest = shared.toSorted(
    (a, b) => (weights.get(b) ?? 0) - (weights.get(a) ?? 0) || (a < b ? -1 : 1),
  )
  const named = rarest.slice(0, 3).map((word) => `“${word}”`)
  const words = `definitions share ${named.join(', ')}${shared.length > 3 ? ` and ${shared.length - 3} more` : ''}`
  return { kind: 'definition', score: Math.min(1, share) * 0.75, words }
}
