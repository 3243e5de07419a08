import { analyse } from 'chardet'
import { encodings } from '../../shared/model/encoding.ts'
import { guessPage } from './code-pages.ts'
import type { ImportWarning, UsedEncoding } from './importer.ts'

/** The encoding of bytes: by their mark, by zero bytes, as strict UTF-8, else by statistics. */
export function detectEncoding(bytes: Uint8Array): UsedEncoding {
  const sample = bytes.subarray(0, sampleBytes)
  const known = byMark(bytes) ?? byZeroBytes(sample) ?? (isUtf8(bytes) ? 'utf-8' : null)
  return known ? { name: known, rival: null } : byStatistics(sample)
}

/** A warning where the encoding that was used is a guess that another is close to. */
export function encodingDoubts({ name, rival }: UsedEncoding): ImportWarning[] {
  if (rival === null) return []
  return [
    {
      code: 'encoding-guessed',
      message: `The letters of this file are read as “${nameOf(name)}”, which is a guess: “${nameOf(rival)}” is nearly as likely. Where letters look wrong, choose another encoding.`,
      line: null,
    },
  ]
}

function nameOf(encoding: string): string {
  return encodings.find(({ id }) => id === encoding)?.label ?? encoding
}

/** Enough to tell languages apart. */
const sampleBytes = 64 * 1024

function byMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  return null
}

/** Latin text in UTF-16 has a zero in every other byte; other scripts have blanks and line ends that do. */
function byZeroBytes(sample: Uint8Array): string | null {
  let even = 0
  let odd = 0
  for (let at = 0; at < sample.length; at += 1) {
    if (sample[at] !== 0) continue
    if (at % 2 === 0) even += 1
    else odd += 1
  }
  const few = sample.length / 200
  if (odd > few && even < odd / 20) return 'utf-16le'
  if (even > few && odd < even / 20) return 'utf-16be'
  return odd + even === 0 ? null : byBreaks(sample)
}

/** Chinese in UTF-16 has few zeros, and some of them in its letters; but blanks and line ends show which byte comes first. */
function byBreaks(sample: Uint8Array): string | null {
  let little = 0
  let big = 0
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const [one = 0, other = 0] = sample.subarray(at, at + 2)
    if (other === 0 && isBreak(one)) little += 1
    else if (one === 0 && isBreak(other)) big += 1
  }
  const few = sample.length / 2000
  if (little > few && big < little / 10) return 'utf-16le'
  return big > few && little < big / 10 ? 'utf-16be' : null
}

function isBreak(byte: number): boolean {
  return byte === 0x0a || byte === 0x0d || byte === 0x20
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch (error) {
    if (error instanceof TypeError) return false
    throw error
  }
}

/** Statistics know the encodings of East Asia; of pages with one byte a character the one wins that reads most like a language. */
function byStatistics(sample: Uint8Array): UsedEncoding {
  const guess = guessPage(sample)
  const wide = wideEncoding(sample)
  if (wide && guess.fit < poorFit) return wide
  const { next } = guess
  const isSure = guess.fit > poorFit && (!next || next.behind > clearly)
  return { name: guess.page, rival: isSure ? null : (next?.page ?? 'utf-8') }
}

/** Below, a page gives no letters of any language; and how many times likelier, as a logarithm, the best page has to be. */
const poorFit = -4
const clearly = 6

/** An encoding of several bytes a character that holds no byte which cannot be. */
function wideEncoding(sample: Uint8Array): UsedEncoding | null {
  const [best, other] = analyse(sample)
    .map(({ name, confidence }) => ({ encoding: name.toLowerCase(), confidence }))
    .filter(({ encoding, confidence }) => {
      return confidence >= 10 && eastAsian.includes(encoding) && isValid(sample, encoding)
    })
  if (!best) return null
  const isClose = other !== undefined && best.confidence - other.confidence < 20
  return { name: best.encoding, rival: isClose ? other.encoding : null }
}

const eastAsian: readonly string[] = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr']

/** The last bytes of a sample may be half a character. */
function isValid(sample: Uint8Array, encoding: string): boolean {
  const text = new TextDecoder(encoding).decode(sample)
  return !text.slice(0, -2).includes('\ufffd')
}
