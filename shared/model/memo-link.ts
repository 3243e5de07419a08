import { type CodeId, codeId, type QuoteId, quoteId, type TranscriptId } from './id.ts'

/** Something that a memo can lead to. */
export type LinkTarget = {
  /** `excerpta:quote/ID` or `excerpta:code/ID`. */
  readonly href: string
  readonly kind: 'quote' | 'code'
  /** The code's name or the quote's reference. */
  readonly name: string
  /** The code's definition or the quote's words, cut short. */
  readonly note: string
  /** The transcript that holds the quote; null for a code. */
  readonly transcriptId: TranscriptId | null
}

/** What a link leads to by its id; null for any other address. */
export function readLink(
  href: string,
):
  | { readonly kind: 'quote'; readonly id: QuoteId }
  | { readonly kind: 'code'; readonly id: CodeId }
  | null {
  const [, kind, id] = /^excerpta:(quote|code)\/(.+)$/.exec(href) ?? []
  const quote = quoteId.safeParse(id)
  if (kind === 'quote' && quote.success) return { kind, id: quote.data }
  const code = codeId.safeParse(id)
  return kind === 'code' && code.success ? { kind, id: code.data } : null
}
