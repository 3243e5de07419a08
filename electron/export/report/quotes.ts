import type { Code } from '../../../shared/model/code.ts'
import type { DocumentBlock, Run } from '../../../shared/model/document.ts'
import type { QuoteTableBook, QuoteTableRow } from '../quote-columns.ts'
import type { QuotesOfGroup } from '../quote-groups.ts'

/** How quotes are printed: the best so many of each group or all (null), and whether codes bring their definitions. */
export type QuotesLook = {
  readonly group: string
  readonly most: number | null
  readonly definitions: boolean
}

/** Quotes under a heading for each group, each with the line that says who said it where. */
export function quotesBlocks(
  book: QuoteTableBook,
  groups: readonly QuotesOfGroup[],
  look: QuotesLook,
): readonly DocumentBlock[] {
  if (groups.length === 0) return [note('No quote passes the filters.')]
  return groups.flatMap(({ name, rows }) => [
    { kind: 'heading', level: 2, text: name } as const,
    ...(look.definitions && look.group === 'code' ? definition(codeOf(book, rows)) : []),
    note(countLine(rows.length, look.most)),
    ...best(rows, look.most).flatMap((row) => quoteBlocks(book, row)),
  ])
}

/** The line under a quote: who, where, and its reference. */
export function sourceLine({ names }: QuoteTableBook, { row, voices }: QuoteTableRow): string {
  const pairs = row.pairs.flatMap((id) => (id ? `pair ${names.get(id) ?? ''}` : []))
  const who = voices.map(({ name, role }) => (role && name ? `${name} (${role})` : name))
  return [...new Set([...who, ...pairs, row.transcript, row.ref])]
    .filter((part) => part !== '')
    .join(', ')
}

function quoteBlocks(book: QuoteTableBook, quote: QuoteTableRow): readonly DocumentBlock[] {
  const { before, text, after, memo } = quote.row
  const around = (words: string): readonly Run[] =>
    words === '' ? [] : [{ text: words, italic: true }]
  const runs = [
    ...around(before === '' ? '' : `… ${before} `),
    { text },
    ...around(after === '' ? '' : ` ${after} …`),
  ]
  return [
    { kind: 'paragraph', style: 'quote', text: runs },
    { kind: 'paragraph', style: 'source', text: sourceLine(book, quote) },
    ...(memo === '' ? [] : [note(`Memo: ${memo}`)]),
  ]
}

/** The best so many in the order of the text: starred ones first, then long ones. */
function best(rows: readonly QuoteTableRow[], most: number | null): readonly QuoteTableRow[] {
  if (most === null || rows.length <= most) return rows
  const chosen = new Set(rows.toSorted((a, b) => weight(b) - weight(a)).slice(0, most))
  return rows.filter((row) => chosen.has(row))
}

function weight({ row: { starred, text } }: QuoteTableRow): number {
  return (starred ? Number.MAX_SAFE_INTEGER / 2 : 0) + text.length
}

function countLine(number: number, most: number | null): string {
  const all = number === 1 ? '1 quote' : `${number.toLocaleString('en')} quotes`
  return most === null || number <= most ? all : `${most} of ${all}`
}

function codeOf({ paths }: QuoteTableBook, rows: readonly QuoteTableRow[]): Code | undefined {
  const [coding] = rows[0]?.codings ?? []
  return coding && paths.get(coding.codeId)?.at(-1)
}

function definition(code: Code | undefined): readonly DocumentBlock[] {
  return code?.definition ? [{ kind: 'paragraph', style: 'body', text: code.definition }] : []
}

function note(text: string): DocumentBlock {
  return { kind: 'paragraph', style: 'note', text }
}
