import { twiceEncoded } from '../../shared/model/encoding.ts'
import { cleanText } from '../../shared/text/clean-text.ts'
import { detectEncoding } from './detect-encoding.ts'
import type { ReadOptions, SourceFile, UsedEncoding } from './importer.ts'
import { decodeTwice } from './mojibake.ts'
import { maxTextBytes, refusal } from './refuse.ts'

/** A file as text, with the encoding that was used. */
export type Decoded = { readonly text: string; readonly encoding: UsedEncoding }

/**
 * The canonical text of a file: newlines made `\n`, byte order mark and characters that XML forbids left out.
 * Throws UserError for bytes that are no text.
 */
export function decode(file: SourceFile, options: ReadOptions): Decoded {
  if (file.bytes.length > maxTextBytes) throw refusal('text-too-large', file.name)
  const encoding = options.encoding
    ? { name: options.encoding, rival: null }
    : detectEncoding(file.bytes)
  const text = decodeAs(file, encoding.name)
  if (!options.encoding && looksBinary(text)) throw refusal('file-not-text', file.name)
  const clean = cleanText(text)
  if (clean.trim() === '') throw refusal('file-empty', file.name)
  return { text: clean, encoding }
}

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
