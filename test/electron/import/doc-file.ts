const sector = 512
const endOfChain = -2
const partSectors = 8
const partBytes = partSectors * sector

/** A Word 97 document with this stored text; `flags` are those of its head, e.g. 0x0100 for encrypted. */
export function docFile(stored: string, flags = 0): Uint8Array {
  const length = Math.max(partBytes, Math.ceil((2048 + stored.length * 2) / sector) * sector)
  const main = Buffer.alloc(length)
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(0x0200 | flags, 10)
  main.writeUInt32LE(stored.length, 0x4c)
  main.write(stored, 2048, 'utf16le')
  return compoundFile([
    { name: 'WordDocument', bytes: main },
    { name: '1Table', bytes: pieceTable(stored.length) },
  ])
}

type Part = { readonly name: string; readonly bytes: Buffer }

/** An old Office file with these parts, each a multiple of 512 bytes and at least 4096. */
export function compoundFile(parts: readonly Part[]): Uint8Array {
  const table = Buffer.alloc(sector, 0xff)
  const directory = Buffer.alloc(sector)
  writeEntry(directory, { at: 0, name: 'Root Entry', type: 5, child: 1, first: -2, size: 0 })
  table.writeInt32LE(-3, 0)
  table.writeInt32LE(endOfChain, 4)
  let next = 2
  for (const [index, { name, bytes }] of parts.entries()) {
    const right = index + 2 <= parts.length ? index + 2 : -1
    writeEntry(directory, { at: index + 1, name, type: 2, right, first: next, size: bytes.length })
    const last = next + bytes.length / sector - 1
    for (; next <= last; next += 1)
      table.writeInt32LE(next < last ? next + 1 : endOfChain, next * 4)
  }
  return new Uint8Array(
    Buffer.concat([header(), table, directory, ...parts.map(({ bytes }) => bytes)]),
  )
}

function header(): Buffer {
  const bytes = Buffer.alloc(sector, 0xff)
  bytes.fill(0, 0, 76)
  bytes.write('d0cf11e0a1b11ae1', 'hex')
  bytes.writeUInt16LE(9, 30)
  bytes.writeUInt16LE(6, 32)
  bytes.writeInt32LE(1, 44)
  bytes.writeInt32LE(1, 48)
  bytes.writeInt32LE(4096, 56)
  bytes.writeInt32LE(endOfChain, 60)
  bytes.writeInt32LE(endOfChain, 68)
  bytes.writeInt32LE(0, 76)
  return bytes
}

type Entry = {
  readonly at: number
  readonly name: string
  readonly type: number
  readonly child?: number
  readonly right?: number
  readonly first: number
  readonly size: number
}

function writeEntry(directory: Buffer, entry: Entry): void {
  const { at, name, type, child = -1, right = -1, first, size } = entry
  const from = at * 128
  directory.write(name, from, 'utf16le')
  directory.writeUInt16LE(name.length * 2 + 2, from + 64)
  directory.writeUInt8(type, from + 66)
  directory.writeInt32LE(-1, from + 68)
  directory.writeInt32LE(right, from + 72)
  directory.writeInt32LE(child, from + 76)
  directory.writeInt32LE(first, from + 116)
  directory.writeInt32LE(size, from + 120)
}

/** One piece: the whole text, two bytes a character, from offset 2048. */
function pieceTable(characters: number): Buffer {
  const table = Buffer.alloc(partBytes)
  table.writeUInt8(2, 0)
  table.writeUInt32LE(16, 1)
  table.writeUInt32LE(characters, 9)
  table.writeUInt32LE(2048, 15)
  return table
}
