import type { Markish } from '@observablehq/plot'
import { type Mark, mostColours } from './chart-data.ts'
import { wholeTicks } from './whole-ticks.ts'

/** Bars beside or on top of each other are drawn for a few columns only. */
export type ChartKind = 'dots' | 'bars' | 'stacked' | 'heat'

/** What a chart is drawn from; `columns` in their order. */
export type ChartInput = {
  readonly marks: readonly Mark[]
  readonly columns: readonly string[]
  /** What the figures are. */
  readonly unit: string
  readonly kind: ChartKind
}

/** The colour of a column by its place; the same quiet colours as speakers have, told apart by colour-blind people. */
export function colourOf(place: number): string {
  return `var(--speaker-${(place % mostColours) + 1})`
}

/** Draws a chart; colours follow the theme by themselves. */
export async function drawChart(input: ChartInput): Promise<Element> {
  const plot = await import('@observablehq/plot')
  const names = new Map(input.marks.map(({ row, rowName }) => [row, shortened(rowName)]))
  const few = input.columns.length <= mostColours
  const kind = few || input.kind === 'heat' ? input.kind : 'dots'
  const rowHeight = kind === 'bars' ? 10 + input.columns.length * 11 : 30
  const head = kind === 'heat' ? (few ? 28 : 96) : 8
  const drawn = plot.plot({
    width: 880,
    height: names.size * rowHeight + 54 + head,
    marginLeft: 260,
    marginRight: 24,
    marginTop: head,
    marginBottom: 44,
    className: 'chart-svg',
    x: kind === 'heat' ? heatAxis(input) : valueAxis(input),
    [kind === 'bars' ? 'fy' : 'y']: {
      domain: [...names.keys()],
      tickFormat: (row: string) => names.get(row) ?? '',
      label: null,
      tickSize: 0,
      padding: kind === 'heat' ? 0.04 : 0.15,
    },
    ...(kind === 'bars' && { y: { axis: null, domain: input.columns } }),
    color: { domain: input.columns, range: input.columns.map((_, place) => colourOf(place)) },
    opacity: { range: [0, 0.55] },
    marks: marksFor[kind](plot, input, few),
  })
  // Styles inside the picture are refused by the page's security policy; ours are in analyse.css.
  for (const style of drawn.querySelectorAll('style')) style.remove()
  // The box around the picture says in words what it shows.
  for (const part of drawn.querySelectorAll('[aria-label]')) part.removeAttribute('aria-label')
  return drawn
}

function valueAxis({ marks, unit }: ChartInput) {
  const figures = marks.map(({ value }) => value)
  return {
    grid: true,
    label: unit,
    zero: true,
    nice: true,
    tickSpacing: 90,
    ...wholeTicks(figures),
  }
}

function heatAxis({ columns }: ChartInput) {
  return {
    axis: 'top' as const,
    domain: columns,
    label: null,
    tickSize: 0,
    tickRotate: columns.length > mostColours ? -60 : 0,
    tickFormat: (name: string) => shortened(name, columns.length > mostColours ? 14 : 18),
    padding: 0.04,
  }
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

function stacked(plot: Plot, { marks }: ChartInput): Markish[] {
  return [
    plot.barX(marks, plot.stackX({ x: 'value', y: 'row', fill: 'column', title, insetRight: 1 })),
    plot.ruleX([0]),
  ]
}

function heat(plot: Plot, { marks, columns }: ChartInput): Markish[] {
  const at = { x: 'column', y: 'row' } as const
  const figures = plot.text(marks, { ...at, text: rounded, fill: 'var(--text)' })
  return [
    plot.cell(marks, { ...at, fill: 'var(--accent)', fillOpacity: 'value', title }),
    ...(columns.length <= 24 ? [figures] : []),
  ]
}

function rounded({ value }: Mark): string {
  return String(Math.round(value * 10) / 10)
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

const marksFor = { dots, bars, stacked, heat } as const

function shortened(name: string, most = 40): string {
  return name.length > most ? `${name.slice(0, most - 1)}…` : name
}
