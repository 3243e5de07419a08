/// <reference types="vite/client" />
import '@fontsource-variable/inter'
import '@fontsource-variable/source-serif-4'
import '../../../renderer/styles/tokens.css'
import '../../../renderer/styles/base.css'
import { createRoot } from 'react-dom/client'
import type { Surface, SurfaceState } from '../../../renderer/transcript/surface.ts'
import { TranscriptView } from '../../../renderer/transcript/transcript-view.tsx'
import type { CodeId, QuoteId } from '../../../shared/model/id.ts'
import type { Range } from '../../../shared/model/transcript.ts'
import { type Made, makeCodes, makeInterview, makeSpeakers } from './make-interview.ts'

/** What tests see of the page. */
export type TestPage = {
  surface: Surface | null
  codes: ReturnType<typeof makeCodes>
  states: SurfaceState[]
  moved: { quote: QuoteId; range: Range }[]
  dropped: { code: CodeId; range: Range }[]
  menus: number
  show: (made: Made) => void
}

declare global {
  var harness: TestPage
  var makeDocument: typeof makeInterview
}

const root = document.getElementById('root')
const app = root && createRoot(root)
const codes = makeCodes(60)
const speakers = makeSpeakers()

globalThis.makeDocument = makeInterview
globalThis.harness = {
  surface: null,
  codes,
  states: [],
  moved: [],
  dropped: [],
  menus: 0,
  show: ({ content, quotes }) =>
    app?.render(
      <TranscriptView
        content={content}
        speakers={speakers}
        quotes={quotes}
        codes={codes}
        onSurface={(surface) => {
          globalThis.harness.surface = surface
        }}
        onState={(state) => globalThis.harness.states.push(state)}
        onMenu={() => {
          globalThis.harness.menus += 1
        }}
        onDrop={(code, range) => globalThis.harness.dropped.push({ code, range })}
        onMoveQuote={(quote, range) => globalThis.harness.moved.push({ quote, range })}
        announcement=""
      />,
    ),
}
