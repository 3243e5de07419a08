import { isUnspaced, segmented } from './segmented.ts'

/** A word or phrase that is looked for. */
export type SearchTerm = {
  /** Its words in order; a character each in scripts that write no blanks. */
  readonly words: readonly string[]
  /** Whether the last of them has to end there, or may go on: `mentor` finds mentors, `"mentor"` does not. */
  readonly exact: boolean
}

/** Words and phrases of what somebody typed into a search box. A single letter is a word, not the beginning of half of all. */
export function readTerms(text: string): readonly SearchTerm[] {
  return Array.from(text.matchAll(/["“”„]([^"“”„]+)["“”„]|([^\s"“”„]+)/g)).flatMap((match) => {
    const words = segmented(match[1] ?? match[2] ?? '').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu)
    const last = words?.at(-1)
    if (!words || last === undefined) return []
    const short = Array.from(last.normalize('NFC')).length === 1
    return [{ words, exact: match[1] !== undefined || short || isUnspaced(last) }]
  })
}
