import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Code, Codebook } from '../../../shared/model/code.ts'
import type { CodeId, QuoteId, SpeakerId, TranscriptId } from '../../../shared/model/id.ts'
import { asksQuestions } from '../../../shared/model/people.ts'
import type { People } from '../../../shared/model/replies.ts'
import type { TranscriptContent } from '../../../shared/model/transcript.ts'
import { call, useCall } from '../../backend.ts'
import {
  type Marked,
  type MarkedQuotes,
  markedQuotes,
  withChanges,
} from '../../transcript/marked.ts'
import type { ShownSpeaker } from '../../transcript/page.ts'

/** Everything about the open transcript; null until it has arrived. */
export type Reading = {
  readonly content: TranscriptContent
  readonly people: People
  readonly speakers: ReadonlyMap<SpeakerId, ShownSpeaker>
  readonly codebook: Codebook
  readonly codes: ReadonlyMap<CodeId, Code>
  readonly quotes: ReadonlyMap<QuoteId, Marked>
}

/** The open transcript with its people, codes and quotes. */
export function useReading(id: TranscriptId | null): Reading | null {
  const enabled = id !== null
  // While nothing is open nothing is asked, so the empty id never travels.
  const transcriptId = id ?? ('' as TranscriptId)
  const content = useCall('transcripts.read', { id: transcriptId }, { enabled }).data
  const quotes = useMarkedQuotes(transcriptId, enabled)?.quotes
  const people = useCall('people.read', {}, { keep: true }).data
  const codebook = useCall('codes.read', {}, { keep: true }).data
  const codes = useMemo(() => codesById(codebook), [codebook])
  const speakers = useMemo(
    () => (content && people ? shownSpeakers(content, people) : null),
    [content, people],
  )
  return useMemo(
    () =>
      content && quotes && people && codebook && speakers
        ? { content, people, speakers, codebook, codes, quotes }
        : null,
    [content, quotes, people, codebook, speakers, codes],
  )
}

/** The quotes of a transcript: read once, then only what changed, however many there are. */
function useMarkedQuotes(transcriptId: TranscriptId, enabled: boolean): MarkedQuotes | undefined {
  // Named like the call, so that changes of the tables that it reads are noticed.
  const queryKey = ['quotes.ofTranscript', { transcriptId }]
  return useQuery({
    queryKey,
    queryFn: async ({ client, signal }) => {
      const before = client.getQueryData<MarkedQuotes>(queryKey)
      if (!before)
        return markedQuotes(await call('quotes.ofTranscript', { transcriptId }, { signal }))
      const since = before.at
      return withChanges(before, await call('quotes.changes', { transcriptId, since }, { signal }))
    },
    structuralSharing: false,
    enabled,
  }).data
}

/** How the speakers of a transcript are shown: those who answer in colours, those who ask in grey. */
export function shownSpeakers(
  content: TranscriptContent,
  people: People,
): ReadonlyMap<SpeakerId, ShownSpeaker> {
  const participants = new Map(people.participants.map((person) => [person.id, person]))
  const pairs = new Map(people.pairs.map((pair) => [pair.id, pair.name]))
  const shown = new Map<SpeakerId, ShownSpeaker>()
  let tone = 0
  for (const speaker of content.speakers) {
    const person = speaker.participantId ? participants.get(speaker.participantId) : undefined
    const asks = person !== undefined && asksQuestions(person.role)
    if (!asks) tone = (tone % tones) + 1
    const known = person && person.role !== 'other' && !asks ? [person.role] : []
    const inPairs = (person?.pairIds ?? []).map((id) => pairs.get(id) ?? '')
    shown.set(speaker.id, {
      name: person?.name ?? speaker.label,
      note: [...known, ...inPairs].filter((word) => word !== '').join(' · '),
      tone: asks ? 0 : tone,
    })
  }
  return shown
}

const tones = 8

function codesById(codebook: Codebook | undefined): ReadonlyMap<CodeId, Code> {
  return new Map(codebook?.codes.map((code) => [code.id, code]))
}
