import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import { useCommand } from '../../state/shortcuts.ts'
import type { QuoteActions } from './quote-card.tsx'

type QuoteCommands = {
  /** The quote that the person is at. */
  readonly quote: () => QuoteRow | undefined
  readonly actions: QuoteActions
  /** Goes so many quotes on. */
  readonly walk: (step: number) => void
  /** Whether what stands around quotes can be shown. */
  readonly expands: boolean
}

/** Listens to the commands about the quote that the person is at, in the list and in the table. */
export function useQuoteCommands({ quote, actions, walk, expands }: QuoteCommands): void {
  const on = (act: (row: QuoteRow) => void) => () => {
    const row = quote()
    if (row) act(row)
  }
  useCommand('quotes.next', () => walk(1))
  useCommand('quotes.previous', () => walk(-1))
  useCommand('quotes.select', on(actions.select))
  useCommand('quotes.expand', on(actions.expand), expands)
  useCommand('quotes.code', on(actions.addCode))
  useCommand('quotes.star', on(actions.star))
  useCommand('quotes.memo', on(actions.memo))
  useCommand('quotes.copy', on(actions.copy))
}
