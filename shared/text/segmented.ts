const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u

/** Whether a text holds characters of a script that writes no blanks between words. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text)
}

/** Text with blanks between the words of scripts that write none, as the full-text index holds it. */
export function segmented(text: string): string {
  if (!isUnspaced(text)) return text
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' })
  return Array.from(segmenter.segment(text), (part) => part.segment).join(' ')
}
