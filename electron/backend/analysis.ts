import { filterInWords } from '../../shared/analysis/filter-words.ts'
import { frequencies } from '../../shared/analysis/frequency.ts'
import type { Material } from '../../shared/analysis/material.ts'
import { namesOf } from '../../shared/analysis/names.ts'
import type { FrequencyQuestion } from '../../shared/model/analysis.ts'
import { frequencySheet } from '../export/frequency-table.ts'
import { makeSheetFile } from '../export/sheet-file.ts'
import { readTitle } from '../store/open.ts'
import { toFileOut } from './file-out.ts'
import { numberedMaterial } from './found-quotes.ts'
import { type Handlers, read } from './handlers.ts'

/** What is counted from the codings. */
export const analysisHandlers = {
  'analysis.frequencies': read(({ db }, { question, filter }) =>
    frequencies(numberedMaterial(db), question, filter),
  ),
  'analysis.export': read(async ({ db, now }, { question, filter, format }) => {
    const numbered = numberedMaterial(db)
    const table = frequencies(numbered, question, filter)
    const title = readTitle(db)
    const shown = `${question.rows} × ${columnsInWords(question, numbered.material)}`
    const about = [
      ['Project', title],
      ['Shows', shown],
      ['Filters', filterInWords(filter, namesOf(numbered.material))],
      ...table.notes.map((note) => ['Note', note] as const),
      ['Marks', '* fewer than 5 people spoke'],
      ['Written', now()],
    ] as const
    const sheet = frequencySheet(table, question.rows)
    return toFileOut(await makeSheetFile(`${title} ${shown}`, format, { sheet, about }))
  }),
} satisfies Partial<Handlers>

function columnsInWords({ columns }: FrequencyQuestion, { attributes }: Material): string {
  if (typeof columns === 'string') return columns
  return attributes.find(({ id }) => id === columns.attribute)?.name ?? 'attribute'
}
