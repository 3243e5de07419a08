import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import type { FilterLists } from '../../state/filters/filter-lists.ts'

/** The end of a text, from a word on, with an ellipsis where something is left out. */
export function lastWords(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(-length)
  return `… ${cut.slice(cut.search(/\s/) + 1)}`
}

/** The beginning of a text, up to a word, with an ellipsis where something is left out. */
export function firstWords(text: string, length: number): string {
  if (text.length <= length) return text
  const cut = text.slice(0, length)
  const end = cut.search(/\s\S*$/)
  return `${end > 0 ? cut.slice(0, end) : cut} …`
}

/** One code on a quote with everybody who put it there. */
export type CodeOnQuote = {
  readonly codeId: QuoteRow['codings'][number]['codeId']
  readonly codingIds: QuoteRow['codings'][number]['id'][]
  readonly coders: readonly string[]
}

/** The codes on a quote, each once. */
export function codesOn({ codings }: QuoteRow, { names }: FilterLists): readonly CodeOnQuote[] {
  return [...Map.groupBy(codings, ({ codeId }) => codeId)].map(([codeId, same]) => ({
    codeId,
    codingIds: same.map(({ id }) => id),
    coders: [...new Set(same.map(({ coderId }) => names.get(coderId) ?? ''))],
  }))
}
