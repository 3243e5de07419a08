import { writeCsv } from './csv.ts'
import { writeJson } from './json.ts'
import { type SheetExport, type SheetFormat, sheetFormats } from './sheet.ts'
import { writeXlsx } from './xlsx.ts'

/** A file that was made in memory. */
export type MadeFile = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: Uint8Array
}

/** Writes a sheet as a file in a format; `title` becomes its name, without what file systems refuse. */
export async function makeSheetFile(
  title: string,
  format: SheetFormat,
  made: SheetExport,
): Promise<MadeFile> {
  const { extension, mediaType } = sheetFormats[format]
  const name = fileNameFor(title, extension)
  return { name, mediaType, bytes: await writeBytes(format, made) }
}

/** A file name for a title, without what file systems refuse; the extension has its dot. */
export function fileNameFor(title: string, extension: string): string {
  return `${title.replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ').trim() || 'export'}${extension}`
}

function writeBytes(format: SheetFormat, made: SheetExport): Uint8Array | Promise<Uint8Array> {
  switch (format) {
    case 'xlsx':
      return writeXlsx(made)
    case 'csv':
      return writeCsv(made.sheet, made.bom)
    case 'csv-notes':
      return writeCsv(made.sheet, made.bom, made.about)
    case 'json':
      return writeJson(made.sheet)
  }
}
