/** Encodes by asking the decoder what each byte, and each two bytes of a page that has such, mean; throws for what a page lacks. */
export function encode(text: string, encoding: string): Uint8Array {
  const bytes = Array.from(text).flatMap((character) => {
    const known = pageOf(encoding).get(character)
    if (!known) throw new Error(`${encoding} has no ${character}`)
    return known
  })
  return Uint8Array.from(bytes)
}

type Page = ReadonlyMap<string, readonly number[]>

const pages = new Map<string, Page>()

function pageOf(encoding: string): Page {
  const page = pages.get(encoding) ?? readPage(encoding)
  pages.set(encoding, page)
  return page
}

function readPage(encoding: string): Page {
  const decoder = new TextDecoder(encoding)
  const known = new Map<string, readonly number[]>()
  for (let high = 0x81; high < 0xff; high += 1) {
    for (let low = 0x40; low < 0xff; low += 1) {
      const character = decoder.decode(Uint8Array.of(high, low))
      if (!known.has(character)) known.set(character, [high, low])
    }
  }
  for (let byte = 255; byte >= 0; byte -= 1) {
    const character = decoder.decode(Uint8Array.of(byte))
    if (character !== '\ufffd') known.set(character, [byte])
  }
  return known
}
