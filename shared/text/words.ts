import type { Mark, Range } from '../model/transcript.ts'
import { spokenRanges } from './ranges.ts'

/**
 * Number of words: stretches between blanks that hold a letter or a digit. Scripts written without blanks
 * (Han, Kana, Thai, Lao, Khmer, Burmese) are cut by Unicode's dictionaries.
 */
export function countWords(text: string, range: Range = { start: 0, end: text.length }): number {
  const classes = characterClasses()
  let words = 0
  let at = range.start
  while (at < range.end) {
    if (classes[text.charCodeAt(at)] === blank) {
      at += 1
      continue
    }
    const token = readToken(text, at, range.end)
    words += token.unspaced ? wordLike(text.slice(at, token.end)) : Number(token.word)
    at = token.end
  }
  return words
}

/** Number of words in a range, labels and timestamps left out. */
export function spokenWords(text: string, range: Range, marks: readonly Mark[]): number {
  let words = 0
  for (const piece of spokenRanges(range, marks)) words += countWords(text, piece)
  return words
}

type Token = { readonly end: number; readonly word: boolean; readonly unspaced: boolean }

const other = 0
const blank = 1
const word = 2
const unspacedWord = 3
const surrogate = 4

function readToken(text: string, start: number, limit: number): Token {
  const classes = characterClasses()
  let found = false
  let unspaced = false
  let at = start
  for (; at < limit; at += 1) {
    const kind = classes[text.charCodeAt(at)]
    if (kind === blank) break
    if (kind === word) found = true
    else if (kind === unspacedWord) unspaced = true
    else if (kind === surrogate && !found) {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0)
      if (unspacedPattern.test(character)) unspaced = true
      else if (wordPattern.test(character)) found = true
    }
  }
  return { end: at, word: found, unspaced }
}

const blankPattern = /\s/
const wordPattern = /[\p{L}\p{N}]/u
const unspacedPattern =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u

let classTable: Uint8Array | undefined

/** The class of each UTF-16 unit, computed once: a lookup is what makes ten million words quick. */
function characterClasses(): Uint8Array {
  if (classTable) return classTable
  classTable = new Uint8Array(65536)
  for (let unit = 0; unit < 65536; unit += 1) classTable[unit] = classOf(unit)
  return classTable
}

function classOf(unit: number): number {
  if (unit >= 0xd800 && unit <= 0xdfff) return surrogate
  const character = String.fromCharCode(unit)
  if (blankPattern.test(character)) return blank
  if (!wordPattern.test(character)) return other
  return unspacedPattern.test(character) ? unspacedWord : word
}

let segmenter: Intl.Segmenter | undefined

function wordLike(text: string): number {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' })
  let words = 0
  for (const segment of segmenter.segment(text)) if (segment.isWordLike) words += 1
  return words
}
