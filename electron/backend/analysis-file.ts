import { filterInWords } from '../../shared/analysis/filter-words.ts'
import { namesOf } from '../../shared/analysis/names.ts'
import type { Filter } from '../../shared/model/filter.ts'
import type { Release } from '../../shared/model/pseudonym.ts'
import type { FileOut } from '../../shared/model/retrieval.ts'
import type { Sheet, SheetExport, SheetFormat } from '../export/sheet.ts'
import { makeSheetFile } from '../export/sheet-file.ts'
import { sheetTexts } from '../export/texts.ts'
import { readTitle } from '../store/open.ts'
import type { Context } from './context.ts'
import { numberedMaterial } from './found-quotes.ts'
import { release } from './release.ts'

/** A table to be written, with what has to be printed on it. */
export type AnalysisFile = {
  readonly sheet: Sheet
  /** What it shows, e.g. `codes × programme`; part of the file's name. */
  readonly shown: string
  readonly filter: Filter
  readonly notes: readonly string[]
  readonly format: SheetFormat
  readonly release?: Release | undefined
}

/** Writes a table of an analysis as a file, with the project, the filters, the notes and the date beside it. */
export async function writeAnalysis(
  { db, now }: Pick<Context, 'db' | 'now'>,
  { sheet, shown, filter, notes, format, release: wanted }: AnalysisFile,
): Promise<FileOut> {
  const title = readTitle(db)
  const about = [
    ['Project', title],
    ['Shows', shown],
    ['Filters', filterInWords(filter, namesOf(numberedMaterial(db).material))],
    ...notes.map((note) => ['Note', note] as const),
    ['Written', now()],
  ] as const
  const write = (content: SheetExport) => makeSheetFile(`${title} ${shown}`, format, content)
  return release({ db }, { content: { sheet, about }, texts: sheetTexts, write }, wanted)
}
