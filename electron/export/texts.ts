import { type Codebook, codeTexts } from '../../shared/model/code.ts'
import type { SheetCell, SheetExport } from './sheet.ts'

/** Gives a content with each of its texts as `change` makes it; `where` says in words where a text stands. */
export type TextMap<T> = (content: T, change: (text: string, where: string) => string) => T

/** The texts of a sheet and of what is printed with it. */
export const sheetTexts: TextMap<SheetExport> = ({ sheet, about }, change) => ({
  sheet: {
    ...sheet,
    columns: sheet.columns.map((column) => ({
      ...column,
      title: change(column.title, 'title of a column'),
    })),
    rows: sheet.rows.map((row) =>
      row.map((cell, place) => changeCell(cell, sheet.columns[place], change)),
    ),
  },
  about: about.map(([heading, text]) => [heading, change(text, heading)] as const),
})

/** The texts of a codebook. */
export const codebookTexts: TextMap<Codebook> = ({ codes, capitals, ...others }, change) => ({
  ...others,
  codes: codes.map((code) => ({
    ...code,
    ...Object.fromEntries(
      (['name', ...codeTexts.map(({ field }) => field)] as const).map((field) => [
        field,
        change(code[field], field),
      ]),
    ),
    aliases: code.aliases.map((alias) => change(alias, 'alias')),
  })),
  capitals: capitals.map((capital) => ({
    ...capital,
    name: change(capital.name, 'capital type'),
    definition: change(capital.definition, 'capital type'),
  })),
})

function changeCell(
  cell: SheetCell,
  column: SheetExport['sheet']['columns'][number] | undefined,
  change: (text: string, where: string) => string,
): SheetCell {
  const written = column?.kind === 'text' || column?.kind === 'long'
  return typeof cell === 'string' && written ? change(cell, column.title) : cell
}
