import { useQueries } from '@tanstack/react-query'
import type { Filter } from '../../../shared/model/filter.ts'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import { call, useCall } from '../../backend.ts'

/** Quotes in one page of the list. */
export const pageSize = 50

/** Units of text that are fetched before and after each quote. */
const context = 500

/** The quotes at the wanted places of the list, as far as they have arrived. */
export type QuotePages = {
  /** Undefined until the first answer. */
  readonly total: number | undefined
  readonly rowAt: (place: number) => QuoteRow | undefined
  readonly error: Error | null
}

/** Fetches the pages of a long list of quotes that are in view. */
export function useQuotePages(filter: Filter, pages: readonly number[]): QuotePages {
  const head = useCall('quotes.find', inputFor(filter, 0), { keep: true })
  const answers = useQueries({
    queries: pages.map((page) => {
      const input = inputFor(filter, page)
      return {
        queryKey: ['quotes.find', input],
        queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
          call('quotes.find', input, { signal }),
      }
    }),
  })
  return {
    total: head.data?.total,
    error: head.error,
    rowAt: (place) => {
      const page = Math.floor(place / pageSize)
      const known = page === 0 ? head.data : answers[pages.indexOf(page)]?.data
      return known?.rows[place - page * pageSize]
    },
  }
}

/** How many quotes are left out because only moderators and interviewers speak in them. */
export function useLeftOut(filter: Filter, total: number | undefined): number {
  const everybody = { ...filter, includeModerators: true }
  const answer = useCall('quotes.find', { filter: everybody, limit: 1, context: 0 }, { keep: true })
  if (filter.includeModerators || total === undefined || !answer.data) return 0
  return Math.max(0, answer.data.total - total)
}

/** All quotes that pass a filter, without their context. */
export async function fetchAll(filter: Filter): Promise<readonly QuoteRow[]> {
  return (await call('quotes.find', { filter, context: 0 })).rows
}

function inputFor(filter: Filter, page: number) {
  return { filter, context, offset: page * pageSize, limit: pageSize }
}
