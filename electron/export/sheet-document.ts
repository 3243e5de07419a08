import type { DocumentBlock } from '../../shared/model/document.ts'
import type { Sheet, SheetCell, SheetColumn, SheetExport } from './sheet.ts'

/** A sheet as a table of a document; an empty caption leaves out its number. */
export function sheetBlock({ columns, rows }: Sheet, caption: string): DocumentBlock {
  return {
    kind: 'table',
    caption,
    columns: columns.map(({ title, width, kind }) => ({
      title,
      width: Math.max(7, width),
      align: kind === 'number' ? 'end' : 'start',
    })),
    rows: rows.map((row) => columns.map(({ kind }, index) => cellText(kind, row[index] ?? null))),
  }
}

/** What is printed with a sheet, as a heading and a table of two columns. */
export function aboutBlocks(about: SheetExport['about']): readonly DocumentBlock[] {
  const text = (title: string, width: number) => ({ title, width, kind: 'text' }) as const
  const columns = [text('what', 20), text('says', 90)]
  return [
    { kind: 'heading', level: 1, text: 'About this table' },
    sheetBlock({ name: 'About', columns, rows: about }, ''),
  ]
}

/** A cell as words; a moment to the minute, in UTC as it is kept. */
export function cellText(kind: SheetColumn['kind'], cell: SheetCell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no'
  if (typeof cell === 'string' && kind === 'moment') return cell.slice(0, 16).replace('T', ' ')
  return String(cell)
}
