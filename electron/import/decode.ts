import { analyse } from 'chardet'
import { encodings, twiceEncoded } from '../../shared/model/encoding.ts'
import type { ReadOptions, SourceFile } from './importer.ts'
import { decodeTwice } from './mojibake.ts'
import { maxTextBytes, refusal } from './refuse.ts'

/** A file as text, with the name of the encoding that was used. */
export type Decoded = { readonly text: string; readonly encoding: string }

/**
 * The canonical text of a file: newlines made `\n`, byte order mark and characters that XML forbids left out.
 * Throws UserError for bytes that are no text.
 */
export function decode(file: SourceFile, options: ReadOptions): Decoded {
  if (file.bytes.length > maxTextBytes) throw refusal('text-too-large', file.name)
  const encoding = options.encoding ?? detectEncoding(file.bytes)
  const text = decodeAs(file, encoding)
  if (!options.encoding && looksBinary(text)) throw refusal('file-not-text', file.name)
  const clean = cleanText(text)
  if (clean.trim() === '') throw refusal('file-empty', file.name)
  return { text: clean, encoding }
}

/** The encoding of bytes: by their mark, by zero bytes, as strict UTF-8, else by statistics. */
export function detectEncoding(bytes: Uint8Array): string {
  const marked = byMark(bytes)
  if (marked) return marked
  const sample = bytes.subarray(0, sampleBytes)
  const wide = byZeroBytes(sample)
  if (wide) return wide
  return isUtf8(bytes) ? 'utf-8' : byStatistics(sample)
}

/** A text with `\n` newlines, without byte order marks and characters that XML forbids. */
export function cleanText(text: string): string {
  const lined = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
  return (lined.isWellFormed() ? lined : lined.toWellFormed()).replace(forbidden, '')
}

const sampleBytes = 256 * 1024
/** Control characters except tab, line feed and those that XML allows; byte order marks and non-characters. */
const forbidden = /(?![\t\n\u007f-\u009f])[\p{Cc}\ufeff\ufffe\uffff]/gu

function decodeAs(file: SourceFile, encoding: string): string {
  if (encoding === twiceEncoded) return decodeTwice(file.bytes)
  try {
    return new TextDecoder(encoding).decode(file.bytes)
  } catch (error) {
    if (error instanceof RangeError || error instanceof TypeError) {
      throw refusal('file-wrong-encoding', file.name)
    }
    throw error
  }
}

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

/** Statistics tell scripts apart well, but Latin code pages badly: of those the one wins that leaves the fewest oddities. */
function byStatistics(sample: Uint8Array): string {
  const guess = analyse(sample)
    .find(({ confidence }) => confidence >= 10)
    ?.name.toLowerCase()
  const name = windowsName(guess ?? '')
  if (encodings.some(({ id }) => id === name) && !latin.includes(name)) return name
  const candidates = [
    ...new Set(['windows-1252', ...latin.filter((page) => page === name), ...latin]),
  ]
  const scored = candidates.map((page) => ({ page, odd: oddities(sample, page) }))
  const { page } = scored.reduce((best, other) => (other.odd < best.odd ? other : best))
  return page === 'windows-1252' && isTurkish(sample) ? 'windows-1254' : page
}

/** Turkish differs from Western pages in six letters, which there are Icelandic ones; but no other language is so full of ý (ı). */
function isTurkish(sample: Uint8Array): boolean {
  const text = new TextDecoder('windows-1252').decode(sample)
  const count = (letters: RegExp): number => text.match(letters)?.length ?? 0
  const dotless = count(/ý/g)
  return dotless >= 3 && dotless * 2 > count(/[ðþ]/g) && dotless > count(/[áíóúæ]/g)
}

const latin: readonly string[] = [
  'windows-1252',
  'windows-1250',
  'windows-1254',
  'windows-1257',
  'iso-8859-2',
  'macintosh',
]

/** Windows’ code pages hold what ISO’s hold, and more. */
function windowsName(name: string): string {
  const known: Readonly<Record<string, string>> = {
    'iso-8859-6': 'windows-1256',
    'iso-8859-8': 'windows-1255',
    'iso-8859-9': 'windows-1254',
  }
  return known[name] ?? name
}

/** Symbols and capitals inside words, which show that a text was read in the wrong code page. */
function oddities(sample: Uint8Array, encoding: string): number {
  const text = new TextDecoder(encoding).decode(sample)
  return (
    text.match(/\p{Ll}[^\p{L}\p{M}\s\u0020-\u007e’'–—…“”«»]|\p{Ll}(?![A-Z])\p{Lu}/gu)?.length ?? 0
  )
}

/** Control characters and replacement characters that no transcript has in number. */
function looksBinary(text: string): boolean {
  const sample = text.slice(0, 65_536)
  let strange = 0
  for (let at = 0; at < sample.length; at += 1) {
    const unit = sample.charCodeAt(at)
    if ((unit < 0x20 && !textControls.has(unit)) || unit === 0xfffd) strange += 1
  }
  return strange > 8 && strange > sample.length * 0.01
}

/** Tab, line ends, the bullets of CHAT and escape. */
const textControls: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x15, 0x1b])
