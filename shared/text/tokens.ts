/** Scripts that write no blanks between words, so that each of their letters stands for itself. */
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]`
const letter = String.raw`(?!${unspaced})[\p{L}\p{N}\p{M}]`
const word = String.raw`${unspaced}\p{M}*|(?:${letter})+|\p{RGI_Emoji}`
const words = new RegExp(word, 'gv')
const tokens = new RegExp(String.raw`${word}|\s+|.`, 'gsv')
const letterBefore = new RegExp(`${letter}$`, 'u')
const letterAfter = new RegExp(`^${letter}`, 'u')
const saying = /\p{L}|\p{N}|\p{RGI_Emoji}/v

/** The words and emoji of a text, and where each begins. */
export function wordsOf(
  text: string,
): readonly { readonly word: string; readonly start: number }[] {
  return Array.from(text.matchAll(words), ({ 0: word, index }) => ({ word, start: index }))
}

/** A text cut into words, blanks and single other characters; put together they are the text. */
export function cutWords(text: string): readonly string[] {
  return text.match(tokens) ?? []
}

/** A text cut into characters. */
export function cutCharacters(text: string): readonly string[] {
  return [...text]
}

/** Whether an offset lies between two letters of one word. */
export function isInWord(text: string, at: number): boolean {
  return (
    letterBefore.test(text.slice(Math.max(0, at - 2), at)) &&
    letterAfter.test(text.slice(at, at + 2))
  )
}

/** Whether there is a letter, a digit or an emoji. */
export function saysSomething(text: string): boolean {
  return saying.test(text)
}
