/**
 * Whether two names are so near that one is probably the other mistyped: the same but for case, accents, blanks and
 * punctuation, or with one slip in one longer word. Names that differ in a number or a single letter are two names.
 */
export function isMistyped(name: string, other: string): boolean {
  return wordsOf(name).join('') === wordsOf(other).join('') || hasOneSlip(name, other)
}

/** Whether two names are the same but for one slip in one longer word. */
export function hasOneSlip(name: string, other: string): boolean {
  const [words, others] = [wordsOf(name), wordsOf(other)]
  const different = words.flatMap((word, place) => {
    const counterpart = others[place] ?? ''
    return word === counterpart ? [] : [{ word, counterpart }]
  })
  const [slip] = different
  if (words.length !== others.length || different.length !== 1 || !slip) return false
  return isOneSlip(slip.word, slip.counterpart)
}

function wordsOf(name: string): readonly string[] {
  const folded = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return folded.match(/[\p{L}\p{N}]+/gu) ?? []
}

/** One letter too many, too few, wrong, or two swapped, in words of at least four letters. */
function isOneSlip(word: string, other: string): boolean {
  const [short, long] = word.length <= other.length ? [word, other] : [other, word]
  if (short.length < 4 || long.length - short.length > 1 || /\d/.test(short + long)) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  const rest = short.slice(start)
  const longRest = long.slice(start)
  if (long.length > short.length) return rest === longRest.slice(1)
  if (rest.slice(1) === longRest.slice(1)) return true
  const swapped = `${rest[1]}${rest[0]}${rest.slice(2)}`
  return swapped === longRest
}
