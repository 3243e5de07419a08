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
export const mostOffered = 30

/** A search over names, aliases and definitions of codes; made once, asked after each key. */
export function makeSearch(codes: readonly Code[]): (wanted: string) => readonly Found[] {
  const names = codes.map((code) => ({ code, name: plain(code.name) }))
  let fuse: Fuse<Code> | undefined
  return (wanted) => {
    const words = wanted.trim().slice(0, longestSearch)
    const direct = inNames(names, plain(words))
    if (direct.length >= enough) return direct
    // What is misspelt, or said in other words, takes longer to find.
    fuse ??= fuzzy(codes)
    const known = new Set(direct.map(({ code }) => code))
    const like = fuse
      .search(words, { limit: mostOffered })
      .filter(({ item }) => !known.has(item))
      .map(({ item, matches }) => toFound(item, matches ?? []))
    return [...direct, ...like].slice(0, mostOffered)
  }
}

/** Finds the code that a new name would be confused with: the same letters, or nearly; null where there is none. */
export function makeNearMatch(codes: readonly Code[]): (name: string) => Code | null {
  const names = codes.flatMap((code) =>
    [code.name, ...code.aliases].map((name) => ({ code, name: letters(name) })),
  )
  return (name) => {
    const wanted = letters(name)
    if (wanted === '') return null
    const allowed = wanted.length < 5 ? 0 : wanted.length < 10 ? 1 : 2
    return names.find((one) => distanceWithin(one.name, wanted, allowed))?.code ?? null
  }
}

/** What is offered before anything is typed: the codes used last, then all in their order. */
export function offerFirst(codes: readonly Code[], recent: readonly CodeId[]): readonly Found[] {
  const last = recent.flatMap((id) => codes.find((code) => code.id === id) ?? [])
  const rest = codes.filter((code) => !recent.includes(code.id))
  return [...last, ...rest].slice(0, mostOffered).map((code) => ({ code, marks: [], by: '' }))
}

const longestSearch = 60

/** With so many codes that have the very words in their names, nothing like them is looked for. */
const enough = 8

type Named = { readonly code: Code; readonly name: string }

/** The codes whose names hold the words: first those that begin with them, then those with a word that does. */
function inNames(names: readonly Named[], words: string): readonly Found[] {
  const ranks: Found[][] = [[], [], []]
  for (const { code, name } of names) {
    const at = name.indexOf(words)
    if (at < 0) continue
    const rank = at === 0 ? 0 : name.charAt(at - 1) === ' ' ? 1 : 2
    // Marks are places in the name as it is written; folding may have changed its length.
    const marks = name.length === code.name.length ? [[at, at + words.length - 1] as const] : []
    ranks[rank]?.push({ code, marks, by: '' })
  }
  return ranks.flat().slice(0, mostOffered)
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
}

function fuzzy(codes: readonly Code[]): Fuse<Code> {
  return new Fuse(codes, {
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
}

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
    if (Math.min(...row) > allowed) return false
  }
  return (row[b.length] ?? 0) <= allowed
}
