import { z } from 'zod'
import { quoteId, type TranscriptId, transcriptId } from '../../../shared/model/id.ts'
import { recall, remember } from '../../state/settings.ts'
import type { Store } from '../../state/store.ts'
import type { Surface, SurfaceState } from '../../transcript/surface.ts'

const range = z.object({ start: z.number(), end: z.number() })
const left = z.object({
  row: z.number(),
  by: z.number(),
  caret: z.number(),
  selection: range.nullable(),
  quoteId: quoteId.nullable(),
})

/** Where a transcript was left: the upper row and how many pixels of it are above the window; the row of the caret, and what was selected or focused. */
type LeftAt = z.infer<typeof left>

/** A transcript on one of two sides, each of which has its own place in it. */
export type Shown = { readonly side: number; readonly id: TranscriptId }

const key = 'read.places'
const nowhere: Record<TranscriptId, LeftAt> = {}
const remembered = { initial: nowhere, check: z.record(transcriptId, left) }
const most = 200
const places = new Map<string, LeftAt>()

/** Notes where a transcript is left, also for the next start. */
export function leave({ side, id }: Shown, surface: Surface): void {
  const { row, selection, quoteId } = surface.state
  const place = { ...surface.scrollPlace, caret: row, selection, quoteId }
  places.set(`${side} ${id}`, place)
  const { [id]: before, ...others } = recall(key, remembered)
  if (JSON.stringify(before) === JSON.stringify(place)) return
  remember(key, Object.fromEntries([...Object.entries(others).slice(1 - most), [id, place]]))
}

/** Returns to where a transcript was left on this side, or else on the other or at an earlier start. */
export function returnTo({ side, id }: Shown, surface: Surface): void {
  const place = places.get(`${side} ${id}`) ?? recall(key, remembered)[id]
  const caret = place && surface.reading.rows[place.caret]
  if (!place || !caret) return
  surface.restore(place)
  const quote = place.quoteId && surface.coverage.quote(place.quoteId)
  const selection = isIn(surface, place.selection) ? place.selection : null
  surface.set({ row: caret.index, selection, quoteId: quote ? quote.id : null })
  surface.paint.show('selection', selection ? [selection] : [])
}

/** Notes the place a moment after each move, so that also a sudden end leaves it known; answers the function that stops it. */
export function followPlace(shown: Shown, surface: Surface, state: Store<SurfaceState>) {
  let timer = 0
  const later = () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => leave(shown, surface), 1000)
  }
  const stop = state.subscribe(later)
  surface.scroller.addEventListener('scroll', later, { passive: true })
  return () => {
    clearTimeout(timer)
    stop()
    surface.scroller.removeEventListener('scroll', later)
  }
}

function isIn({ reading }: Surface, selection: LeftAt['selection']): boolean {
  return selection !== null && selection.end <= reading.text.length
}
