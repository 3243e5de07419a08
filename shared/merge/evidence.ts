import type { Reason } from '../model/reconciliation.ts'

/** What speaks for pairs of places in two lists: `place in the first * length of the second + place in the second`. */
export type Evidence = ReadonlyMap<number, Reason>

/** Places in a list by each of the keys that a thing has. */
export function indexBy<T>(
  things: readonly T[],
  keysOf: (thing: T) => Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>()
  for (const [place, thing] of things.entries())
    for (const key of new Set(keysOf(thing))) {
      const places = index.get(key)
      if (places) places.push(place)
      else index.set(key, [place])
    }
  return index
}
