import Fuse from 'fuse.js'
import type { Code } from '../../../shared/model/code.ts'

/** A code that comes near what was typed, and where. */
export type NearCode = { readonly code: Code; readonly where: 'name' | 'alias' | 'definition' }

/** Fields that are searched, in the order in which a hit is told, and what a hit in each is called. */
const places = [
  ['name', 'name'],
  ['aliases', 'alias'],
  ['definition', 'definition'],
] as const

/** A search for the codes that come near a name: in their names, aliases and definitions, nearest first. */
export function nearSearch(codes: readonly Code[]): (wanted: string) => readonly NearCode[] {
  const fuzzy = new Fuse(codes, {
    keys: [
      { name: 'name', weight: 3 },
      { name: 'aliases', weight: 2 },
      { name: 'definition', weight: 1 },
    ],
    includeMatches: true,
    includeScore: true,
    ignoreLocation: true,
    ignoreDiacritics: true,
    threshold: 0.34,
    minMatchCharLength: 3,
  })
  return (wanted) => {
    const text = wanted.trim().slice(0, 80)
    if (text.length < 3) return []
    const found = new Map<Code, { place: NearCode['where']; score: number }>()
    // The whole name counts most; a single long word of it is a hint too.
    for (const [piece, share] of [[text, 1], ...longWords(text)] as const)
      for (const { item, score = 1, matches = [] } of fuzzy.search(piece, { limit: 12 })) {
        const rank = 1 - (1 - score) * share
        const [, place = 'name'] =
          places.find(([key]) => matches.some((match) => match.key === key)) ?? []
        const known = found.get(item)
        if (!known || rank < known.score) found.set(item, { place, score: rank })
      }
    return [...found]
      .toSorted(([, a], [, b]) => a.score - b.score)
      .slice(0, 5)
      .map(([code, { place }]) => ({ code, where: place }))
  }
}

function longWords(text: string): readonly (readonly [string, number])[] {
  const words = text.split(/\s+/).filter((word) => word.length > 4)
  return words.length > 1 ? words.map((word) => [word, 0.6] as const) : []
}
