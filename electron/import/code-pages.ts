import { type Alphabet, alphabets } from './alphabets.ts'

/** A code page for a text, how well it fits, and the one that fits next best with another text as its result. */
export type PageGuess = {
  readonly page: string
  /** Mean logarithm of the likelihood of a character beyond ASCII; about -2.5 in texts, below -4 where nothing fits. */
  readonly fit: number
  /** The next best page and by how much less likely its whole text is, as a logarithm; null where there is no other text. */
  readonly next: { readonly page: string; readonly behind: number } | null
}

/** The code page in which bytes read most like a language: by how frequent its letters are there, and where they stand. */
export function guessPage(bytes: Uint8Array): PageGuess {
  const share = shareOfHigh(bytes)
  const texts = new Map<string, string>()
  const scored = alphabets
    .filter((alphabet) => isLatin(alphabet) === share < highShare)
    .flatMap((alphabet) => alphabet.pages.map((page, place) => ({ alphabet, page, place })))
    .map(({ alphabet, page, place }) => {
      const text = texts.get(page) ?? new TextDecoder(page).decode(bytes)
      texts.set(page, text)
      return { page, text, score: likelihood(text, alphabet) - place * unusual }
    })
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one))
  const others = scored.filter(({ text }) => text !== best.text)
  const second = others.reduce<(typeof others)[number] | undefined>(
    (one, other) => (one && one.score >= other.score ? one : other),
    undefined,
  )
  return {
    page: best.page,
    fit: best.score / Math.max(1, bytes.filter((byte) => byte > 127).length),
    next: second ? { page: second.page, behind: best.score - second.score } : null,
  }
}

/** Share of bytes beyond ASCII among letters from which on a text is in no Latin script. */
const highShare = 0.45

/** Share of bytes beyond ASCII among those that may be letters. */
function shareOfHigh(bytes: Uint8Array): number {
  let high = 0
  let letters = 0
  for (const byte of bytes) {
    if (byte > 127) high += 1
    else if ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) letters += 1
  }
  return high / Math.max(1, high + letters)
}

function isLatin({ letters }: Alphabet): boolean {
  return /^\p{sc=Latin}/u.test(letters)
}

/** How much less likely, as a logarithm, each further page of a language is than the one before. */
const unusual = 1

/** Logarithms of likelihoods: of signs between words, of what hardly ever stands there, and of what never does. */
const sign = Math.log(0.02)
const odd = Math.log(0.0004)
const never = Math.log(1e-7)

/** Signs that texts of all languages use. */
const signs: ReadonlySet<string> = new Set(
  '“”„‘’‚–—…«»‹›•€§°´·©®™½¼²³µ±×÷†\u00a0\u00ad\u200e\u200f',
)
const apostrophes: ReadonlySet<string> = new Set('’‘´·\u00ad\u00a0')

/** Logarithm of the likelihood of the characters beyond ASCII in a text of a language; the n-th letter is as likely as 1/(n+1). */
function likelihood(text: string, { letters }: Alphabet): number {
  const total = Array.from(letters).reduce((sum, _, place) => sum + 1 / (place + 1.5), 0)
  const known = new Map(
    Array.from(letters, (letter, place) => [letter, Math.log(0.95 / (place + 1.5) / total)]),
  )
  let sum = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text.charCodeAt(at) < 128) continue
    const character = text.charAt(at)
    if (isControl(character)) sum += never
    else if (character === '’' && opensWord(text, at)) sum += sign * 1.5
    else if (signs.has(character))
      sum += isInside(text, at) && !apostrophes.has(character) ? odd : sign
    else if (isCapital(character) && isMixed(text, at)) sum += odd
    else sum += known.get(small(character)) ?? odd
  }
  return sum
}

function small(character: string): string {
  return character === 'İ' ? 'ı' : character.toLowerCase()
}

/** The control characters beyond ASCII, and what stands for bytes that a page does not know. */
function isControl(character: string): boolean {
  return /[\u0080-\u009f\ufffd]/.test(character)
}

/** Apostrophes stand inside words and behind them rather than before them. */
function opensWord(text: string, at: number): boolean {
  return isLetter(text.charAt(at + 1)) && !isLetter(text.charAt(at - 1))
}

/** True for a capital inside a word that is not all in capitals. */
function isMixed(text: string, at: number): boolean {
  const before = text.charAt(at - 1)
  return isSmall(before) || (isLetter(before) && isSmall(text.charAt(at + 1)))
}

function isInside(text: string, at: number): boolean {
  return isLetter(text.charAt(at - 1)) && isLetter(text.charAt(at + 1))
}

function isLetter(character: string): boolean {
  return isSmall(character) || isCapital(character) || /^\p{Lo}/u.test(character)
}

function isSmall(character: string): boolean {
  return character !== character.toUpperCase()
}

function isCapital(character: string): boolean {
  return character !== character.toLowerCase()
}
