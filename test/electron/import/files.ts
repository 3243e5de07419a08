import { strToU8, zipSync } from 'fflate'
import { pickImporter, readSource } from '../../../electron/import/formats.ts'
import type { ReadOptions, Source, SourceFile } from '../../../electron/import/importer.ts'
import { UserError } from '../../../shared/model/error.ts'
import { spokenText } from '../../../shared/text/ranges.ts'

/** A file made of text (as UTF-8) or bytes. */
export function file(name: string, content: string | Uint8Array): SourceFile {
  return { name, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content }
}

/** What a format says that is read at one go. */
export function source(
  name: string,
  content: string | Uint8Array,
  options: ReadOptions = {},
): Source {
  const given = file(name, content)
  const read = pickImporter(given).read(given, options)
  if (read instanceof Promise) throw new Error(`${name} is read in steps`)
  return read
}

/** The code of the refusal of a file, or `imported`. */
export function refusalOf(name: string, content: string | Uint8Array): string {
  try {
    source(name, content)
    return 'imported'
  } catch (error) {
    if (error instanceof UserError) return error.code
    throw error
  }
}

/** The code of the refusal of a file that is read in steps, or `imported`. */
export async function outcomeOf(name: string, content: string | Uint8Array): Promise<string> {
  try {
    await readSource(file(name, content))
    return 'imported'
  } catch (error) {
    if (error instanceof UserError) return error.code
    throw error
  }
}

/** Turns that the format itself marks, as `label: words`. */
export function structureOf({ text, structure }: Source): string[] {
  return (structure?.turns ?? []).map((turn) => {
    return `${turn.label ?? '-'}: ${spokenText(text, turn, structure?.marks ?? [])}`
  })
}

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

/** A Word document with this body; other parts by their path. */
export function docxFile(body: string, parts: Readonly<Record<string, string>> = {}): Uint8Array {
  const document = `<?xml version="1.0" encoding="UTF-8"?>\n<w:document ${word}><w:body>${body}</w:body></w:document>`
  const all = { 'word/document.xml': document, ...parts }
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])))
}

/** A paragraph whose `**bold**` stretches are bold runs. */
export function paragraph(text: string): string {
  const runs = text.split('**').map((part, index) => {
    const bold = index % 2 === 1 ? '<w:rPr><w:b/></w:rPr>' : ''
    return part === '' ? '' : `<w:r>${bold}<w:t xml:space="preserve">${part}</w:t></w:r>`
  })
  return `<w:p>${runs.join('')}</w:p>`
}

export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]): string => {
    return row.map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join('')
  }
  return `<w:tbl>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join('')}</w:tbl>`
}
