import writeWorkbook, { type CellObject, type Row } from 'write-excel-file/node'
import { getCellAddress } from 'write-excel-file/utility'
import type { Sheet, SheetCell, SheetColumn, SheetExport } from './sheet.ts'

/**
 * An XLSX workbook: the sheet with typed cells, a frozen header, filters and wrapped text, and a second sheet that says what it
 * shows. Texts are never formulas; what a cell cannot hold (over 32,767 characters) is cut with an ellipsis.
 */
export async function writeXlsx({ sheet, about }: SheetExport): Promise<Uint8Array> {
  const data = [sheet.columns.map(header), ...sheet.rows.map((row) => cells(sheet, row))]
  const notes: Row[] = about.map(([heading, text]) => [
    { value: heading, fontWeight: 'bold', alignVertical: 'top' },
    { ...longText, value: cellText(text) },
  ])
  const main = {
    data,
    sheet: sheetName(sheet.name),
    columns: sheet.columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
  }
  const aboutSheet = { data: notes, sheet: 'About', columns: [{ width: 18 }, { width: 90 }] }
  return writeWorkbook([main, aboutSheet], {
    features: [autoFilter(sheet), orderedFonts],
  }).toBuffer()
}

const longest = 32_767
const longText = { type: String, wrap: true, alignVertical: 'top' } as const

function header({ title }: SheetColumn): CellObject {
  return {
    value: cellText(title),
    type: String,
    fontWeight: 'bold',
    backgroundColor: '#e8e8ec',
    wrap: true,
    alignVertical: 'top',
  }
}

function cells({ columns }: Sheet, row: readonly SheetCell[]): Row {
  return columns.map(({ kind }, column) => {
    const value = row[column] ?? null
    return value === null || value === '' ? null : typedCell(kind, value)
  })
}

function typedCell(kind: SheetColumn['kind'], value: string | number | boolean): CellObject {
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top' }
  if (typeof value === 'boolean') {
    return { value: value ? 'yes' : 'no', type: String, alignVertical: 'top' }
  }
  const time = kind === 'day' || kind === 'moment' ? Date.parse(value) : Number.NaN
  if (!Number.isNaN(time)) {
    const format = kind === 'day' ? 'yyyy-mm-dd' : 'yyyy-mm-dd hh:mm'
    return { value: new Date(time), type: Date, format, alignVertical: 'top' }
  }
  return kind === 'long'
    ? { ...longText, value: cellText(value) }
    : { value: cellText(value), type: String, alignVertical: 'top' }
}

/** Text without the characters that XML forbids, and no longer than a cell holds. */
function cellText(text: string): string {
  const clean = text.toWellFormed().replace(forbidden, '')
  // The library looks texts up in a plain object; “constructor” and the like, found there, would damage the workbook.
  if (clean in Object.prototype) return `${clean} `
  return clean.length > longest ? `${clean.slice(0, longest - 1)}…` : clean
}

const forbidden = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu

/** A name that Excel accepts for a sheet. */
function sheetName(name: string): string {
  return name.replace(/[\\/*?:[\]]/g, ' ').slice(0, 31)
}

/** Puts filter buttons into the header of the first sheet, which the library has no option for. */
function autoFilter({ columns, rows }: Sheet) {
  const last = getCellAddress(rows.length, Math.max(0, columns.length - 1))
  const markup = `</sheetData><autoFilter ref="A1:${last}"/>`
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform: (content: string, _: unknown, { sheetIndex }: { sheetIndex: number }) =>
            sheetIndex === 0 && columns.length > 0
              ? content.replace('</sheetData>', () => markup)
              : content,
        },
      },
    },
  }
}

/** Puts what the library says of a font into the order that the schema has (ECMA-376 part 1, CT_Font). */
const orderedFonts = {
  files: {
    transform: {
      'xl/styles.xml': {
        transform: (content: string) =>
          content.replace(/<font>(.*?)<\/font>/gs, (_, looks: string) => {
            const inOrder = [...looks.matchAll(/<(\w+)[^>]*\/>/g)].toSorted(
              ([, a], [, b]) => fontOrder.indexOf(a ?? '') - fontOrder.indexOf(b ?? ''),
            )
            return `<font>${inOrder.map(([element]) => element).join('')}</font>`
          }),
      },
    },
  },
}

const fontOrder = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'scheme']
