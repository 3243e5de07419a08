import type { Pseudonym } from '../model/pseudonym.ts'
import type { Range } from '../model/transcript.ts'
import { isUnspaced } from './segmented.ts'

/** A name and what stands for it. */
export type NamePair = Pick<Pseudonym, 'original' | 'replacement'>

/** A name found in a text, in UTF-16 units. */
export type FoundName = Range & {
  readonly replacement: string
  /** Marks of Markdown within the name, as in `An**na**`: those that open something, and those that close it. */
  readonly marks: { readonly open: string; readonly close: string }
}

/** Finds the names of a list in texts; made once for a list and used for many texts. */
export type NameFinder = {
  /** Null where the list is empty. */
  readonly pattern: RegExp | null
  readonly replacements: ReadonlyMap<string, string>
}

/** How a replacement is written: as it is, or with brackets around it. */
export type ReplacementStyle = { readonly brackets: boolean }

/** Makes the finder for a list of names; an empty original finds nothing. */
export function nameFinder(names: readonly NamePair[]): NameFinder {
  const replacements = new Map<string, string>()
  for (const { original, replacement } of names)
    for (const form of formsOf(original))
      if (!replacements.has(keyOf(form))) replacements.set(keyOf(form), replacement)
  const longestFirst = [...replacements.keys()].sort((a, b) => b.length - a.length)
  const pattern =
    longestFirst.length > 0 ? new RegExp(longestFirst.map(bounded).join('|'), 'gv') : null
  return { pattern, replacements }
}

/**
 * Where names stand in a text, in order and never overlapping: whole words only (part of a word in scripts without
 * blanks), longer names before shorter ones, as listed or in capitals, also across marks of Markdown; a genitive s stays
 * outside.
 */
export function findNames(finder: NameFinder, text: string): readonly FoundName[] {
  const bare = matchesIn(finder, text).map((found) => ({ ...found, marks: none }))
  const marks = finder.pattern ? Array.from(text.matchAll(markdownMark)) : []
  return marks.length === 0 ? bare : longest([...bare, ...acrossMarks(finder, text, marks)])
}

const none = { open: '', close: '' }

// Stars and their like, what is before a mark that is none, and the two ends of a link.
const markdownMark = /[*_~`\\[]+|\](?:\([^()\s]{0,2000}\))?/g

type Match = Omit<FoundName, 'marks'>

function matchesIn({ pattern, replacements }: NameFinder, text: string): readonly Match[] {
  if (!pattern) return []
  return Array.from(text.matchAll(pattern), (match) => {
    const [words] = match
    const end = match.index + words.length
    const replacement = replacements.get(keyOf(words)) ?? ''
    return { start: match.index, end, replacement: apart(replacement, text.slice(end, end + 1)) }
  })
}

/** Names in the text as it is read without its marks, where they stand in the text with them. */
function acrossMarks(
  finder: NameFinder,
  text: string,
  marks: readonly RegExpExecArray[],
): readonly FoundName[] {
  const read = text.replaceAll(markdownMark, '')
  let passed = 0
  let left = 0
  // Names come in order, so that marks before one are before the next, too; `>=` and `>` keep marks at the ends outside.
  const written = (at: number, isEnd: boolean) => {
    for (let mark = marks[passed]; mark; mark = marks[passed]) {
      if (isEnd ? mark.index - left >= at : mark.index - left > at) break
      left += mark[0].length
      passed += 1
    }
    return at + left
  }
  return matchesIn(finder, read).map(({ start, end, replacement }) => {
    const place = { start: written(start, false), end: written(end, true) }
    return { ...place, replacement, marks: marksWithin(text, place) }
  })
}

/** A mark opens something where it stands before the name an even number of times, and once more after it. */
function marksWithin(text: string, { start, end }: Range): FoundName['marks'] {
  const within = Array.from(text.slice(start, end).matchAll(markdownMark))
  const found = { open: '', close: '' }
  for (const { 0: mark, index } of within) {
    const before = text.slice(0, start + index).split(mark).length - 1
    const opens = mark.endsWith('[') || (before % 2 === 0 && text.includes(mark, end))
    if (opens) found.open += mark
    else found.close += mark
  }
  return found
}

/** Of names that overlap the longest, in order. */
function longest(names: readonly FoundName[]): readonly FoundName[] {
  const kept: FoundName[] = []
  for (const name of names.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1)
    if (!last || last.end <= name.start) kept.push(name)
    else if (name.end - name.start > last.end - last.start) kept[kept.length - 1] = name
  }
  return kept
}

/** `P1` for the name in `Anna1` is not to read as eleven. */
function apart(replacement: string, next: string): string {
  return /\p{N}$/u.test(replacement) && /\p{N}/u.test(next) ? `${replacement}-` : replacement
}

/** A text with its names replaced; the look that a part of a name had is that of its replacement. */
export function replaceNames(finder: NameFinder, text: string, style: ReplacementStyle): string {
  let written = ''
  let from = 0
  for (const found of findNames(finder, text)) {
    written += text.slice(from, found.start) + inStyle(found, style)
    from = found.end
  }
  return written + text.slice(from)
}

/** A replacement as it is written. */
function inStyle({ replacement, marks }: FoundName, { brackets }: ReplacementStyle): string {
  return marks.open + (brackets ? `[${replacement}]` : replacement) + marks.close
}

/**
 * As listed and in capitals, of several words also in small letters; composed, decomposed and without accents, as people write
 * names from memory.
 */
function formsOf(original: string): readonly string[] {
  const name = original.trim()
  if (name === '') return []
  const small = /\s/u.test(name) ? [name.toLowerCase()] : []
  return [name, name.toUpperCase(), ...small].flatMap((form) => [
    form.normalize('NFC'),
    form.normalize('NFD'),
    withoutAccents(form),
  ])
}

function withoutAccents(name: string): string {
  const bare = name.normalize('NFD').replaceAll(/\p{M}/gu, '')
  // In scripts that need their marks, a name without them is another word.
  if (!/^[\p{Script=Latin}\P{L}]+$/u.test(bare)) return name
  return bare.replaceAll(/[łŁøØđĐ]/gu, (letter) => bareLetters[letter] ?? letter)
}

const bareLetters: Readonly<Record<string, string>> = {
  ...{ ł: 'l', Ł: 'L', ø: 'o', Ø: 'O', đ: 'd', Đ: 'D' },
}

/** Names are the same however wide the blanks between their words are. */
function keyOf(name: string): string {
  return name.replaceAll(/\s+/gu, ' ')
}

// Scripts without blanks put no boundary of their own between a name in Latin letters and the next word.
const wordPart = String.raw`[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]]`

function bounded(name: string): string {
  const words = name.split(' ').map(RegExp.escape).join(String.raw`\s+`)
  if (isUnspaced(name)) return words
  const end = after(name)
  return `(?<!${wordPart})${words}(?=(?:s(?!${end}))|(?!${end}))`
}

/** What may not follow a name: a number may, as in the label “Anna1”, unless the name ends with one. */
function after(name: string): string {
  return /\p{N}$/u.test(name) ? wordPart : `(?!\\p{N})${wordPart}`
}
