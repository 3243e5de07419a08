import type { DocumentBlock } from '../../shared/model/document.ts'
import { escapeMarkup } from './markup.ts'

/** A chart of a document. */
export type Chart = Extract<DocumentBlock, { kind: 'chart' }>

/** Colours of series, told apart by colour-blind readers too (Okabe and Ito 2008, darkened for thin marks). */
const seriesColours = [
  '0072B2',
  'D55E00',
  '009E73',
  'AA4499',
  '997700',
  '56B4E9',
  '444444',
] as const

/** The colour of a series as six hexadecimal digits. */
export function seriesColour(index: number): string {
  return seriesColours[index % seriesColours.length] ?? seriesColours[0]
}

/** A chart as SVG, with its alternative text; bars lie, so that long names of codes can be read. */
export function chartSvg(chart: Chart): string {
  const highest = Math.max(
    1,
    ...chart.series.flatMap(({ values }) => values.map((value) => value ?? 0)),
  )
  const frame = chart.shape === 'bars' ? drawBars(chart, highest) : drawLine(chart, highest)
  const legend =
    chart.series.length > 1 ? drawLegend(chart, frame.height) : { height: 0, markup: '' }
  const height = frame.height + legend.height
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escapeMarkup(chart.alt)}" font-family="system-ui, sans-serif" font-size="12" fill="#222">${frame.markup}${legend.markup}</svg>`
}

const width = 680
const labelWidth = 220
const valueWidth = 44
const plotWidth = width - labelWidth - valueWidth
const barHeight = 14
const gap = 8

type Drawn = { readonly height: number; readonly markup: string }

function drawBars({ categories, series }: Chart, highest: number): Drawn {
  const rowHeight = series.length * barHeight + gap
  const rows = categories.map((category, row) => {
    const top = row * rowHeight + gap / 2
    const bars = series.map(({ values }, index) =>
      drawBar({ value: values[row] ?? null, index, top: top + index * barHeight, highest }),
    )
    const middle = top + (series.length * barHeight) / 2 + 4
    return `<text x="${labelWidth - 8}" y="${middle}" text-anchor="end">${label(category)}</text>${bars.join('')}`
  })
  return { height: categories.length * rowHeight + gap, markup: rows.join('') }
}

type Bar = {
  readonly value: number | null
  readonly index: number
  readonly top: number
  readonly highest: number
}

function drawBar({ value, index, top, highest }: Bar): string {
  if (value === null) return ''
  const length = round((value / highest) * plotWidth)
  const end = `<text x="${labelWidth + length + 5}" y="${top + 11}">${round(value)}</text>`
  return `<rect x="${labelWidth}" y="${top}" width="${length}" height="${barHeight - 2}" fill="#${seriesColour(index)}"/>${end}`
}

const lineHeight = 220
const lineLeft = 40

function drawLine({ categories, series }: Chart, highest: number): Drawn {
  const step = (width - lineLeft - 20) / Math.max(1, categories.length - 1)
  const x = (place: number) => round(lineLeft + place * step)
  const y = (value: number) => round(lineHeight - (value / highest) * (lineHeight - 20))
  const lines = series.map(({ values }, index) => {
    const points = values.flatMap((value, place) => (value === null ? [] : [[x(place), y(value)]]))
    const colour = seriesColour(index)
    const dots = points.map(
      ([left, top]) => `<circle cx="${left}" cy="${top}" r="3" fill="#${colour}"/>`,
    )
    return `<polyline points="${points.join(' ')}" fill="none" stroke="#${colour}" stroke-width="2"/>${dots.join('')}`
  })
  const axis = `<path d="M${lineLeft} 10V${lineHeight}H${width - 20}" fill="none" stroke="#888"/>`
  const ticks = heights(highest).map(
    (value) =>
      `<path d="M${lineLeft} ${y(value)}H${width - 20}" stroke="#ddd"/><text x="${lineLeft - 6}" y="${y(value) + 4}" text-anchor="end">${value}</text>`,
  )
  const apart = Math.ceil(categories.length / mostPlaces)
  const places = categories.map((category, place) =>
    place % apart > 0
      ? ''
      : `<text x="${x(place)}" y="${lineHeight + 18}" text-anchor="middle">${label(category)}</text>`,
  )
  return { height: lineHeight + 30, markup: [...ticks, axis, ...places, ...lines].join('') }
}

/** Most categories that are written below a line. */
const mostPlaces = 24

/** Round figures from 0 up to the highest, three to six of them. */
function heights(highest: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(highest))
  const step =
    [0.2, 0.5, 1, 2].map((part) => part * power).find((each) => highest / each <= 5) ?? power
  return Array.from({ length: Math.floor(highest / step) + 1 }, (_, place) => round(place * step))
}

function drawLegend({ series }: Chart, top: number): Drawn {
  const entries = series.map(({ name }, index) => {
    const y = top + 8 + index * 18
    return `<rect x="${labelWidth}" y="${y}" width="12" height="12" fill="#${seriesColour(index)}"/><text x="${labelWidth + 18}" y="${y + 10}">${escapeMarkup(name)}</text>`
  })
  return { height: series.length * 18 + 12, markup: entries.join('') }
}

function label(text: string): string {
  const characters = [...text]
  return escapeMarkup(characters.length > 34 ? `${characters.slice(0, 33).join('')}…` : text)
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
