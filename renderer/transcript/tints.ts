import type { Range } from '../../shared/model/transcript.ts'

/** A tinted stretch in the shown text of a row; `key` says in which colour. */
export type Tint = Range & { readonly key: string }

/** How many tints may lie on each other: more would neither be told apart nor leave the words readable. */
export const deepest = 3

/**
 * Limits how many tints lie on each other: where there are more, the shortest stay, because they say most about the
 * words. The same colour is never painted twice on the same words.
 */
export function limitTints(tints: readonly Tint[]): readonly Tint[] {
  if (tints.length <= 1) return tints
  const painted: Tint[] = []
  const open = new Map<string, number>()
  const cuts = [...new Set(tints.flatMap((tint) => [tint.start, tint.end]))].sort((a, b) => a - b)
  const byLength = tints.toSorted((a, b) => a.end - a.start - (b.end - b.start))
  for (const at of cuts) {
    const wanted = keysAt(byLength, at)
    for (const [key, start] of open) {
      if (wanted.has(key)) continue
      painted.push({ start, end: at, key })
      open.delete(key)
    }
    for (const key of wanted) if (!open.has(key)) open.set(key, at)
  }
  return painted
}

function keysAt(byLength: readonly Tint[], at: number): Set<string> {
  const keys = new Set<string>()
  for (const tint of byLength) {
    if (tint.start <= at && at < tint.end) keys.add(tint.key)
    if (keys.size === deepest) break
  }
  return keys
}
