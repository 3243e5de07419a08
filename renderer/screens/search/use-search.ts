import { useQueries } from '@tanstack/react-query'
import type { Filter } from '../../../shared/model/filter.ts'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import type { MemoHit, SearchHit, SearchPage } from '../../../shared/model/search.ts'
import { refTest } from '../../../shared/text/quote-ref.ts'
import { call, useCall } from '../../backend.ts'

/** Hits in one page of the list. */
const pageSize = 30

/** What is looked for, and where. */
export type Question = { readonly text: string; readonly filter: Filter }

/** What a search found, as far as it has arrived. */
export type Found = {
  readonly total: number
  readonly transcripts: SearchPage['transcripts']
  readonly hitAt: (place: number) => SearchHit | undefined
}

/** The turns that were found; undefined until the first answer. `wanted` are places in the list that are in view. */
export function useFoundTurns(question: Question, wanted: readonly number[]): Found | undefined {
  const enabled = question.text.trim() !== ''
  const head = useCall('search.find', inputFor(question, 0), { enabled, keep: true })
  const pages = [...new Set(wanted.map((place) => Math.floor(place / pageSize)))]
  const answers = useQueries({
    queries: pages.map((page) => ({
      queryKey: ['search.find', inputFor(question, page)],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        call('search.find', inputFor(question, page), { signal }),
      enabled,
    })),
  })
  if (head.error) throw head.error
  if (!head.data || !enabled) return undefined
  const { total, transcripts, hits } = head.data
  const hitAt = (place: number) => {
    const page = Math.floor(place / pageSize)
    const known = page === 0 ? hits : answers[pages.indexOf(page)]?.data?.hits
    return known?.[place - page * pageSize]
  }
  return { total, transcripts, hitAt }
}

/** The memos that were found; undefined until the answer. */
export function useFoundMemos(
  text: string,
): { readonly total: number; readonly hits: readonly MemoHit[] } | undefined {
  const enabled = text.trim() !== ''
  const { data } = useCall('search.memos', { text, limit: mostMemos }, { enabled, keep: true })
  return enabled ? data : undefined
}

const mostMemos = 500

/** The quotes whose id is typed or begun, whatever the filter; none where words are typed. */
export function useNamedQuotes(text: string): readonly QuoteRow[] {
  const enabled = refTest(text) !== null
  const input = { filter: { text, includeModerators: true }, limit: mostNamed }
  const { data } = useCall('quotes.find', input, { enabled, keep: true })
  return enabled ? (data?.rows ?? []) : []
}

const mostNamed = 100

function inputFor({ text, filter }: Question, page: number) {
  const narrowed = Object.keys(filter).length > 0
  return {
    text,
    ...(narrowed && { filter: { ...filter, includeModerators: true } }),
    offset: page * pageSize,
    limit: pageSize,
  }
}
