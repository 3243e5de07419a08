import { isZip, namesInArchive, readParts } from './archive.ts'
import { sourceFromBlocks } from './blocks.ts'
import { readDocument, type WordDocument } from './docx-document.ts'
import { readStyles } from './docx-styles.ts'
import type { Importer, ImportWarning, Source, SourceFile } from './importer.ts'
import { refusal } from './refuse.ts'
import { parseXml } from './xml.ts'

/** Word documents: paragraphs, tables and tracked changes as accepted; pictures, headers and comments are left out. */
export const docx: Importer = {
  name: 'DOCX',
  extensions: ['.docx', '.docm', '.dotx'],
  sniff: (bytes) => isZip(bytes) && namesInArchive(bytes).some((name) => mainPart.test(name)),
  read,
}

const mainPart = /^word\/document\d*\.xml$/
const wantedPart =
  /^(?:word\/(?:document\d*|styles\d*|footnotes|endnotes|comments|header\d*)|docProps\/core)\.xml$/

function read(file: SourceFile): Source {
  const parts = readParts(file, (name) => wantedPart.test(name))
  const main = [...parts].find(([name]) => mainPart.test(name))?.[1]
  if (main === undefined) throw refusal('file-damaged', file.name)
  const styles = readStyles(file, parts.get('word/styles.xml') ?? '')
  const document = readDocument(file, main, styles)
  const body = sourceFromBlocks(document.blocks)
  if (body.text.trim() === '') throw refusal('file-empty', file.name)
  const core = readCore(file, parts.get('docProps/core.xml') ?? '')
  return {
    ...body,
    title: core,
    date: null,
    language: null,
    encoding: null,
    warnings: warningsOf(document, parts),
  }
}

function readCore(file: SourceFile, xml: string): string | null {
  let title = ''
  let inside = false
  parseXml(file, xml, {
    open: (name) => {
      inside = name === 'title'
    },
    close: () => {
      inside = false
    },
    text: (words) => {
      if (inside) title += words
    },
  })
  return title.trim() === '' ? null : title.trim()
}

function warningsOf(document: WordDocument, parts: ReadonlyMap<string, string>): ImportWarning[] {
  const counted = [
    { count: document.comments, code: 'comments-left-out', what: 'comment', fate: 'left out' },
    {
      count: document.notes,
      code: 'notes-left-out',
      what: 'footnote or endnote',
      fate: 'left out',
    },
    {
      count: document.deletions,
      code: 'deletions-left-out',
      what: 'tracked deletion',
      fate: 'taken as accepted and left out',
    },
    { count: document.hidden, code: 'hidden-text', what: 'stretch of hidden text', fate: 'kept' },
    {
      count: headersWithText(parts),
      code: 'headers-left-out',
      what: 'page header',
      fate: 'left out',
    },
  ]
  return counted
    .filter(({ count }) => count > 0)
    .map(({ count, code, what, fate }) => {
      const verb = count === 1 ? 'was' : 'were'
      return { code, message: `${count} × ${what} ${verb} ${fate}.`, line: null }
    })
}

function headersWithText(parts: ReadonlyMap<string, string>): number {
  return [...parts].filter(([name, xml]) => /header\d*\.xml$/.test(name) && /<w:t[ >]/.test(xml))
    .length
}
