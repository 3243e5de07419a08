import { expect, test } from 'vitest'
import { readSource } from '../../../electron/import/formats.ts'
import { CharacterMaps } from '../../../electron/import/pdf-cmaps.ts'
import { file, outcomeOf } from './files.ts'

const lines = ['主持人：大家好。', '王芳：我是老师。', '主持人：谢谢。', '王芳：再见。']

/** A page in a font that is not embedded, its text in the codes of a map that every reader of PDF is to have. */
function asianPdf(encoding: string, ordering: string, codes: (line: string) => string): Uint8Array {
  const shown = lines.map((line) => `<${codes(line)}> Tj T*`).join(' ')
  const content = `BT /F1 12 Tf 72 720 Td 18 TL ${shown} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [6 0 R] >>`,
    `<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (${ordering}) /Supplement 2 >> /FontDescriptor 7 0 R /DW 1000 >>`,
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>',
  ]
  const body = objects.map((object, at) => `${at + 1} 0 obj\n${object}\nendobj\n`).join('')
  return new TextEncoder().encode(`%PDF-1.4\n${body}trailer << /Size 8 /Root 1 0 R >>\n%%EOF`)
}

function utf16(line: string): string {
  return Array.from(line, (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join('')
}

/** Codes of two bytes for each letter that a decoder gives. */
function codesOf(encoding: string): (line: string) => string {
  const decoder = new TextDecoder(encoding)
  const codes = new Map<string, string>()
  for (let first = 0x81; first < 0xff; first += 1)
    for (let second = 0x40; second < 0xff; second += 1) {
      const letter = decoder.decode(Uint8Array.of(first, second))
      if (letter.length === 1) codes.set(letter, first.toString(16) + second.toString(16))
    }
  return (line) => Array.from(line, (letter) => codes.get(letter) ?? '3f').join('')
}

test.each([
  ['UniGB-UCS2-H', 'GB1', utf16],
  ['UniJIS-UTF16-H', 'Japan1', utf16],
  ['UniCNS-UCS2-H', 'CNS1', utf16],
  ['GBK-EUC-H', 'GB1', codesOf('gb18030')],
] as const)('text in the codes of %s is read', async (encoding, ordering, codes) => {
  const { text } = await readSource(file('a.pdf', asianPdf(encoding, ordering, codes)))
  expect(text).toBe(lines.join('\n'))
})

test('glyph numbers that nothing leads to letters are no text, and never taken for other letters', async () => {
  expect(await outcomeOf('a.pdf', asianPdf('Identity-H', 'GB1', utf16))).toBe('pdf-without-text')
})

test('what is no map of characters is not given', async () => {
  const maps = new CharacterMaps()
  const wanted = (kind: string, filename: string) => maps.fetch({ kind, filename })
  await expect(wanted('wasmUrl', 'x.wasm')).rejects.toThrow(/no wasmUrl/)
  await expect(wanted('cMapUrl', 'Adobe-GB1-UCS2')).rejects.toThrow(/these glyphs/)
  await expect(wanted('cMapUrl', 'Hojo-V')).rejects.toThrow(/no map/)
  const vertical = new TextDecoder().decode(await wanted('cMapUrl', '90ms-RKSJ-V'))
  expect(vertical).toContain('/WMode 1 def')
  expect(vertical).toContain(`<82a0> ${'あ'.charCodeAt(0)}`)
})
