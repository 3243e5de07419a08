import { randomUUID } from 'node:crypto'
import { constants, gzipSync } from 'node:zlib'
import type { z } from 'zod'
import {
  type ParticipantId,
  speakerId,
  type TranscriptId,
  transcriptId,
} from '../../shared/model/id.ts'
import type { importDecision } from '../../shared/model/import.ts'
import type { Mark, Range } from '../../shared/model/transcript.ts'
import { shortNames, uniqueNames } from '../../shared/text/names.ts'
import { firstEndingAfter } from '../../shared/text/ranges.ts'
import type { FoundTurn } from '../../shared/text/recognition.ts'
import type { Survey } from '../import/survey.ts'
import type { Steps } from '../store/change-log.ts'
import { addTranscript, takenNames } from '../store/transcripts.ts'
import type { Context } from './context.ts'
import { addRespondents } from './import-respondents.ts'
import type { Pending } from './session.ts'

type Decision = z.output<typeof importDecision>
type SurveyPending = Pending & { readonly survey: Survey }

/** Writes one transcript per question or respondent; everybody who answered becomes one participant with attributes. */
export function* commitSurvey(
  context: Context,
  pending: SurveyPending,
  decision: Decision,
): Steps<readonly { readonly id: TranscriptId; readonly title: string }[]> {
  const { db } = context
  const spoken = new Set(pending.preview.recognition.speakers.map(({ label }) => label))
  const answering = pending.survey.respondents.filter(({ label }) => spoken.has(label))
  const people = yield* addRespondents(db, answering, decision)
  const taken = takenNames(db)
  const uniqueTitle = uniqueNames(taken.titles)
  const freeShort = shortNames(taken.shorts)
  const written: { readonly id: TranscriptId; readonly title: string }[] = []
  for (const [index, part] of pending.survey.parts.entries()) {
    const names = {
      title: uniqueTitle(`${decision.title}: ${shortened(part.title)}`, null),
      short: freeShort(decision.kind, `${decision.title} ${index + 1}`),
    }
    const source = index === 0 ? pending.file.bytes : Buffer.from(textOf(pending, part))
    written.push(addPart(context, { pending, decision, part, names, people, source }))
    yield
  }
  return written
}

type Part = {
  readonly pending: SurveyPending
  readonly decision: Decision
  readonly part: Survey['parts'][number]
  readonly names: { readonly title: string; readonly short: string }
  readonly people: ReadonlyMap<string, ParticipantId>
  /** The file in the first transcript; in the others their own text, so that a file is kept once. */
  readonly source: Uint8Array
}

function addPart({ db, now }: Context, { pending, decision, part, names, people, source }: Part) {
  const id = transcriptId.parse(randomUUID())
  const { kind, date, programmeId, pairId } = decision
  const turns = within(pending.preview.recognition.turns, part)
  const labels = [...new Set(turns.flatMap(({ label }) => label ?? []))]
  const speakers = labels.map((label) => ({
    id: speakerId.parse(randomUUID()),
    transcriptId: id,
    label,
    participantId: people.get(label) ?? null,
  }))
  const ids = new Map(speakers.map((speaker) => [speaker.label, speaker.id]))
  addTranscript(db, {
    transcript: {
      id,
      ...names,
      kind,
      date,
      language: null,
      programmeId,
      pairId,
      sourceName: pending.file.name,
      format: pending.preview.format,
      importedAt: now(),
    },
    text: textOf(pending, part),
    source: gzipSync(source, { level: constants.Z_BEST_SPEED }),
    speakers,
    turns: turns.map(({ label, ...place }: FoundTurn) => ({
      ...place,
      speakerId: (label !== null && ids.get(label)) || null,
    })),
    marks: within<Mark>(pending.preview.recognition.marks, part),
  })
  return { id, title: names.title }
}

function textOf({ preview }: Pending, { start, end }: Range): string {
  return preview.text.slice(start, end)
}

/** What lies in a part, counted from its start. */
function within<Place extends Range>(places: readonly Place[], { start, end }: Range): Place[] {
  const found: Place[] = []
  for (const place of places.slice(firstEndingAfter(places, start))) {
    if (place.start >= end) break
    found.push({ ...place, start: place.start - start, end: place.end - start })
  }
  return found
}

function shortened(title: string): string {
  return title.length <= 80 ? title : `${title.slice(0, 79).trimEnd()}…`
}
