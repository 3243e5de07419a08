const scripts = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}`
const unspaced = new RegExp(`[${scripts}]`, 'u')
const characters = new RegExp(`[[${scripts}]--\\p{M}]\\p{M}*`, 'gv')

/** Whether a text holds characters of a script that writes no blanks between words. */
export function isUnspaced(text: string): boolean {
  return unspaced.test(text)
}

/**
 * Text with blanks around each character of scripts that write none between words, as the full-text index holds it: what is
 * a word there is for dictionaries to say, and they differ; so any stretch of characters can be found.
 */
export function segmented(text: string): string {
  return isUnspaced(text) ? text.replaceAll(characters, ' $& ') : text
}
