import type { Sheet } from './sheet.ts'

/** A sheet as a JSON array with one object a row; its fields are the titles of the columns. */
export function writeJson(sheet: Sheet): Uint8Array {
  const rows = sheet.rows.map((row) =>
    Object.fromEntries(sheet.columns.map(({ title }, column) => [title, row[column] ?? null])),
  )
  return new TextEncoder().encode(`${JSON.stringify(rows, null, 2)}\n`)
}
