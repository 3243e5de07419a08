import type { Range } from '../model/transcript.ts'

/** A text for searching, case and diacritics aside, with the place in the original of each of its units. */
type Folded = { readonly text: string; readonly places: Uint32Array | null }

/**
 * All places where a text contains `wanted`, case, diacritics and kinds of blanks aside; in order, never overlapping,
 * in UTF-16 units of the text as it is.
 */
export function findAll(
  text: string,
  wanted: string,
  limit = Number.POSITIVE_INFINITY,
): readonly Range[] {
  const needle = fold(wanted.trim()).text
  if (needle === '') return []
  const folded = fold(text)
  const found: Range[] = []
  let from = folded.text.indexOf(needle)
  while (from >= 0 && found.length < limit) {
    const to = from + needle.length
    found.push({ start: placeOf(folded, from), end: placeOf(folded, to) })
    from = folded.text.indexOf(needle, to)
  }
  return found
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
