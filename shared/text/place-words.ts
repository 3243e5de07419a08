import type { Quote } from '../model/quote.ts'
import type { Range } from '../model/transcript.ts'

type Placed = Pick<Quote, 'start' | 'end' | 'words' | 'before' | 'after'>

/**
 * Where the words of a quote stand in a text that may have been corrected since: where they did, at the only other place, or
 * at the only place with the same words around them. Null where they are gone, or nothing tells their places apart.
 */
export function placeWords(text: string, quote: Placed): Range | null {
  const { words, before, after } = quote
  const start = text.startsWith(words, quote.start)
    ? quote.start
    : (onlyPlace(text, words) ?? onlyPlace(text, before + words + after, before.length))
  return start === null ? null : { start, end: start + words.length }
}

function onlyPlace(text: string, words: string, from = 0): number | null {
  const at = text.indexOf(words)
  return at === -1 || text.indexOf(words, at + 1) !== -1 ? null : at + from
}
