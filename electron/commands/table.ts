/** A column of a printed table. */
export type TableColumn = { readonly title: string; readonly align?: 'left' | 'right' }

type Cell = string | number | null

/** Lays cells out under their titles, two blanks apart; blank where there are no rows. Wide characters count as two. */
export function layOut(
  columns: readonly TableColumn[],
  rows: readonly (readonly Cell[])[],
): string {
  if (rows.length === 0) return ''
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => row.map(showCell))]
  const widths = columns.map((_, place) =>
    Math.max(...lines.map((line) => width(line[place] ?? ''))),
  )
  return lines
    .map((line) =>
      columns
        .map(({ align }, place) => pad(line[place] ?? '', widths[place] ?? 0, align))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** A text on one line, cut to a number of characters where it is longer. */
export function oneLine(text: string, most = 80): string {
  const line = text.replaceAll(/\s+/g, ' ').trim()
  const characters = [...line]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : line
}

/** Milliseconds as `h:mm:ss`; null for null. */
export function clock(milliseconds: number | null): string | null {
  if (milliseconds === null) return null
  const seconds = Math.floor(milliseconds / 1000)
  const [minute, second] = [Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (number: number) => String(number).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(minute)}:${two(second)}`
}

/** A number with the word for what it counts: `1 quote`, `2 quotes`. */
export function counted(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`
}

function showCell(cell: Cell): string {
  if (cell === null) return '–'
  if (typeof cell === 'string') return cell
  return Number.isInteger(cell) ? String(cell) : cell.toFixed(1)
}

function pad(text: string, columnWidth: number, align: TableColumn['align']): string {
  const blanks = ' '.repeat(columnWidth - width(text))
  return align === 'right' ? blanks + text : text + blanks
}

const wide =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}\p{Emoji_Presentation}\u3000-\u303f\uff01-\uff60]/gu
const invisible = /[\p{Mn}\p{Me}\p{Cf}]/gu

/** Columns of a terminal that a text takes. */
function width(text: string): number {
  const shown = text.replaceAll(invisible, '')
  return [...shown].length + (shown.match(wide)?.length ?? 0)
}
