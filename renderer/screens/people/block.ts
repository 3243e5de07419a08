import Papa from 'papaparse'
import type { Input } from '../../../shared/api.ts'
import type { ParticipantId } from '../../../shared/model/id.ts'
import type { Spot } from '../../ui/grid-moves.ts'
import type { Column, Row } from './table.ts'

/** The cells between two corners. */
export type Block = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** One cell to be written. */
export type CellToWrite = Input<'people.write'>['cells'][number]

/** The block between two corners, in whichever order they are given. */
export function blockBetween(one: Spot, other: Spot): Block {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  }
}

/** A block as spreadsheets put it on the clipboard: tabs between cells, a line for each row. */
export function blockToText(
  rows: readonly Row[],
  columns: readonly Column[],
  block: Block,
): string {
  const cells = rows
    .slice(block.top, block.bottom + 1)
    .map((row) =>
      columns.slice(block.left, block.right + 1).map((column) => row.cells[column.id] ?? ''),
    )
  return Papa.unparse(cells, { delimiter: '\t', newline: '\n' })
}

/** The rows of a block that a spreadsheet put on the clipboard. */
export function textToBlock(text: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' })
  return data
}

/** What a pasted block writes: its cells from the corner on, a single cell into the whole block that is marked. */
export function cellsToPaste(
  pasted: readonly (readonly string[])[],
  { rows, columns, block }: { rows: readonly Row[]; columns: readonly Column[]; block: Block },
): readonly CellToWrite[] {
  const single = pasted.length === 1 && pasted[0]?.length === 1 ? pasted[0][0] : undefined
  if (single !== undefined) return fill(rows, columns, { block, text: single })
  return pasted.flatMap((texts, down) =>
    texts.flatMap((text, right) => {
      const row = rows[block.top + down]
      const column = columns[block.left + right]
      return row && column ? write(row.id, column, text) : []
    }),
  )
}

/** Writes the same text into every cell of a block; an empty one clears them, except names and roles, which everybody has. */
export function fill(
  rows: readonly Row[],
  columns: readonly Column[],
  { block, text }: { readonly block: Block; readonly text: string },
): readonly CellToWrite[] {
  return rows.slice(block.top, block.bottom + 1).flatMap((row) =>
    columns
      .slice(block.left, block.right + 1)
      .filter(({ id }) => text !== '' || (id !== 'participant' && id !== 'role'))
      .flatMap((column) => write(row.id, column, text)),
  )
}

/** Pasted rows for people who are not there yet, as the table of people that the backend reads; null where they have no names. */
export function newPeopleTable(
  pasted: readonly (readonly string[])[],
  columns: readonly Column[],
  left: number,
): string | null {
  const target = columns.slice(left)
  if (target[0]?.id !== 'participant') return null
  const width = Math.max(...pasted.map((texts) => texts.length))
  const used = target.slice(0, width).filter((column) => column.kind !== 'computed')
  const header = used.map(({ id, title }) => (fixed.has(id) ? id : title))
  return Papa.unparse([header, ...pasted.map((texts) => texts.slice(0, used.length))])
}

const fixed: ReadonlySet<string> = new Set(['participant', 'role', 'programme', 'pair'])

function write(participantId: ParticipantId, column: Column, text: string): readonly CellToWrite[] {
  const { id, kind } = column
  if (kind === 'computed' || id === 'speaks' || id === 'words') return []
  return [{ participantId, column: id, text }]
}
