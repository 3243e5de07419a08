import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import type { FilterLists } from '../../state/filters/filter-lists.ts'
import { type Copied, placeInWords, quotation } from '../../transcript/copied.ts'
import { belongingInWords } from './quote-words.ts'

/** A quote and the line that says who said it where; `shown` gives texts as they stand on the screen. */
export function copiedQuote(
  row: QuoteRow,
  lists: FilterLists,
  shown: (text: string) => string,
): Copied {
  const who = row.speakers.map(({ name, role }) => `${name} (${role})`)
  const source = [...who, belongingInWords(row, lists), placeInWords(row), row.ref]
  return quotation(shown(row.text), source.map(shown))
}
