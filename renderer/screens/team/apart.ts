/** A piece of a text: whether its words stand in another text, too. */
export type Piece = { readonly text: string; readonly apart: boolean }

/** Cuts a text where it begins or ceases to say what another does not say, word by word, case aside. */
export function piecesApart(text: string, other: string): readonly Piece[] {
  const known = new Set(wordsOf(other))
  const pieces: { text: string; apart: boolean }[] = []
  const parts = text.match(/[\p{L}\p{M}\p{N}]+|[^\p{L}\p{M}\p{N}]+/gu) ?? []
  const isApart = (part: string | undefined) =>
    part !== undefined && /[\p{L}\p{N}]/u.test(part) && !known.has(part.toLowerCase())
  for (const [place, part] of parts.entries()) {
    const last = pieces.at(-1)
    const isWord = /[\p{L}\p{N}]/u.test(part)
    // What stands between two words belongs to them only where both do.
    const apart = isWord ? isApart(part) : (last?.apart ?? false) && isApart(parts[place + 1])
    if (last?.apart === apart) last.text += part
    else pieces.push({ text: part, apart })
  }
  return pieces
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
}
