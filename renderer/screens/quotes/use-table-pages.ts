import { useQueries } from '@tanstack/react-query'
import type { Input } from '../../../shared/api.ts'
import type { QuotePage, QuotePageColumn } from '../../../shared/model/quote-table.ts'
import { call, useCall } from '../../backend.ts'
import { pageSize } from './use-quote-pages.ts'

/** What the table asks for, whichever page. */
export type TableQuestion = Omit<Input<'quotes.page'>, 'offset' | 'limit'>

/** The rows at the wanted places of the table, as far as they have arrived. */
export type TablePages = {
  /** Undefined until the first answer. */
  readonly columns: readonly QuotePageColumn[] | undefined
  readonly rowAt: (place: number) => QuotePage['rows'][number] | undefined
  readonly error: Error | null
}

/** Fetches the pages of a long table of quotes that are in view; the last columns stay until the new ones are there. */
export function useTablePages(question: TableQuestion, pages: readonly number[]): TablePages {
  const head = useCall('quotes.page', inputFor(question, 0), { keep: true })
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = inputFor(question, page)
      return {
        queryKey: ['quotes.page', input],
        queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
          call('quotes.page', input, { signal }),
      }
    }),
  })
  return {
    columns: head.data?.columns,
    error: head.error,
    rowAt: (place) => {
      const page = Math.floor(place / pageSize)
      const other = head.isPlaceholderData ? undefined : answers[pages.indexOf(page)]?.data
      return (page === 0 ? head.data : other)?.rows[place - page * pageSize]
    },
  }
}

function inputFor(question: TableQuestion, page: number): Input<'quotes.page'> {
  return { ...question, offset: page * pageSize, limit: pageSize }
}
