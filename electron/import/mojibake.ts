import { twiceEncoded } from '../../shared/model/encoding.ts'
import type { ImportWarning } from './importer.ts'

/** A warning for text such as `Ã©tÃ©`, which was saved in UTF-8, read as Windows-1252 and saved again. */
export function mojibakeWarnings(text: string): ImportWarning[] {
  const found = text.slice(0, 400_000).match(garbled)?.length ?? 0
  if (found < 3) return []
  return [
    {
      code: 'encoded-twice',
      message: `Letters such as “Ã©” for “é” occur ${found} times: the file was saved in a wrong encoding. Choose the encoding “Unicode, encoded twice” (${twiceEncoded}) to repair it.`,
      line: null,
    },
  ]
}

/** Undoes one round of reading UTF-8 as Windows-1252; stretches that are whole already stay as they are. */
export function decodeTwice(bytes: Uint8Array): string {
  const once = new TextDecoder().decode(bytes)
  return once.replace(/[\u0080-\u00ff\u0152-\u017e\u02c6\u02dc\u2013-\u2122\u20ac]{2,}/g, repair)
}

/** Lead bytes of UTF-8 as Windows-1252 shows them, with something behind that can only be the rest of a letter. */
const garbled = /[ÃÂÐÑ×Ø][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]|â€[\u0080-\u00bf™œž¦“”˜]/g

let byteOf: ReadonlyMap<string, number> | undefined

function repair(stretch: string): string {
  byteOf ??= new Map(
    Array.from({ length: 256 }, (_, byte) => [
      new TextDecoder('windows-1252').decode(Uint8Array.of(byte)),
      byte,
    ]),
  )
  const bytes: number[] = []
  for (const character of stretch) {
    const byte = byteOf.get(character)
    if (byte === undefined) return stretch
    bytes.push(byte)
  }
  const repaired = new TextDecoder().decode(Uint8Array.from(bytes))
  return repaired.includes('\ufffd') ? stretch : repaired
}
