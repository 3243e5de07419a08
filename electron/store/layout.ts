import type { TranscriptId } from '../../shared/model/id.ts'
import type { Mark, Speaker, Turn } from '../../shared/model/transcript.ts'
import { all, type Db, first } from './db.ts'

/** Where turns, speaker labels and timestamps are in a text, in reading order. */
export type Layout = {
  readonly turns: readonly Turn[]
  readonly marks: readonly Mark[]
}

/** As it is stored: positions as numbers, speakers by their place among the transcript's speakers, marks by kind. */
type StoredLayout = {
  /** start, end, speaker, startMs, endMs */
  readonly turns: readonly (readonly [
    number,
    number,
    number | null,
    number | null,
    number | null,
  ])[]
  /** start, end */
  readonly label: readonly (readonly [number, number])[]
  readonly time: readonly (readonly [number, number])[]
}

/** A layout as one JSON text; speakers are in the order of their positions. */
export function encodeLayout({ turns, marks }: Layout, speakers: readonly Speaker[]): string {
  const places = new Map(speakers.map((speaker, place) => [speaker.id, place]))
  const ofKind = (kind: Mark['kind']) =>
    marks.filter((mark) => mark.kind === kind).map(({ start, end }) => [start, end] as const)
  const stored: StoredLayout = {
    turns: turns.map((turn) => {
      const speaker = turn.speakerId === null ? null : (places.get(turn.speakerId) ?? null)
      return [turn.start, turn.end, speaker, turn.startMs, turn.endMs]
    }),
    label: ofKind('label'),
    time: ofKind('time'),
  }
  return JSON.stringify(stored)
}

/** The opposite of encodeLayout. */
export function decodeLayout(json: string, speakers: readonly Pick<Speaker, 'id'>[]): Layout {
  // Only encodeLayout writes this text.
  const stored = JSON.parse(json) as StoredLayout
  const marks = (['label', 'time'] as const).flatMap((kind) =>
    stored[kind].map(([start, end]) => ({ kind, start, end })),
  )
  return {
    turns: stored.turns.map(([start, end, speaker, startMs, endMs]) => {
      const speakerId = speaker === null ? null : (speakers[speaker]?.id ?? null)
      return { speakerId, start, end, startMs, endMs }
    }),
    marks: marks.toSorted((a, b) => a.start - b.start),
  }
}

/** For each turn of a stored layout the place of its speaker among the transcript's, -1 for nobody. */
export function speakersInLayout(json: string): Int16Array {
  // Only encodeLayout writes this text.
  const { turns } = JSON.parse(json) as StoredLayout
  return Int16Array.from(turns, ([, , speaker]) => speaker ?? -1)
}

/** The layout of one transcript; empty where there is none. */
export function readLayout(db: Db, id: TranscriptId): Layout {
  const layout = first<{ layout: string }>(
    db,
    'SELECT layout FROM transcript WHERE id = ?',
    id,
  )?.layout
  return layout === undefined
    ? { turns: [], marks: [] }
    : decodeLayout(layout, readSpeakers(db, id))
}

/** The speakers of one transcript, in the order of their positions. */
export function readSpeakers(db: Db, id: TranscriptId): readonly Speaker[] {
  return all<Speaker>(
    db,
    'SELECT id, transcriptId, label, participantId FROM speaker WHERE transcriptId = ? ORDER BY position',
    id,
  )
}
