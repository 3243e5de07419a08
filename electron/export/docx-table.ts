import {
  AlignmentType,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { DocumentBlock, Inline, TableColumn } from '../../shared/model/document.ts'
import { inlineParagraph } from './docx-inline.ts'
import { tableStyle } from './docx-styles.ts'

/** A table in a Word document, as wide as the text (`width` in twentieths of a point); its header repeats on every page. */
export function docxTable(
  { columns, rows }: Extract<DocumentBlock, { kind: 'table' }>,
  width: number,
): Table {
  const columnWidths = shares(columns, width)
  return new Table({
    style: tableStyle,
    tableLook: { firstRow: true, noVBand: true, firstColumn: false },
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths,
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ title }, index) => cell(title, columns[index])),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, index) => cell(row[index] ?? '', column)),
          }),
      ),
    ],
  })
}

function cell(text: Inline, column: TableColumn | undefined): TableCell {
  return new TableCell({ children: [cellParagraph(text, column?.align)] })
}

function cellParagraph(text: Inline, align: TableColumn['align']): Paragraph {
  return inlineParagraph(text, {
    style: 'TableText',
    ...(align === 'end' ? { alignment: AlignmentType.END } : {}),
  })
}

/** Widths of the columns that add up to the whole. */
function shares(columns: readonly TableColumn[], width: number): readonly number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0) || 1
  return columns.map((column) => Math.round((column.width / total) * width))
}
