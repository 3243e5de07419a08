import type { Leak } from '../model/pseudonym.ts'
import type { Range } from '../model/transcript.ts'
import { findNames, type NameFinder } from './pseudonyms.ts'

/** A text that is about to leave the project, and where it stands there. */
export type OutgoingText = { readonly where: string; readonly text: string }

/** Units of text shown before and after a hit. */
const contextUnits = 40

/**
 * Whatever in outgoing texts may tell who somebody is: listed names, e-mail addresses, telephone numbers; each once for
 * each place and match, at the most `limit`. `total` counts all of them, repetitions included.
 */
export function findLeaks(
  finder: NameFinder,
  texts: Iterable<OutgoingText>,
  limit: number,
): { readonly leaks: readonly Leak[]; readonly total: number } {
  const leaks = new Map<string, Leak>()
  let total = 0
  for (const { where, text } of texts) {
    for (const found of leaksIn(finder, text)) {
      total += 1
      const match = text.slice(found.start, found.end)
      const key = `${where}\n${match}`
      if (leaks.has(key) || leaks.size >= limit) continue
      const { kind, replacement } = found
      leaks.set(key, { kind, where, match, replacement, ...contextOf(text, found) })
    }
  }
  return { leaks: [...leaks.values()], total }
}

type FoundLeak = Range & Pick<Leak, 'kind' | 'replacement'>

function leaksIn(finder: NameFinder, text: string): readonly FoundLeak[] {
  const names = findNames(finder, text).map((found) => ({ ...found, kind: 'name' as const }))
  return [...names, ...addresses(text), ...telephones(text)].sort((a, b) => a.start - b.start)
}

// Written as people write them; the lengths are bounded so that no text can keep the search busy.
const address = /[\p{L}\p{N}._%+-]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,4}/gu

function addresses(text: string): readonly FoundLeak[] {
  // Most texts hold no such sign, and looking for one is quick.
  if (!text.includes('@')) return []
  return Array.from(text.matchAll(address), (match) => hit(match, 'e-mail'))
}

// A plus or a zero, then digits with single blanks, dots, dashes, slashes or brackets between them; not inside a longer number or word.
const telephone =
  /(?<![\p{L}\p{N}.,:/_-])(?:\+|\(?0)\d(?:[ ./()-]{0,2}\d){5,13}(?![\p{L}\p{N}_]|[.,:/-]\d)/gu
const fewestDigits = 8
const likelyDate = /(?<!\d)\d{1,4}([./-])\d{1,2}\1\d{1,4}(?!\d)/

function telephones(text: string): readonly FoundLeak[] {
  return Array.from(text.matchAll(telephone))
    .filter(
      ([words]) => words.replaceAll(/\D/g, '').length >= fewestDigits && !likelyDate.test(words),
    )
    .map((match) => hit(match, 'telephone'))
}

function hit({ 0: words, index }: RegExpExecArray, kind: Leak['kind']): FoundLeak {
  return { kind, start: index, end: index + words.length, replacement: null }
}

function contextOf(text: string, { start, end }: Range): Pick<Leak, 'before' | 'after'> {
  return {
    before: text.slice(Math.max(0, start - contextUnits), start),
    after: text.slice(end, end + contextUnits),
  }
}
