import type { Range } from '../model/transcript.ts'
import type { SearchTerm } from './search-terms.ts'
import { isUnspaced } from './segmented.ts'

/** A text for searching, case and diacritics aside, with the place in the original of each of its units. */
type Folded = { readonly text: string; readonly places: Uint32Array | null }

/** Finds the places of words and phrases in one text after the other. */
export type Finder = (text: string) => readonly Range[]

/**
 * Makes a finder of some words and phrases: their places in order, never overlapping, in UTF-16 units of the text as it is.
 * Case, diacritics, and what stands between the words of a phrase do not matter.
 */
export function makeFinder(terms: readonly SearchTerm[]): Finder {
  if (terms.length === 0) return () => []
  // Longer terms first: at one place, the phrase counts rather than its first word.
  const longest = terms.toSorted((a, b) => b.words.join('').length - a.words.join('').length)
  const pattern = new RegExp(longest.map(patternOf).join('|'), 'gu')
  return (text) => {
    const folded = fold(text)
    return Array.from(folded.text.matchAll(pattern), ({ 0: found, index }) => ({
      start: placeOf(folded, index),
      end: placeOf(folded, index + found.length),
    }))
  }
}

const letter = String.raw`[\p{L}\p{N}]`

function patternOf({ words, exact }: SearchTerm): string {
  let pattern = ''
  let before: string | undefined
  for (const word of words.map((one) => fold(one).text)) {
    const close = isUnspaced(word) || isUnspaced(before ?? '')
    if (before === undefined) pattern += isUnspaced(word) ? '' : `(?<!${letter})`
    else pattern += `[^\\p{L}\\p{N}]${close ? '*' : '+'}`
    pattern += word
    before = word
  }
  return exact && !isUnspaced(before ?? '') ? `${pattern}(?!${letter})` : pattern
}

const combining = /\p{M}/gu
const plain = /^[\x20-\x7e\n]*$/

/** Lower case without diacritics, blanks as spaces; positions are kept where folding changes lengths. */
function fold(text: string): Folded {
  if (plain.test(text)) return { text: text.toLowerCase().replaceAll('\n', ' '), places: null }
  const parts: string[] = []
  const places: number[] = []
  let at = 0
  for (const character of text) {
    const piece = foldCharacter(character)
    for (let unit = 0; unit < piece.length; unit++) places.push(at)
    parts.push(piece)
    at += character.length
  }
  places.push(at)
  return { text: parts.join(''), places: Uint32Array.from(places) }
}

function foldCharacter(character: string): string {
  if (/\s/u.test(character)) return ' '
  return character.normalize('NFD').replace(combining, '').toLowerCase()
}

function placeOf({ places }: Folded, index: number): number {
  return places ? (places[index] ?? 0) : index
}
