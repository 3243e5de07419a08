import type { Code } from '../../../shared/model/code.ts'
import type { DocumentBlock, Run } from '../../../shared/model/document.ts'
import type { QuoteTableBook } from '../quote-columns.ts'
import type { QuotesOfGroup, QuoteTableRow } from '../quote-groups.ts'

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
  return groups.flatMap(({ name, rows }) => {
    const passages = passagesOf(rows)
    return [
      { kind: 'heading', level: 2, text: name } as const,
      ...(look.definitions && look.group === 'code' ? definition(codeOf(book, rows)) : []),
      note(countLine(rows.length, passages.length, look.most)),
      ...best(passages, look.most).flatMap((passage) => quoteBlocks(book, passage)),
    ]
  })
}

/** The same words of one transcript, as often as they were picked. */
type Passage = readonly [QuoteTableRow, ...QuoteTableRow[]]

/** Quotes by their words, so that what several coders picked is printed once. */
function passagesOf(rows: readonly QuoteTableRow[]): readonly Passage[] {
  const places = Map.groupBy(rows, ({ row }) => `${row.transcriptId} ${row.start} ${row.end}`)
  return [...places.values()].flatMap(([first, ...others]): Passage[] =>
    first ? [[first, ...others]] : [],
  )
}

/** The line under a passage: who, where, and the reference of each quote on it. */
function sourceLine({ names }: QuoteTableBook, [{ row, voices }, ...others]: Passage): string {
  const pairs = row.pairs.flatMap((id) => (id ? `pair ${names.get(id) ?? ''}` : []))
  const refs = others.map((other) => other.row.ref)
  const who = voices.map(({ name, role }) => (role && name ? `${name} (${role})` : name))
  return [...new Set([...who, ...pairs, row.transcript, row.ref, ...refs])]
    .filter((part) => part !== '')
    .join(', ')
}

function quoteBlocks(book: QuoteTableBook, passage: Passage): readonly DocumentBlock[] {
  const { before, text, after } = passage[0].row
  const around = (words: string): readonly Run[] =>
    words === '' ? [] : [{ text: words, italic: true }]
  const runs = [
    ...around(before === '' ? '' : `… ${before} `),
    { text },
    ...around(after === '' ? '' : ` ${after} …`),
  ]
  return [
    { kind: 'paragraph', style: 'quote', text: runs },
    { kind: 'paragraph', style: 'source', text: sourceLine(book, passage) },
    ...passage.flatMap(({ row: { memo } }) => (memo === '' ? [] : [note(`Memo: ${memo}`)])),
  ]
}

/** The best so many in the order of the text: starred ones first, then long ones. */
function best(passages: readonly Passage[], most: number | null): readonly Passage[] {
  if (most === null || passages.length <= most) return passages
  const chosen = new Set(passages.toSorted((a, b) => weight(b) - weight(a)).slice(0, most))
  return passages.filter((passage) => chosen.has(passage))
}

function weight(passage: Passage): number {
  const isStarred = passage.some(({ row }) => row.starred)
  return (isStarred ? Number.MAX_SAFE_INTEGER / 2 : 0) + passage[0].row.text.length
}

function countLine(quotes: number, passages: number, most: number | null): string {
  const all = quotes === 1 ? '1 quote' : `${quotes.toLocaleString('en')} quotes`
  const some = most !== null && passages > most ? `${most} of ` : ''
  if (passages === quotes) return `${some}${all}`
  return `${some}${passages.toLocaleString('en')} ${passages === 1 ? 'passage' : 'passages'} in ${all}`
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
