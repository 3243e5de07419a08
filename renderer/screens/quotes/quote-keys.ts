import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import type { QuoteActions } from './quote-card.tsx'

/** Keys that work also while a button or check box of the quote has the focus. */
export const letters: ReadonlySet<string> = new Set(['i', 'x', 'e', 'c', 'm', 'y'])

/** Does what a key stands for; answers whether it stands for anything. */
export function act(key: string, row: QuoteRow, actions: QuoteActions): boolean {
  const known: Readonly<Record<string, (row: QuoteRow) => void>> = {
    Enter: actions.open,
    ' ': actions.select,
    x: actions.select,
    i: actions.star,
    e: actions.expand,
    c: actions.addCode,
    m: actions.memo,
    y: actions.copy,
  }
  known[key]?.(row)
  return key in known
}
