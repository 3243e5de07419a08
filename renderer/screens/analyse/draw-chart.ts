import type { Markish } from '@observablehq/plot'
import { type Mark, mostColours } from './chart-data.ts'

/** What a chart is drawn from; `columns` in their order. */
export type ChartInput = {
  readonly marks: readonly Mark[]
  readonly columns: readonly string[]
  /** What the figures are. */
  readonly unit: string
  readonly bars: boolean
}

/** The colour of a column by its place; the same quiet colours as speakers have, told apart by colour-blind people. */
export function colourOf(place: number): string {
  return `var(--speaker-${(place % mostColours) + 1})`
}

/** Draws a chart; colours follow the theme by themselves. Bars are drawn for a few columns only. */
export async function drawChart(input: ChartInput): Promise<Element> {
  const plot = await import('@observablehq/plot')
  const names = new Map(input.marks.map(({ row, rowName }) => [row, shortened(rowName)]))
  const few = input.columns.length <= mostColours
  const grouped = input.bars && few
  const rowHeight = grouped ? 10 + input.columns.length * 11 : 30
  const drawn = plot.plot({
    width: 880,
    height: names.size * rowHeight + 62,
    marginLeft: 260,
    marginRight: 24,
    marginTop: 8,
    marginBottom: 44,
    className: 'chart-svg',
    x: { grid: true, label: input.unit, zero: true, nice: true, tickSpacing: 90 },
    [grouped ? 'fy' : 'y']: {
      domain: [...names.keys()],
      tickFormat: (row: string) => names.get(row) ?? '',
      label: null,
      tickSize: 0,
      padding: 0.15,
    },
    ...(grouped && { y: { axis: null, domain: input.columns } }),
    color: { domain: input.columns, range: input.columns.map((_, place) => colourOf(place)) },
    marks: grouped ? bars(plot, input) : dots(plot, input, few),
  })
  // Styles inside the picture are refused by the page's security policy; ours are in analyse.css.
  for (const style of drawn.querySelectorAll('style')) style.remove()
  // The box around the picture says in words what it shows.
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  return drawn
}

type Plot = typeof import('@observablehq/plot')

function title({ rowName, column, value }: Mark): string {
  return `${rowName}\n${column}: ${Math.round(value * 100) / 100}`
}

function bars(plot: Plot, { marks }: ChartInput): Markish[] {
  return [
    plot.barX(marks, { x: 'value', y: 'column', fy: 'row', fill: 'column', title, insetTop: 1 }),
    plot.ruleX([0]),
  ]
}

function dots(plot: Plot, { marks }: ChartInput, few: boolean): Markish[] {
  const span = plot.groupY(
    { x1: 'min', x2: 'max' },
    { x1: 'value', x2: 'value', y: 'row', stroke: 'var(--line-strong)' },
  )
  const look = few
    ? { fill: 'column', r: 5.5 }
    : { fill: 'var(--accent)', fillOpacity: 0.45, r: 4.5 }
  // Marks at the same place stand below each other, as far as the row has room.
  const ranks = few ? Map.groupBy(marks, ({ rank }) => Math.min(rank, 2)) : new Map([[0, marks]])
  return [
    plot.ruleY(marks, span),
    ...[...ranks].map(([rank, same]) =>
      plot.dot(same, { x: 'value', y: 'row', title, dy: rank * 7, ...look }),
    ),
    plot.tip(marks, plot.pointer({ x: 'value', y: 'row', title, fill: 'var(--raised)' })),
  ]
}

function shortened(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name
}
