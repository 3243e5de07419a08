import { makeDiff } from '@sanity/diff-match-patch'
import type { TextEdit } from './edits.ts'
import { snapToGraphemes } from './graphemes.ts'
import { cutCharacters, cutWords, wordsOf } from './tokens.ts'

/**
 * What was edited between two texts: words are found again first, then what stands between them is compared. In reading order,
 * never overlapping, never inside a grapheme of either text. Scripts without blanks are compared by character.
 */
export function diffTexts(before: string, after: string): TextEdit[] {
  const texts = { before, after }
  const hunks = betweenWords(texts).flatMap((hunk) => refine(texts, hunk, cutWords))
  return wholeGraphemes(texts, hunks)
}

/** As diffTexts, but by character alone: for the inside of words that were replaced. */
export function diffCharacters(before: string, after: string): TextEdit[] {
  const texts = { before, after }
  const whole = { start: 0, end: before.length, at: 0, atEnd: after.length }
  return wholeGraphemes(texts, refine(texts, whole, cutCharacters))
}

type Texts = { readonly before: string; readonly after: string }

/** A stretch of the text before and the stretch of the text after that stands in its place. */
type Hunk = {
  readonly start: number
  readonly end: number
  readonly at: number
  readonly atEnd: number
}

/** The stretches that differ between words that are in both texts. */
function betweenWords(texts: Texts): Hunk[] {
  const same = sameStart(texts)
  const old = wordsOf(texts.before.slice(same))
  const fresh = wordsOf(texts.after.slice(same))
  const hunks: Hunk[] = []
  let [start, at] = [same, same]
  const close = (end: number, atEnd: number) => {
    if (texts.before.slice(start, end) === texts.after.slice(at, atEnd)) return
    hunks.push({ start, end, at, atEnd })
  }
  for (const [oldWord, freshWord] of matches(old.map(wordIn), fresh.map(wordIn))) {
    const [one, other] = [old[oldWord], fresh[freshWord]]
    if (!one || !other) continue
    close(same + one.start, same + other.start)
    start = same + one.start + one.word.length
    at = same + other.start + other.word.length
  }
  close(texts.before.length, texts.after.length)
  return hunks
}

function wordIn({ word }: { readonly word: string }): string {
  return word
}

/** Length of what two texts begin with alike, up to the last blank in it: nothing before that needs to be cut. */
function sameStart({ before, after }: Texts): number {
  const limit = Math.min(before.length, after.length)
  let same = 0
  while (same < limit && before.charCodeAt(same) === after.charCodeAt(same)) same += 1
  while (same > 0 && !/\s/.test(before.charAt(same - 1))) same -= 1
  return same
}

/** The stretches that differ inside a hunk, cut into tokens. */
function refine({ before, after }: Texts, hunk: Hunk, cut: typeof cutWords): Hunk[] {
  const old = cut(before.slice(hunk.start, hunk.end))
  const fresh = cut(after.slice(hunk.at, hunk.atEnd))
  const hunks: Hunk[] = []
  let { start, at } = hunk
  let [oldToken, freshToken] = [0, 0]
  const close = (oldTo: number, freshTo: number) => {
    const end = start + lengthOf(old.slice(oldToken, oldTo))
    const atEnd = at + lengthOf(fresh.slice(freshToken, freshTo))
    if (end > start || atEnd > at) hunks.push({ start, end, at, atEnd })
    start = end + (old[oldTo]?.length ?? 0)
    at = atEnd + (fresh[freshTo]?.length ?? 0)
    oldToken = oldTo + 1
    freshToken = freshTo + 1
  }
  for (const [oldTo, freshTo] of matches(old, fresh)) close(oldTo, freshTo)
  close(old.length, fresh.length)
  return hunks
}

function lengthOf(tokens: readonly string[]): number {
  return tokens.reduce((length, { length: own }) => length + own, 0)
}

/** The places of tokens that both lists have in the same order, as many as there can be (Myers). */
function matches(old: readonly string[], fresh: readonly string[]): [number, number][] {
  const letters = lettersFor([old, fresh])
  const write = (list: readonly string[]) => list.map((one) => letters.get(one)).join('')
  const pairs: [number, number][] = []
  let [oldAt, freshAt] = [0, 0]
  // A negative time is none; it would give up after a second otherwise.
  for (const [kind, { length }] of makeDiff(write(old), write(fresh), noLimit)) {
    for (let index = 0; kind === 0 && index < length; index += 1)
      if (old[oldAt + index] === fresh[freshAt + index])
        pairs.push([oldAt + index, freshAt + index])
    if (kind !== 1) oldAt += length
    if (kind !== -1) freshAt += length
  }
  return pairs
}

const noLimit = { checkLines: false, timeout: -1 }

/** UTF-16 units that are no surrogates: a lone half of one is no letter. */
const mostTokens = 0x10000 - 0x800

/**
 * A letter for each different token, so that comparing letters compares tokens. Beyond the number of letters several tokens
 * share one, and are told apart afterwards.
 */
function lettersFor(lists: readonly (readonly string[])[]): ReadonlyMap<string, string> {
  const letters = new Map<string, string>()
  for (const list of lists)
    for (const one of list) {
      if (letters.has(one)) continue
      const number = letters.size % mostTokens
      letters.set(one, String.fromCharCode(number < 0xd800 ? number : number + 0x800))
    }
  return letters
}

/** Widens hunks until they cut no grapheme of either text; those that meet become one. */
function wholeGraphemes(texts: Texts, hunks: readonly Hunk[]): TextEdit[] {
  const whole: Hunk[] = []
  hunks.forEach((hunk, index) => {
    let { start, end, at, atEnd } = hunk
    const last = whole.at(-1)
    while (start > (last?.end ?? 0) && !areBoundaries(texts, start, at)) {
      start -= 1
      at -= 1
    }
    const limit = hunks[index + 1]?.start ?? texts.before.length
    while (end < limit && !areBoundaries(texts, end, atEnd)) {
      end += 1
      atEnd += 1
    }
    if (last && start <= last.end) whole[whole.length - 1] = { ...last, end, atEnd }
    else whole.push({ start, end, at, atEnd })
  })
  return whole.map(({ start, end, at, atEnd }) => {
    return { start, end, text: texts.after.slice(at, atEnd) }
  })
}

function areBoundaries({ before, after }: Texts, old: number, fresh: number): boolean {
  return isBoundary(before, old) && isBoundary(after, fresh)
}

function isBoundary(text: string, at: number): boolean {
  return snapToGraphemes(text, { start: at, end: at }).start === at
}
