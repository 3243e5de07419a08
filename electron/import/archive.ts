import { inflateRawSync } from 'node:zlib'
import type { SourceFile } from './importer.ts'
import { maxTextBytes, refusal } from './refuse.ts'

/** True for bytes that begin like a zip archive, which DOCX, XLSX and ODT are. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04
}

/** Names of the files in an archive; empty where it cannot be read. */
export function namesInArchive(bytes: Uint8Array): readonly string[] {
  return listEntries(bytes)?.map((entry) => entry.name) ?? []
}

/**
 * The wanted parts of an archive as text. Nothing else is unpacked, nothing is written anywhere, and unpacking stops at the
 * limit whatever sizes the archive claims. Throws UserError for archives that are damaged, encrypted or too large.
 */
export function readParts(
  file: SourceFile,
  wanted: (name: string) => boolean,
): ReadonlyMap<string, string> {
  const entries = listEntries(file.bytes)
  if (!entries) throw refusal('file-damaged', file.name)
  const parts = new Map<string, string>()
  let left = maxTextBytes
  for (const entry of entries) {
    if (!wanted(entry.name)) continue
    const bytes = unpack(file, entry, left)
    left -= bytes.length
    parts.set(entry.name, decodeXml(bytes))
  }
  return parts
}

type Entry = {
  readonly name: string
  readonly encrypted: boolean
  readonly deflated: boolean
  readonly packedSize: number
  readonly headerAt: number
}

const mostEntries = 10_000
const endSignature = 0x06054b50
const entrySignature = 0x02014b50

/** The entries of the archive's directory, or null where there is none. */
function listEntries(bytes: Uint8Array): Entry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = findEnd(view)
  if (end === null) return null
  const count = Math.min(view.getUint16(end + 10, true), mostEntries)
  const entries: Entry[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entrySignature) return null
    const nameLength = view.getUint16(at + 28, true)
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      deflated: view.getUint16(at + 10, true) !== 0,
      packedSize: view.getUint32(at + 20, true),
      headerAt: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

/** The directory's end record stands last, before a comment of at most 65,535 bytes. */
function findEnd(view: DataView): number | null {
  const last = view.byteLength - 22
  for (let at = last; at >= 0 && at >= last - 65_535; at -= 1) {
    if (view.getUint32(at, true) === endSignature) return at
  }
  return null
}

function unpack(file: SourceFile, entry: Entry, limit: number): Uint8Array {
  if (entry.encrypted) throw refusal('file-protected', file.name)
  const packed = packedBytes(file, entry)
  if (!entry.deflated) {
    if (packed.length > limit) throw refusal('text-too-large', file.name)
    return packed
  }
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, limit) })
  } catch (error) {
    const tooLarge = error instanceof RangeError
    throw refusal(tooLarge ? 'text-too-large' : 'file-damaged', file.name)
  }
}

function packedBytes({ bytes, name }: SourceFile, { headerAt, packedSize }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (headerAt + 30 > bytes.length) throw refusal('file-damaged', name)
  const start =
    headerAt + 30 + view.getUint16(headerAt + 26, true) + view.getUint16(headerAt + 28, true)
  if (start + packedSize > bytes.length) throw refusal('file-damaged', name)
  return bytes.subarray(start, start + packedSize)
}

function decodeXml(bytes: Uint8Array): string {
  const wide = bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8'
  return new TextDecoder(wide).decode(bytes)
}
