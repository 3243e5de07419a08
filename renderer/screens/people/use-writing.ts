import { useAction } from '../../backend.ts'
import type { Spot } from '../../ui/grid-moves.ts'
import { notify } from '../../ui/notices.tsx'
import { type Block, type CellToWrite, cellsToPaste, newPeopleTable } from './block.ts'
import type { Column, Row } from './table.ts'

/** Writes cells and tells what could not be written. */
export function useWriting({
  rows,
  columns,
}: {
  readonly rows: readonly Row[]
  readonly columns: readonly Column[]
}) {
  const writeCells = useAction('people.write')
  const add = useAction('participants.add')
  const read = useAction('people.import')
  async function write(cells: readonly CellToWrite[]) {
    if (cells.length === 0) return
    const done = await writeCells.run({ cells: [...cells] })
    if (done) tell(done.problems)
  }
  async function addMany(pasted: readonly (readonly string[])[], left: number) {
    const table = newPeopleTable(pasted, columns, left)
    if (table === null) {
      notify({ text: 'New people begin with their name: paste into the column “Name”.' })
      return
    }
    const file = { name: 'clipboard.csv', base64: toBase64(table) }
    const done = await read.run({ file })
    if (done) tell(done.problems.map(({ row, message }) => `Line ${row - 1}: ${message}`))
  }
  return {
    write: (cells: readonly CellToWrite[]) => void write(cells),
    /** Writes one cell, in the last row as the name of somebody new; the same text again changes nothing. */
    writeCell: ({ row, column }: Spot, text: string) => {
      const target = columns[column]
      const known = rows[row]
      if (!known) {
        if (text.trim() !== '') void add.run({ name: text })
      } else if (target && target.kind !== 'computed' && known.cells[target.id] !== text)
        // Columns that are not computed have the id of a fixed column or of an attribute.
        void write([{ participantId: known.id, column: target.id, text } as CellToWrite])
    },
    paste: (pasted: readonly (readonly string[])[], block: Block) => {
      const known = pasted.slice(0, Math.max(0, rows.length - block.top))
      const rest = pasted.slice(known.length)
      void write(cellsToPaste(known, { rows, columns, block }))
      if (rest.length > 0) void addMany(rest, block.left)
    },
  }
}

function tell(problems: readonly string[]): void {
  if (problems.length === 0) return
  const more = problems.length > 4 ? `\n… and ${problems.length - 4} more` : ''
  notify({ text: `${problems.slice(0, 4).join('\n')}${more}`, tone: 'danger' })
}

function toBase64(text: string): string {
  return btoa(
    Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join(''),
  )
}
