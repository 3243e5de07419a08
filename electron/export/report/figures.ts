import type { FrequencyQuestion, FrequencyTable } from '../../../shared/model/analysis.ts'
import type { CapitalGroup, CapitalRow, CapitalTable } from '../../../shared/model/capital-table.ts'
import type { DocumentBlock, Inline, Run, TableColumn } from '../../../shared/model/document.ts'
import { frequencySheet } from '../frequency-table.ts'
import { cellText } from '../sheet-document.ts'

/** Most bars, and most rows of them, that a chart shows, so that it stays on one page and its figures can be read. */
const mostBars = 44
const mostRows = 20
/** Most columns that a chart tells apart; with more it shows the totals. */
const mostSeries = 6

/** A frequency table with its notes, and a chart of it where that is wanted. */
export function frequencyBlocks(
  table: FrequencyTable,
  { question, chart }: { readonly question: FrequencyQuestion; readonly chart: boolean },
): readonly DocumentBlock[] {
  const { columns, rows } = frequencySheet(table, question.rows)
  const caption = `${capitalised(question.count)} by ${question.rows === 'codes' ? 'code' : 'capital type'}`
  const levels = table.rows.map(({ depth }) => '\u2003'.repeat(depth))
  const shown = rows.map(([name, _level, ...figures], row): readonly Inline[] => [
    `${levels[row] ?? ''}${cellText('text', name ?? null)}`,
    ...figures.map((figure) => cellText('number', figure)),
  ])
  const titles = columns.flatMap(({ title }, place): TableColumn[] =>
    place === 1
      ? []
      : [{ title, width: place === 0 ? 30 : 12, align: place === 0 ? 'start' : 'end' }],
  )
  return [
    { kind: 'table', caption, columns: titles, rows: shown },
    ...notesBlocks(table.notes),
    ...(chart && table.rows.length > 0 ? [frequencyChart(table, caption)] : []),
  ]
}

function frequencyChart(table: FrequencyTable, caption: string): DocumentBlock {
  const apart = table.columns.length > 1 && table.columns.length <= mostSeries
  const order = table.rows
    .map((_, row) => row)
    .toSorted((a, b) => (table.rowTotals[b] ?? 0) - (table.rowTotals[a] ?? 0))
    .slice(0, apart ? Math.floor(mostBars / table.columns.length) : mostRows)
  const series = apart
    ? table.columns.map(({ name }, column) => ({
        name,
        values: order.map((row) => table.cells[row]?.[column] ?? null),
      }))
    : [{ name: 'total', values: order.map((row) => table.rowTotals[row] ?? null) }]
  const categories = order.map((row) => table.rows[row]?.name ?? '')
  const [first = ''] = categories
  const shown = order.length < table.rows.length ? `, the ${order.length} most frequent` : ''
  return {
    kind: 'chart',
    caption: `${caption}${shown}`,
    alt: `Bars: ${caption}${shown}. The longest belongs to ${first} with ${cellText('number', table.rowTotals[order[0] ?? 0] ?? null)} in all. The figures stand in the table before.`,
    shape: 'bars',
    categories,
    series,
  }
}

/** The capital table with the quote that stands for each benefit. */
export function capitalBlocks({
  programmes,
  groups,
  notes,
}: CapitalTable): readonly DocumentBlock[] {
  const columns: readonly TableColumn[] = [
    { title: 'Capital type and benefits', width: 28 },
    { title: 'Also serves', width: 16 },
    { title: 'Quotes', width: 11, align: 'end' },
    ...programmes.map(({ name }) => ({ title: name, width: 14, align: 'end' as const })),
    { title: 'Example', width: 48 },
  ]
  const rows = groups.flatMap((group) => [groupRow(group), ...group.rows.map(benefitRow)])
  const table = { kind: 'table', caption: 'Benefits by capital type', columns, rows } as const
  return [table, ...notesBlocks(notes)]
}

function groupRow({ name, total, cells }: CapitalGroup): readonly Inline[] {
  const bold = (text: string): readonly Run[] => [{ text, bold: true }]
  return [bold(name), '', bold(String(total)), ...cells.map((cell) => bold(String(cell))), '']
}

function benefitRow({ code, also, total, cells, best }: CapitalRow): readonly Inline[] {
  const source = best ? ` (${[...best.speakers, best.ref].join(', ')})` : ''
  const example = best ? [{ text: `“${best.text}”` }, { text: source, italic: true }] : ''
  const name = `${'\u2003'.repeat(code.depth + 1)}${code.name}`
  return [name, also.join(', '), String(total), ...cells.map(String), example]
}

/** Notes under a table, a paragraph each. */
export function notesBlocks(notes: readonly string[]): readonly DocumentBlock[] {
  return notes.map((text) => ({ kind: 'paragraph', style: 'note', text }))
}

function capitalised(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
