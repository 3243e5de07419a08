import { filterInWords } from '../../shared/analysis/filter-words.ts'
import { namesOf } from '../../shared/analysis/names.ts'
import type { Filter } from '../../shared/model/filter.ts'
import type { FileOut } from '../../shared/model/retrieval.ts'
import type { Sheet, SheetFormat } from '../export/sheet.ts'
import { makeSheetFile } from '../export/sheet-file.ts'
import { readTitle } from '../store/open.ts'
import type { Context } from './context.ts'
import { toFileOut } from './file-out.ts'
import { numberedMaterial } from './found-quotes.ts'

/** A table to be written, with what has to be printed on it. */
export type AnalysisFile = {
  readonly sheet: Sheet
  /** What it shows, e.g. `codes × programme`; part of the file's name. */
  readonly shown: string
  readonly filter: Filter
  readonly notes: readonly string[]
  readonly format: SheetFormat
}

/** Writes a table of an analysis as a file, with the project, the filters, the notes and the date beside it. */
export async function writeAnalysis(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { sheet, shown, filter, notes, format }: AnalysisFile,
): Promise<FileOut> {
  const title = readTitle(db)
  const about = [
    ['Project', title],
    ['Shows', shown],
    ['Filters', filterInWords(filter, namesOf(numberedMaterial(db).material))],
    ...notes.map((note) => ['Note', note] as const),
    ['Written', now()],
  ] as const
  return toFileOut(await makeSheetFile(`${title} ${shown}`, format, { sheet, about }))
}
