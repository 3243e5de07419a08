/** How a column's cells are written: texts, long texts that wrap, numbers, days (`2026-03-01`), moments (ISO 8601 in UTC), yes or no. */
export type ColumnKind = 'text' | 'long' | 'number' | 'day' | 'moment' | 'yesno'

/** One column of a sheet; width in characters. */
export type SheetColumn = {
  readonly title: string
  readonly width: number
  readonly kind: ColumnKind
}

/** What stands in one cell. */
export type SheetCell = string | number | boolean | null

/** A table that every export format can write. */
export type Sheet = {
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: readonly (readonly SheetCell[])[]
}

/** A sheet and what is printed with it: filters, unit, date, notes, as pairs of a heading and a text. */
export type SheetExport = {
  readonly sheet: Sheet
  readonly about: readonly (readonly [heading: string, text: string])[]
  /** Whether a CSV begins with a byte order mark; it does where nothing is said. */
  readonly bom?: boolean | undefined
}

/** What a file of each format is called and sent as. */
export const sheetFormats = {
  xlsx: {
    extension: '.xlsx',
    mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  },
  csv: { extension: '.csv', mediaType: 'text/csv;charset=utf-8' },
  /** With what is printed with the sheet below it. */
  'csv-notes': { extension: '.csv', mediaType: 'text/csv;charset=utf-8' },
  json: { extension: '.json', mediaType: 'application/json' },
} as const

/** A format that sheets are written in. */
export type SheetFormat = keyof typeof sheetFormats
