import type { FrequencyQuestion } from '../model/analysis.ts'
import type { Codebook } from '../model/code.ts'
import type { Filter } from '../model/filter.ts'
import type { ProfileQuestion } from '../model/profile.ts'
import { cellFilter } from './cell-filter.ts'

/** The filter under which exactly the quotes of one row of a profile are found; `undefined` for the row: all of its quotes. */
export function profileFilter(
  codebook: Codebook,
  { question, filter }: { readonly question: ProfileQuestion; readonly filter: Filter },
  [row, column]: readonly [row: string | null | undefined, column: string | null],
): Filter {
  return cellFilter(codebook, { question: profileTable(question), filter }, { row, column })
}

/** The frequency table whose cells are the quotes of the profiles. */
export function profileTable({ groups, rows }: ProfileQuestion): FrequencyQuestion {
  return { rows, columns: groups, count: 'quotes', rate: 'none' }
}
