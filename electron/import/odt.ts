import { isZip, namesInArchive, readParts } from './archive.ts'
import { sourceFromBlocks } from './blocks.ts'
import type { Importer, ImportWarning, Source, SourceFile } from './importer.ts'
import { OdtReader } from './odt-reader.ts'
import { refusal } from './refuse.ts'
import { parseXml } from './xml.ts'

/** OpenDocument texts of LibreOffice: paragraphs, headings and tables; notes and comments are left out. */
export const odt: Importer = {
  name: 'ODT',
  extensions: ['.odt', '.ott'],
  sniff: (bytes) => isZip(bytes) && isText(namesInArchive(bytes)),
  read,
}

/** Sheets and slides of the same family are told apart by what stands at the head of the archive. */
function isText(names: readonly string[]): boolean {
  return (
    names.includes('content.xml') &&
    names.includes('META-INF/manifest.xml') &&
    names.includes('mimetype')
  )
}

function read(file: SourceFile): Source {
  const parts = readParts(file, (name) =>
    ['content.xml', 'mimetype', 'META-INF/manifest.xml'].includes(name),
  )
  if (/<manifest:encryption-data/.test(parts.get('META-INF/manifest.xml') ?? ''))
    throw refusal('file-protected', file.name)
  const content = parts.get('content.xml')
  if (!content || !/opendocument\.text/.test(parts.get('mimetype') ?? ''))
    throw refusal('file-damaged', file.name)
  const reader = new OdtReader()
  parseXml(file, content, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text),
  })
  const source = sourceFromBlocks(reader.blocks)
  if (source.text.trim() === '') throw refusal('file-empty', file.name)
  return {
    ...source,
    title: null,
    date: null,
    language: null,
    encoding: null,
    warnings: warnings(reader),
  }
}

function warnings({ notes, comments }: OdtReader): ImportWarning[] {
  const counted = [
    { count: comments, code: 'comments-left-out', what: 'comment' },
    { count: notes, code: 'notes-left-out', what: 'footnote or endnote' },
  ]
  return counted
    .filter(({ count }) => count > 0)
    .map(({ count, code, what }) => {
      return {
        code,
        message: `${count} × ${what} ${count === 1 ? 'was' : 'were'} left out.`,
        line: null,
      }
    })
}
