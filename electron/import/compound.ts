/** True for the container of old Office files, which also holds encrypted new ones. */
export function isCompound(bytes: Uint8Array): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** Whether a container holds a part of this name. */
export function holdsPart(bytes: Uint8Array, name: string): boolean {
  const wide = Buffer.from(`${name}\0`, 'utf16le')
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wide)
}

/**
 * Whether the tables of a container can be followed to their ends: no chain of sectors and no branch of the directory comes
 * back to where it was, and nothing is claimed to be larger than the file. Libraries that read such files do not ask.
 */
export function isSound(bytes: Uint8Array): boolean {
  const header = readHeader(bytes)
  const sectors = header && allocationSectors(bytes, header)
  if (!header || !sectors) return false
  const next = tableOf(bytes, header, sectors)
  const short = chain(next, header.shortTable)
  const directory = chain(next, header.directory)
  if (!short || !directory || directory.length === 0 || short.length !== header.shortSectors)
    return false
  const shortNext = tableOf(bytes, header, short)
  return endsEverywhere(next) && endsEverywhere(shortNext) && isTree(bytes, header, directory)
}

const signature = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

type Header = {
  /** Bytes of a sector. */
  readonly size: number
  /** Sectors that hold the allocation table, the table of short sectors, and further addresses of the former. */
  readonly tableSectors: number
  readonly shortSectors: number
  readonly furtherSectors: number
  readonly directory: number
  readonly shortTable: number
  readonly further: number
}

function readHeader(bytes: Uint8Array): Header | null {
  if (bytes.length < 1024) return null
  const view = viewOf(bytes)
  const size = 2 ** view.getUint16(30, true)
  const most = bytes.length / size + 1
  const header = {
    size,
    tableSectors: view.getUint32(44, true),
    shortSectors: view.getUint32(64, true),
    furtherSectors: view.getUint32(72, true),
    directory: view.getInt32(48, true),
    shortTable: view.getInt32(60, true),
    further: view.getInt32(68, true),
  }
  const fits = Math.max(header.tableSectors, header.shortSectors, header.furtherSectors) <= most
  return fits && (size === 512 || size === 4096) && view.getUint16(32, true) === 6 ? header : null
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

/** The sectors of the allocation table: 109 addresses stand in the header, the rest in sectors of their own. */
function allocationSectors(bytes: Uint8Array, header: Header): readonly number[] | null {
  const view = viewOf(bytes)
  const sectors = Array.from({ length: 109 }, (_, index) => view.getInt32(76 + index * 4, true))
  let at = header.further
  for (let index = 0; index < header.furtherSectors && at >= 0; index += 1) {
    const addresses = tableOf(bytes, header, [at])
    at = addresses.pop() ?? -1
    sectors.push(...addresses)
  }
  const wanted = sectors.slice(0, header.tableSectors)
  return wanted.every((sector) => sector >= 0) ? wanted : null
}

/** The numbers in some sectors; those beyond the end of the file are not read. */
function tableOf(bytes: Uint8Array, { size }: Header, sectors: readonly number[]): number[] {
  const view = viewOf(bytes)
  const numbers: number[] = []
  for (const sector of sectors) {
    const from = (sector + 1) * size
    for (let at = from; at < from + size && at + 4 <= bytes.length; at += 4)
      numbers.push(view.getInt32(at, true))
  }
  return numbers
}

/** The sectors that follow one another, or null where they never end. */
function chain(next: readonly number[], first: number): readonly number[] | null {
  const found: number[] = []
  for (let at = first; at >= 0; at = next[at] ?? -1) {
    if (found.length > next.length) return null
    found.push(at)
  }
  return found
}

/** Whether no chain of sectors comes back to itself. */
function endsEverywhere(next: readonly number[]): boolean {
  const walks = new Int32Array(next.length).fill(-1)
  for (let first = 0; first < next.length; first += 1) {
    let at = first
    while (walks[at] === -1) {
      walks[at] = first
      at = next[at] ?? -1
    }
    // A walk that ends at a sector of its own has gone in a circle.
    if (walks[at] === first && next[at] !== undefined && at >= 0) return false
  }
  return true
}

/** Whether no entry of the directory is reached twice. */
function isTree(bytes: Uint8Array, header: Header, sectors: readonly number[]): boolean {
  const words = tableOf(bytes, header, sectors)
  const seen = new Set<number>()
  const waiting = [0]
  for (let entry = waiting.pop(); entry !== undefined; entry = waiting.pop()) {
    if (seen.has(entry)) return false
    seen.add(entry)
    const links = words.slice(entry * 32 + 17, entry * 32 + 20)
    waiting.push(...links.filter((link) => link >= 0 && link < words.length / 32))
  }
  return true
}
