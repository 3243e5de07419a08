/// <reference types="vite/client" />
import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4'
import '../../../renderer/styles/tokens.css'
import '../../../renderer/styles/base.css'
import { createRoot } from 'react-dom/client'
import { toOffset, toShown } from '../../../renderer/transcript/document.ts'
import { lookByCode } from '../../../renderer/transcript/look.ts'
import type { Marked } from '../../../renderer/transcript/marked.ts'
import { domRange, offsetOf, pointOf } from '../../../renderer/transcript/positions.ts'
import type { Surface } from '../../../renderer/transcript/surface.ts'
import { TranscriptView } from '../../../renderer/transcript/transcript-view.tsx'
import type { QuoteId } from '../../../shared/model/id.ts'
import type { Range } from '../../../shared/model/transcript.ts'
import { settle } from '../../../shared/text/settle.ts'
import { type Made, makeCoded, makeCodes, makeInterview, makeSpeakers } from './make-interview.ts'

/** A place as the number of a row, from 0, and an offset in what it shows. */
type Spot = readonly [row: number, shown: number]

type Box = { readonly x: number; readonly y: number; readonly width: number }

/** What tests do with the page and learn of it. */
export type Harness = {
  surface: Surface | null
  moved: { quote: QuoteId; range: Range }[]
  /** Shows a document; `code` adds quotes to it; `clear` takes it away. */
  show: (made: Made) => void
  code: (number: number, place: Range & { readonly codes: readonly number[] }) => void
  clear: () => void
  /** Waits until everything is painted. */
  painted: () => Promise<void>
  /** Pixels of the window of the letter at a place. */
  pointAt: (row: number, shown: number) => { x: number; y: number } | null
  /** What selecting from one place to another would code. */
  settled: (from: Spot, to: Spot) => Range
  /** Offsets that are not found again from their place in the page. */
  roundTrip: () => number[]
  /** Number of tints painted, of each row those of different colours. */
  paintedTints: () => number
  /** Where the tints of a row are painted, and where its letters from one offset to another are, in pixels of its paragraph. */
  tintBoxes: (row: number) => Box[]
  boxesOf: (row: number, letters: Range) => Box[]
  length: () => number
}

declare global {
  var harness: Harness
  var makeDocument: typeof makeInterview
}

const element = document.getElementById('root')
if (!element) throw new Error('no root')
const app = createRoot(element)
const codes = makeCodes(60)
const look = lookByCode(codes)
const speakers = makeSpeakers()
let shown: Made | null = null

globalThis.makeDocument = makeInterview
globalThis.harness = {
  surface: null,
  moved: [],
  show,
  code: (number, place) => {
    const marked: Marked = makeCoded(number, place)
    if (shown) show({ ...shown, quotes: new Map(shown.quotes).set(marked.quote.id, marked) })
  },
  clear: () => {
    harness.moved = []
    app.render(null)
  },
  painted: () => new Promise((resolve) => setTimeout(resolve, 150)),
  pointAt,
  settled: (from, to) => {
    const range = { start: at(from, 'start'), end: at(to, 'end') }
    return settle(laid().reading, range) ?? range
  },
  roundTrip,
  paintedTints: () =>
    laid().page.rows.reduce((sum, { text }) => sum + new Set(layersOf(text, 'Image')).size, 0),
  tintBoxes: (row) => {
    const text = laid().page.rows[row]?.text
    if (!text) return []
    const sizes = layersOf(text, 'Size').map((size) => Number.parseFloat(size))
    return layersOf(text, 'Position').map((position, index) => {
      const [x = 0, y = 0] = position.split(' ').map(Number.parseFloat)
      return toBox(x, y, sizes[index] ?? 0)
    })
  },
  boxesOf: (row, { start, end }) => {
    const text = laid().page.rows[row]?.text
    const origin = text?.parentElement?.getBoundingClientRect()
    if (!text || !origin) return []
    return [...domRange({ text, start, end }).getClientRects()].map(({ left, top, width }) =>
      toBox(left - origin.left, top - origin.top, width),
    )
  },
  length: () => laid().reading.text.length,
}

function show(made: Made): void {
  shown = made
  app.render(
    <TranscriptView
      takesWords={false}
      content={made.content}
      speakers={speakers}
      quotes={made.quotes}
      codes={codes}
      look={look}
      onSurface={(surface) => {
        harness.surface = surface
      }}
      onState={() => undefined}
      onMenu={() => undefined}
      onDrop={() => undefined}
      onMoveQuote={(quote, range) => harness.moved.push({ quote, range })}
    />,
  )
}

/** The backgrounds of a paragraph; a comma inside brackets separates nothing. */
function layersOf(text: Text, what: 'Image' | 'Position' | 'Size'): string[] {
  const value = text.parentElement?.style[`background${what}`] ?? ''
  return value === '' || value === 'initial' ? [] : value.split(/,\s*(?![^()]*\))(?=linear|[-\d])/)
}

function toBox(x: number, y: number, width: number): Box {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width) }
}

function laid(): Surface {
  if (!harness.surface) throw new Error('nothing is shown')
  return harness.surface
}

function at([row, shown]: Spot, side: 'start' | 'end'): number {
  const found = laid().reading.rows[row]
  if (!found) throw new Error(`no row ${row}`)
  return toOffset(found, shown, side)
}

function pointAt(row: number, shown: number): { x: number; y: number } | null {
  const text = laid().page.rows[row]?.text
  if (!text) return null
  const rect = domRange({ text, start: shown, end: shown + 1 }).getBoundingClientRect()
  return { x: rect.left, y: rect.top + rect.height / 2 }
}

function roundTrip(): number[] {
  const { rows } = laid().reading
  return rows.flatMap((row) =>
    row.pieces.flatMap(({ start, end }) => {
      const wrong = []
      for (let offset = start; offset < end; offset += 1) {
        const point = pointOf(laid(), offset, 'start')
        const found = point && offsetOf(laid(), point, 'start')
        if (found !== offset || point?.offset !== toShown(row, offset)) wrong.push(offset)
      }
      return wrong
    }),
  )
}
