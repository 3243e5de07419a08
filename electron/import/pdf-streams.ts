import { inflateSync } from 'node:zlib'

/**
 * Whether a compressed part of a PDF would unpack to more bytes than given, or is packed twice, which only serves to fill
 * the memory. The library that reads PDFs unpacks without a limit.
 */
export function unpacksBeyond(bytes: Uint8Array, limit: number): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = file.indexOf('stream'); at >= 0; at = file.indexOf('stream', at + 6)) {
    const start = startOfData(file, at + 6)
    const end = file.indexOf('endstream', start)
    if (isPacked(file, start)) {
      const unpacked = unpack(file.subarray(start, end < 0 ? file.length : end), limit)
      if (!unpacked || (isPacked(unpacked, 0) && unpack(unpacked, limit)?.length !== 0)) return true
    }
    if (end < 0) return false
    at = end + 3
  }
  return false
}

/** Behind the line end that follows the word. */
function startOfData(file: Buffer, at: number): number {
  const first = file[at]
  return first === 0x0d ? at + (file[at + 1] === 0x0a ? 2 : 1) : at + (first === 0x0a ? 1 : 0)
}

/** True where data begins as zlib begins it. */
function isPacked(data: Buffer, at: number): boolean {
  const [method = 0, flags = 0] = [data[at], data[at + 1]]
  return (method & 15) === 8 && method >> 4 <= 7 && (method * 256 + flags) % 31 === 0
}

/** The unpacked data, empty where it is damaged, or null where it is too large. */
function unpack(data: Buffer, limit: number): Buffer | null {
  try {
    return inflateSync(data, { maxOutputLength: limit })
  } catch (error) {
    if (error instanceof RangeError) return null
    return Buffer.alloc(0)
  }
}
