import type { DocumentBlock, TextDocument } from '../../shared/model/document.ts'
import type { QuoteTable } from './quote-table.ts'
import type { SheetExport } from './sheet.ts'
import { aboutBlocks, sheetBlock } from './sheet-document.ts'

/** A quote table as a document with lying pages: a table, or a heading and a table for each group. */
export function quoteDocument(
  title: string,
  { group, columns, groups }: QuoteTable,
  about: SheetExport['about'],
): TextDocument {
  const blocks = groups.flatMap(({ name, rows }): readonly DocumentBlock[] => {
    const sheet = { name: 'Quotes', columns, rows }
    return group === 'none'
      ? [sheetBlock(sheet, 'Quotes')]
      : [{ kind: 'heading', level: 1, text: name }, sheetBlock(sheet, `Quotes: ${name}`)]
  })
  return {
    title,
    subtitle: '',
    contents: group !== 'none',
    parts: [{ landscape: true, blocks: [...blocks, ...aboutBlocks(about)] }],
  }
}
