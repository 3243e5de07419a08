import Fuse, { type FuseResultMatch } from 'fuse.js'
import type { Code } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'

/** A code that was found, and by what: `found` says where, if not in its name. */
export type Found = {
  readonly code: Code
  /** Stretches of the name that match, as first and last index. */
  readonly marks: readonly (readonly [number, number])[]
  /** E.g. `alias “job openings”`; empty where the name itself matches. */
  readonly by: string
}

/** Most codes that are offered at once. */
export const mostOffered = 50

/** A search over names, aliases and definitions of codes; made once, asked after each key. */
export function makeSearch(codes: readonly Code[]): (wanted: string) => readonly Found[] {
  const fuse = new Fuse(codes, {
    keys: [
      { name: 'name', weight: 4 },
      { name: 'aliases', weight: 2 },
      { name: 'definition', weight: 1 },
    ],
    includeMatches: true,
    includeScore: true,
    ignoreDiacritics: true,
    ignoreLocation: true,
    threshold: 0.32,
    minMatchCharLength: 1,
  })
  return (wanted) =>
    fuse
      .search(wanted.trim().slice(0, longestSearch), { limit: mostOffered })
      .map(({ item, matches }) => toFound(item, matches ?? []))
}

/** The code that a new name would be confused with: the same letters, or nearly; null where there is none. */
export function nearMatch(codes: readonly Code[], name: string): Code | null {
  const wanted = letters(name)
  if (wanted === '') return null
  const allowed = wanted.length < 5 ? 0 : wanted.length < 10 ? 1 : 2
  const names = codes.map((code) => [code, code.name, ...code.aliases] as const)
  const near = names.find(([, ...all]) =>
    all.some((other) => distanceWithin(letters(other), wanted, allowed)),
  )
  return near?.[0] ?? null
}

/** What is offered before anything is typed: the codes used last, then all in their order. */
export function offerFirst(codes: readonly Code[], recent: readonly CodeId[]): readonly Found[] {
  const last = recent.flatMap((id) => codes.find((code) => code.id === id) ?? [])
  const rest = codes.filter((code) => !recent.includes(code.id))
  return [...last, ...rest].slice(0, mostOffered).map((code) => ({ code, marks: [], by: '' }))
}

const longestSearch = 60

function toFound(code: Code, matches: readonly FuseResultMatch[]): Found {
  const inName = matches.find((match) => match.key === 'name')
  if (inName) return { code, marks: inName.indices, by: '' }
  const alias = matches.find((match) => match.key === 'aliases')
  return { code, marks: [], by: alias ? `alias “${alias.value}”` : 'in its definition' }
}

function letters(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
}

/** Whether two words differ by no more than so many letters (Levenshtein). */
function distanceWithin(a: string, b: string, allowed: number): boolean {
  if (Math.abs(a.length - b.length) > allowed) return false
  if (allowed === 0) return a === b
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let at = 1; at <= a.length; at += 1) {
    const next = [at]
    for (let other = 1; other <= b.length; other += 1) {
      const same = a[at - 1] === b[other - 1] ? 0 : 1
      const above = (row[other] ?? 0) + 1
      const left = (next[other - 1] ?? 0) + 1
      next.push(Math.min(above, left, (row[other - 1] ?? 0) + same))
    }
    row = next
  }
  return (row[b.length] ?? 0) <= allowed
}
