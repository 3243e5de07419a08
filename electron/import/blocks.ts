import type { Mark, Range } from '../../shared/model/transcript.ts'
import { cleanText } from '../../shared/text/clean-text.ts'
import { type FoundTurn, noHints } from '../../shared/text/recognition.ts'
import { countWords } from '../../shared/text/words.ts'
import { findColumns, type Rows, rowsToUtterances } from './columns.ts'
import { compose } from './compose.ts'
import type { Source } from './importer.ts'

/** A paragraph of a word processor; `bold` and `italic` count from its first character. */
export type Paragraph = {
  readonly kind: 'paragraph'
  readonly text: string
  readonly bold: readonly Range[]
  readonly italic: readonly Range[]
  readonly heading: boolean
}

/** A table of a word processor, its cells as text. */
type Table = { readonly kind: 'table'; readonly rows: Rows }

export type Block = Paragraph | Table

/** Text, hints and structure of a document made of paragraphs and tables. */
export function sourceFromBlocks(
  blocks: readonly Block[],
): Pick<Source, 'text' | 'hints' | 'structure'> {
  const main = mainTable(blocks)
  return main ? fromTable(blocks, main) : fromParagraphs(blocks)
}

/** The table that holds most of the words, where it has one row a turn. */
function mainTable(blocks: readonly Block[]): Table | null {
  const tables = blocks.filter((block) => block.kind === 'table')
  const largest = tables.reduce<Table | null>((most, table) => {
    return most && wordsOf(most) >= wordsOf(table) ? most : table
  }, null)
  if (!largest || !findColumns(largest.rows)) return null
  const total = blocks.reduce((sum, block) => sum + wordsOf(block), 0)
  return wordsOf(largest) > total / 2 ? largest : null
}

function wordsOf(block: Block): number {
  if (block.kind === 'paragraph') return countWords(block.text)
  return block.rows.flat().reduce((sum, cell) => sum + countWords(cell), 0)
}

function fromTable(
  blocks: readonly Block[],
  main: Table,
): Pick<Source, 'text' | 'hints' | 'structure'> {
  const columns = findColumns(main.rows)
  const at = blocks.indexOf(main)
  const head = fromParagraphs(blocks.slice(0, at)).text.trim()
  const tail = fromParagraphs(blocks.slice(at + 1)).text.trim()
  const rows = main.rows.map((row) => row.map(cleanText))
  const body = columns
    ? compose(rowsToUtterances(rows, columns), 'lines')
    : { text: '', turns: [], marks: [] }
  const shift = head === '' ? 0 : head.length + 2
  const bodyEnd = shift + body.text.length
  const turns = [
    ...unspoken(head, 0),
    ...body.turns.map((turn): FoundTurn => ({ ...turn, ...moved(turn, shift) })),
    ...unspoken(tail, bodyEnd + 2),
  ]
  return {
    text: [head, body.text, tail].filter((part) => part !== '').join('\n\n'),
    hints: noHints,
    structure: {
      turns,
      marks: body.marks.map((mark): Mark => ({ ...mark, ...moved(mark, shift) })),
    },
  }
}

function moved({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by }
}

function unspoken(text: string, start: number): FoundTurn[] {
  if (text === '') return []
  return [{ start, end: start + text.length, label: null, startMs: null, endMs: null }]
}

function fromParagraphs(blocks: readonly Block[]): Pick<Source, 'text' | 'hints' | 'structure'> {
  const bold: Range[] = []
  const italic: Range[] = []
  const headings: Range[] = []
  const lines: string[] = []
  let at = 0
  for (const paragraph of blocks.flatMap(asParagraphs)) {
    const text = cleanText(paragraph.text)
    if (text.length === paragraph.text.length) {
      for (const range of paragraph.bold) bold.push(moved(range, at))
      for (const range of paragraph.italic) italic.push(moved(range, at))
    }
    if (paragraph.heading && text !== '') headings.push({ start: at, end: at + text.length })
    lines.push(text)
    at += text.length + 1
  }
  return { text: lines.join('\n'), hints: { bold, italic, headings }, structure: null }
}

/** A table that is no transcript is read line by line, its cells divided by tabs. */
function asParagraphs(block: Block): readonly Paragraph[] {
  if (block.kind === 'paragraph') return [block]
  return block.rows.map((row) => {
    return { kind: 'paragraph', text: row.join('\t'), bold: [], italic: [], heading: false }
  })
}
