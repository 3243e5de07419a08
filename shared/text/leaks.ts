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

// Not inside a longer number or word.
const outside = String.raw`(?<![\p{L}\p{N}.,:/_-])`
const ended = String.raw`(?![\p{L}\p{N}_]|[.,:/-]\d)`
const numbers = [
  // A plus or a zero, then digits with single blanks, dots, dashes, slashes or brackets between them.
  String.raw`(?:\+|\(?0)\d(?:[ ./()-]{0,2}\d){5,13}`,
  // North America, Russia, Chinese and Indian mobiles, which need neither.
  String.raw`(?:\(\d{3}\) ?|\d{3}[ .-])\d{3}[ .-]\d{4}`,
  String.raw`8 ?\(?\d{3}\)? ?\d{3}-\d{2}-\d{2}`,
  String.raw`1[3-9]\d[ -]?\d{4}[ -]?\d{4}`,
  String.raw`[6-9]\d{4} \d{5}`,
]
const telephone = new RegExp(`${outside}(?:${numbers.join('|')})${ended}`, 'gu')
const fewestDigits = 8
const likelyDate =
  /(?<!\d)(?:\d{4}|\d{1,2})([./-])\d{1,2}\1(?:\d{4}|\d{1,2})(?!\d)|^0\d(?: \d\d){3}$/

/** What is a telephone number only because it is said to be one, at most so many characters before. */
const announced =
  /(?<!\p{L})(?:tele?ph?one?|tele?fo(?:on|n)?|tel|phone|mobile|cell|whatsapp|handy|gsm|móvil|teléfono|téléphone|тел|телефон|電話|电话|هاتف)(?!\p{L})[^\d+(\n]{0,16}(?<number>\d(?:[ ./-]?\d){5,13})(?![\p{L}\p{N}_])/giu

function telephones(text: string): readonly FoundLeak[] {
  const shaped = Array.from(text.matchAll(telephone))
    .filter(([words]) => words.replaceAll(/\D/g, '').length >= fewestDigits && !isDate(words))
    .map((match) => hit(match, 'telephone'))
  const said = Array.from(text.matchAll(announced), ({ 0: words, index, groups }) => {
    const number = groups?.['number'] ?? ''
    const end = index + words.length
    return { kind: 'telephone' as const, start: end - number.length, end, replacement: null }
  })
  return [...shaped, ...said.filter(({ start, end }) => !shaped.some(meets({ start, end })))]
}

function isDate(words: string): boolean {
  return !words.startsWith('+') && likelyDate.test(words)
}

function meets(one: Range): (other: Range) => boolean {
  return (other) => one.start < other.end && one.end > other.start
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
