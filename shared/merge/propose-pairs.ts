import type { CodedPassage, ComparedCode, Reason } from '../model/reconciliation.ts'
import { type Evidence, indexBy } from './evidence.ts'
import { compareNames } from './match-names.ts'
import { compareQuotes } from './match-quotes.ts'
import { compareWords } from './match-words.ts'

/** Codes with the passages that have them; a passage names its code by its place in the list. */
export type Side = {
  readonly codes: readonly ComparedCode[]
  readonly passages: readonly CodedPassage[]
}

/** Two codes, as places in their lists, that are proposed to be the same. */
export type Pair = {
  readonly mine: number
  readonly theirs: number
  readonly score: number
  readonly reasons: readonly Reason[]
}

/**
 * Proposes which codes of two lists are the same, each at most once: the surest pairs first, those that are equally sure in
 * the order of the lists. `known` says which key of mine a key of theirs was decided to be before.
 */
export function proposePairs(
  mine: Side,
  theirs: Side,
  known: ReadonlyMap<string, string> = new Map(),
): readonly Pair[] {
  const candidates = findCandidates(mine, theirs, known).toSorted(
    (a, b) => b.score - a.score || a.mine - b.mine || a.theirs - b.theirs,
  )
  const [takenMine, takenTheirs] = [new Set<number>(), new Set<number>()]
  return candidates.filter((pair) => {
    if (takenMine.has(pair.mine) || takenTheirs.has(pair.theirs)) return false
    takenMine.add(pair.mine)
    takenTheirs.add(pair.theirs)
    return true
  })
}

/** Below this certainty a pair is not worth a question. */
const leastScore = 0.3

function findCandidates(
  mine: Side,
  theirs: Side,
  known: ReadonlyMap<string, string>,
): readonly Pair[] {
  const theirCodes = theirs.codes.length
  const evidence = [
    findProof(mine.codes, theirs.codes, known),
    compareNames(mine.codes, theirs.codes),
    compareWords(mine.codes, theirs.codes),
    compareQuotes({ mine: mine.passages, theirs: theirs.passages, theirCodes }),
  ]
  const pairs = new Set(evidence.flatMap((found) => [...found.keys()]))
  return [...pairs].flatMap((pair) => {
    const reasons = evidence.flatMap((found) => found.get(pair) ?? [])
    const score = together(reasons)
    if (score < leastScore) return []
    const [own, other] = [Math.floor(pair / theirCodes), pair % theirCodes]
    return [{ mine: own, theirs: other, score, reasons: reasons.toSorted(strongestFirst) }]
  })
}

/** Codes that are the same without a doubt: by what was decided before, else by their id. */
function findProof(
  mine: readonly ComparedCode[],
  theirs: readonly ComparedCode[],
  known: ReadonlyMap<string, string>,
): Evidence {
  const byKey = indexBy(mine, ({ key }) => [key])
  return new Map(
    theirs.flatMap(({ key, id }, their) => {
      const decided = known.get(key)
      const [place] = byKey.get(decided ?? id ?? '') ?? []
      if (place === undefined) return []
      const reason: Reason = decided
        ? { kind: 'decided', score: 1, words: 'decided before' }
        : { kind: 'id', score: 1, words: 'same id' }
      return [[place * theirs.length + their, reason] as const]
    }),
  )
}

function strongestFirst(a: Reason, b: Reason): number {
  return b.score - a.score
}

/** What several reasons say together: each takes its share of the doubt that the others leave. Only proof removes all of it. */
function together(reasons: readonly Reason[]): number {
  let doubt = 1
  for (const { score } of reasons) doubt *= 1 - score
  const certain = reasons.some(({ score }) => score === 1)
  return certain ? 1 : Math.min(0.99, 1 - doubt)
}
