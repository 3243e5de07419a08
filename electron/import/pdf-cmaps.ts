/** What PDF.js asks for by name while it reads fonts. */
type Wanted = { readonly kind: string; readonly filename: string }

/**
 * Gives PDF.js the character maps of Chinese, Japanese and Korean fonts that are not part of a PDF. Its own ones lead from
 * codes to glyphs and from these to Unicode; for text it is enough that ours lead to Unicode at once, by the platform's decoders.
 */
export class CharacterMaps {
  #used = false

  /** A map as PostScript. Throws for what there is none of; PDF.js then leaves the text of that font out. */
  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    if (kind !== 'cMapUrl') throw new Error(`There is no ${kind} here.`)
    const toUnicode = /^Adobe-(?:GB1|CNS1|Japan1|Korea1)-UCS2$/.test(filename)
    // Glyph numbers that no map of ours gave would be taken for Unicode.
    if (toUnicode && !this.#used) throw new Error(`There is no ${filename} for these glyphs.`)
    const map = toUnicode ? identity : codesOf(filename)
    if (map === null) throw new Error(`There is no map ${filename}.`)
    this.#used = true
    return new TextEncoder().encode(postScript(filename, map))
  }
}

type Codes = {
  /** Ranges of codes, in hexadecimal digits. */
  readonly space: readonly string[]
  readonly operator: 'cidrange' | 'cidchar' | 'bfrange'
  readonly entries: readonly string[]
}

const identity: Codes = {
  space: ['<0000> <ffff>'],
  operator: 'bfrange',
  entries: Array.from({ length: 256 }, (_, high) => {
    const first = hex(high * 256, 4)
    return `<${first}> <${hex(high * 256 + 255, 4)}> <${first}>`
  }),
}

/** Encodings of older maps, by the beginning of their names, as TextDecoder names them. */
const decoders: readonly (readonly [RegExp, string])[] = [
  [/^GB/, 'gb18030'],
  [/^(?:B5|ETen|ETenms|HKscs)/, 'big5'],
  [/RKSJ/, 'shift_jis'],
  [/^KSC/, 'euc-kr'],
  [/^EUC/, 'euc-jp'],
]

function codesOf(name: string): Codes | null {
  if (/^Uni\w+-(?:UCS2|UTF16)-/.test(name))
    return { space: ['<0000> <ffff>'], operator: 'cidrange', entries: ['<0000> <ffff> 0'] }
  const encoding = decoders.find(([pattern]) => pattern.test(name))?.[1]
  return encoding ? codesIn(encoding) : null
}

/** Codes of one and of two bytes with the Unicode that a decoder gives them. */
function codesIn(encoding: string): Codes {
  const decoder = new TextDecoder(encoding)
  const unicode = (...bytes: readonly number[]): number | null => {
    const text = decoder.decode(Uint8Array.from(bytes))
    return text.length === 1 && text !== '\ufffd' ? text.charCodeAt(0) : null
  }
  const entries: string[] = []
  const leads: number[] = []
  for (let first = 0; first < 256; first += 1) {
    const single = unicode(first)
    if (single !== null) entries.push(`<${hex(first, 2)}> ${single}`)
    else leads.push(first)
  }
  for (const first of leads)
    for (let second = 0x40; second < 0xff; second += 1) {
      const double = unicode(first, second)
      if (double !== null) entries.push(`<${hex(first, 2)}${hex(second, 2)}> ${double}`)
    }
  const leading = new Set(leads)
  const singles = Array.from({ length: 256 }, (_, byte) => byte).filter(
    (byte) => !leading.has(byte),
  )
  const space = [
    ...singles.map((byte) => `<${hex(byte, 2)}> <${hex(byte, 2)}>`),
    ...leads.map((byte) => `<${hex(byte, 2)}40> <${hex(byte, 2)}fe>`),
  ]
  return { space, operator: 'cidchar', entries }
}

function postScript(name: string, { space, operator, entries }: Codes): string {
  const vertical = /-V$/.test(name) ? '/WMode 1 def\n' : ''
  return `${vertical}${block('codespacerange', space)}${block(operator, entries)}endcmap\n`
}

function block(operator: string, lines: readonly string[]): string {
  return `${lines.length} begin${operator}\n${lines.join('\n')}\nend${operator}\n`
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0')
}
