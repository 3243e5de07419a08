import type { QuoteId, TranscriptId } from '../../../shared/model/id.ts'

/** Where a transcript was left: the upper row, how far it was scrolled, and the focused quote. */
export type LeftAt = {
  readonly row: number
  readonly by: number
  readonly quoteId: QuoteId | null
}

const places = new Map<TranscriptId, LeftAt>()

/** Remembers where a transcript was left, until the window closes. */
export function leaveAt(id: TranscriptId, place: LeftAt): void {
  places.set(id, place)
}

/** Where a transcript was left, or undefined where it was not open yet. */
export function leftAt(id: TranscriptId): LeftAt | undefined {
  return places.get(id)
}
