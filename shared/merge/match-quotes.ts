import type { CodedPassage } from '../model/reconciliation.ts'
import type { Evidence } from './evidence.ts'

/** Passages of two codebooks with the number of codes in each. */
export type PassagePair = {
  readonly mine: readonly CodedPassage[]
  readonly theirs: readonly CodedPassage[]
  readonly theirCodes: number
}

/**
 * What the quotes say: how many of two codes' quotes lie on each other, of all they have in the texts that both codebooks
 * know. Two quotes lie on each other where they share half of the shorter one; few quotes say less than many.
 */
export function compareQuotes({ mine, theirs, theirCodes }: PassagePair): Evidence {
  const [own, other] = [byText(mine), byText(theirs)]
  const texts = [...own.keys()].filter((text) => other.has(text))
  const [ownHits, otherHits] = [new Map<number, number>(), new Map<number, number>()]
  const [ownTotals, otherTotals] = [new Map<number, number>(), new Map<number, number>()]
  for (const text of texts) {
    const [a, b] = [sorted(own.get(text) ?? []), sorted(other.get(text) ?? [])]
    countCodes(a.passages, ownTotals)
    countCodes(b.passages, otherTotals)
    countHits(a.passages, b, (from, to) => add(ownHits, from * theirCodes + to))
    countHits(b.passages, a, (from, to) => add(otherHits, to * theirCodes + from))
  }
  return new Map(
    [...ownHits].flatMap(([pair, ownHit]) => {
      const ownTotal = ownTotals.get(Math.floor(pair / theirCodes)) ?? 0
      const otherTotal = otherTotals.get(pair % theirCodes) ?? 0
      const counts = { ownHit, otherHit: otherHits.get(pair) ?? 0, ownTotal, otherTotal }
      const reason = judge(counts)
      return reason ? [[pair, reason] as const] : []
    }),
  )
}

const leastShare = 0.25

type Counts = {
  readonly ownHit: number
  readonly otherHit: number
  readonly ownTotal: number
  readonly otherTotal: number
}

function judge({ ownHit, otherHit, ownTotal, otherTotal }: Counts) {
  const share = (ownHit + otherHit) / (ownTotal + otherTotal)
  if (share < leastShare) return null
  const fewest = Math.min(ownTotal, otherTotal)
  const score = share * 0.9 * (fewest / (fewest + 1))
  const words = `${ownHit} of ${ownTotal} quotes here and ${otherHit} of ${otherTotal} there lie on each other`
  return { kind: 'quotes' as const, score, words }
}

function byText(passages: readonly CodedPassage[]): ReadonlyMap<string, readonly CodedPassage[]> {
  return Map.groupBy(passages, ({ text }) => text)
}

/** Passages by their start, and for each the furthest end of those up to it. */
type Sorted = { readonly passages: readonly CodedPassage[]; readonly furthest: readonly number[] }

function sorted(passages: readonly CodedPassage[]): Sorted {
  const inOrder = passages.toSorted((a, b) => a.start - b.start)
  let furthest = 0
  return {
    passages: inOrder,
    furthest: inOrder.map(({ end }) => {
      furthest = Math.max(furthest, end)
      return furthest
    }),
  }
}

function countCodes(passages: readonly CodedPassage[], totals: Map<number, number>): void {
  for (const { code } of passages) add(totals, code)
}

/** Tells each code whose quotes a passage lies on, once for each passage. */
function countHits(
  passages: readonly CodedPassage[],
  { passages: others, furthest }: Sorted,
  tell: (from: number, to: number) => void,
): void {
  for (const passage of passages) {
    const met = new Set<number>()
    for (let at = firstBeyond(furthest, passage.start); at < others.length; at += 1) {
      const other = others[at]
      if (!other || other.start >= passage.end) break
      if (!met.has(other.code) && lieOnEachOther(passage, other)) met.add(other.code)
    }
    for (const code of met) tell(passage.code, code)
  }
}

/** The first place whose number is above a limit; numbers never fall. */
function firstBeyond(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] ?? 0) > limit) high = middle
    else low = middle + 1
  }
  return low
}

function lieOnEachOther(a: CodedPassage, b: CodedPassage): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return 2 * shared >= Math.min(a.end - a.start, b.end - b.start)
}

function add(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
