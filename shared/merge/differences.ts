import { codeTexts } from '../model/code.ts'
import type { ComparedCode, Difference } from '../model/reconciliation.ts'
import { nameKey } from '../text/name-key.ts'

/** What two codes say differently; where only one of them says something, that is no difference. */
export function differencesOf(mine: ComparedCode, theirs: ComparedCode): readonly Difference[] {
  const found: Difference[] = []
  if (nameKey(mine.name) !== nameKey(theirs.name)) found.push('name')
  if (placeOf(mine) !== placeOf(theirs)) found.push('place')
  if (codeTexts.some(({ field }) => differ(mine[field], theirs[field]))) found.push('texts')
  if (contradict(mine.capitals, theirs.capitals)) found.push('capitals')
  return found
}

/** Everything that a codebook says of a code, as one text: equal where nothing changed. */
export function seenOf(code: ComparedCode): string {
  const texts = codeTexts.map(({ field }) => bare(code[field]))
  const capitals = code.capitals.map(nameKey).toSorted()
  return JSON.stringify([code.path, ...texts, code.decidedOn, code.aliases.toSorted(), capitals])
}

/** Whether both texts say something, and not the same. */
function differ(one: string, other: string): boolean {
  const [a, b] = [bare(one), bare(other)]
  return a !== '' && b !== '' && a !== b
}

function bare(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function placeOf({ path }: ComparedCode): string {
  return path.slice(0, -1).map(nameKey).join('\n')
}

/** Whether two codes are both mapped, and not to the same capital types. */
function contradict(one: readonly string[], other: readonly string[]): boolean {
  const [a, b] = [new Set(one.map(nameKey)), new Set(other.map(nameKey))]
  return a.size > 0 && b.size > 0 && (a.size !== b.size || [...a].some((name) => !b.has(name)))
}
