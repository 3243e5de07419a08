import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4'
import '../../../renderer/styles/tokens.css'
import '../../../renderer/styles/base.css'
import './page.css'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { spokenRange } from '../../../renderer/transcript/document.ts'
import { lookByCode } from '../../../renderer/transcript/look.ts'
import type { Surface } from '../../../renderer/transcript/surface.ts'
import { TranscriptView } from '../../../renderer/transcript/transcript-view.tsx'
import {
  type Made,
  makeCoded,
  makeCodes,
  makeSpeakers,
} from '../../renderer/browser/make-interview.ts'
import { offer } from './surface.ts'

// Excerpta's own surface, alone: without lists, details and backend.
const codes = makeCodes(60)
const look = lookByCode(codes)
const speakers = makeSpeakers()
const nothing = () => undefined
let surface: Surface | null = null
let draw: (made: Made) => void = nothing
let shown: Made | null = null

offer({
  show: (made, host) => {
    const root = createRoot(host)
    draw = ({ content, quotes }) =>
      flushSync(() =>
        root.render(
          <TranscriptView
            {...{ content, quotes, codes, look, speakers }}
            onSurface={(next) => {
              surface = next
            }}
            onState={nothing}
            onMenu={nothing}
            onDrop={nothing}
            onMoveQuote={nothing}
          />,
        ),
      )
    shown = made
    draw(made)
  },
  code: (turn) => {
    const row = surface?.reading.rows[turn]
    if (!shown || !row) return
    const { start } = spokenRange(row)
    const marked = makeCoded(999_999, { start, end: start + 40, codes: [5] })
    draw({ ...shown, quotes: new Map(shown.quotes).set(marked.quote.id, marked) })
  },
  uncode: () => shown && draw(shown),
  goTo: (turn) => surface?.goToRow(turn),
  scroller: () => document.querySelector('.transcript'),
})
