import Fuse from 'fuse.js'
import { UserError } from '../model/error.ts'

/** Something that people call by a name, and perhaps by others. */
export type Named = { readonly name: string; readonly otherNames?: readonly string[] }

/**
 * Finds what is meant by a name: exactly first, then case aside. Throws UserError `unknown-name` or `ambiguous-name` with
 * the names that come near; `kind` is the word for such a thing, e.g. `programme`.
 */
export function resolveName<T extends Named>(
  kind: string,
  wanted: string,
  candidates: readonly T[],
): T {
  const found = matches(wanted.trim(), candidates)
  if (found.length === 1 && found[0]) return found[0]
  if (found.length > 1)
    throw new UserError(
      'ambiguous-name',
      `More than one ${kind} is called “${wanted}”: ${listed(found)}. Nothing was changed. Use a name that only one has.`,
    )
  const near = nearNames(wanted, candidates)
  const advice =
    near.length > 0
      ? `Did you mean ${listed(near)}?`
      : `There ${candidates.length === 0 ? `is no ${kind} yet` : `are: ${listed(candidates.slice(0, 8))}`}.`
  throw new UserError(
    'unknown-name',
    `There is no ${kind} called “${wanted}”. Nothing was changed. ${advice}`,
  )
}

/** The same, but undefined where nothing or more than one thing is meant. */
export function findByName<T extends Named>(
  wanted: string,
  candidates: readonly T[],
): T | undefined {
  const found = matches(wanted.trim(), candidates)
  return found.length === 1 ? found[0] : undefined
}

/** Up to five candidates whose names come near, nearest first. */
export function nearNames<T extends Named>(wanted: string, candidates: readonly T[]): readonly T[] {
  const fuse = new Fuse(candidates, {
    keys: ['name', 'otherNames'],
    // In a short name, two letters that changed places are half of it.
    threshold: wanted.length <= 5 ? 0.5 : 0.3,
    ignoreLocation: true,
  })
  return fuse.search(wanted, { limit: 5 }).map((result) => result.item)
}

function matches<T extends Named>(wanted: string, candidates: readonly T[]): readonly T[] {
  const exact = candidates.filter((candidate) => candidate.name === wanted)
  if (exact.length > 0) return exact
  const other = candidates.filter((candidate) => candidate.otherNames?.includes(wanted))
  if (other.length > 0) return other
  const key = folded(wanted)
  return candidates.filter((candidate) =>
    [candidate.name, ...(candidate.otherNames ?? [])].some((name) => folded(name) === key),
  )
}

function folded(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

function listed(candidates: readonly Named[]): string {
  return candidates.map((candidate) => `“${candidate.name}”`).join(', ')
}
