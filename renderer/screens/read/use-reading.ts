import { queryOptions, skipToken, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Code, Codebook } from '../../../shared/model/code.ts'
import type { CodeId, SpeakerId, TranscriptId } from '../../../shared/model/id.ts'
import { asksQuestions } from '../../../shared/model/people.ts'
import type { People, QuoteChanges } from '../../../shared/model/replies.ts'
import type { TranscriptContent } from '../../../shared/model/transcript.ts'
import { call, on, queryClient, useCall } from '../../backend.ts'
import { changesIn, type MarkedQuotes, markedQuotes, withChanges } from '../../transcript/marked.ts'
import type { ShownSpeaker } from '../../transcript/page.ts'

/** The open transcript and what is needed to understand it; its quotes, which change all the time, are apart. */
export type Reading = {
  readonly content: TranscriptContent
  readonly people: People
  readonly speakers: ReadonlyMap<SpeakerId, ShownSpeaker>
  readonly codebook: Codebook
  readonly codes: ReadonlyMap<CodeId, Code>
}

/** A transcript with its people and codes; null until it has arrived, and where none is wanted. */
export function useReading(id: TranscriptId | null): Reading | null {
  if (id) prefetchReading(id)
  const content = useQuery(contentQuery(id)).data
  const people = useCall('people.read', {}, { keep: true }).data
  const codebook = useCall('codes.read', {}, { keep: true }).data
  const codes = useMemo(() => codesById(codebook), [codebook])
  // Not all that is known of people: what they said is counted anew with each correction, and would have the text drawn twice.
  const { participants, pairs } = people ?? {}
  const speakers = useMemo(
    () =>
      content && participants && pairs ? shownSpeakers(content, { participants, pairs }) : null,
    [content, participants, pairs],
  )
  return useMemo(
    () =>
      content && people && codebook && speakers
        ? { content, people, speakers, codebook, codes }
        : null,
    [content, people, codebook, speakers, codes],
  )
}

/** The quotes of a transcript: read once, then only what changed, however many there are. */
export function useMarkedQuotes(id: TranscriptId): MarkedQuotes | undefined {
  return useQuery(quotesQuery(id)).data
}

/** Asks for a text and its quotes where they are not here yet, so that neither waits for the other, nor for what is drawn. */
export function prefetchReading(id: TranscriptId): void {
  const [content, quotes] = [contentQuery(id), quotesQuery(id)]
  if (!queryClient.getQueryState(quotes.queryKey)) void queryClient.prefetchQuery(quotes)
  if (!queryClient.getQueryState(content.queryKey)) void queryClient.prefetchQuery(content)
}

function contentQuery(id: TranscriptId | null) {
  return queryOptions({
    queryKey: ['transcripts.read', { id }],
    queryFn: id ? ({ signal }) => call('transcripts.read', { id }, { signal }) : skipToken,
  })
}

// What is asked for is named like the call, so that changes of the tables that it reads are noticed.
const quotesCall = 'quotes.ofTranscript'

function quotesQuery(transcriptId: TranscriptId) {
  const queryKey = [quotesCall, { transcriptId }]
  return queryOptions({
    queryKey,
    queryFn: async ({ client, signal }) => {
      const before = client.getQueryData<MarkedQuotes>(queryKey)
      if (!before)
        return markedQuotes(transcriptId, await call(quotesCall, { transcriptId }, { signal }))
      const since = before.at
      return withChanges(before, await call('quotes.changes', { transcriptId, since }, { signal }))
    },
    structuralSharing: false,
  })
}

on('changed', ({ quotes }) => quotes && followQuotes(quotes))

/** Takes over what a change did to quotes; what does not stand where the change began asks for it. */
function followQuotes(changes: QuoteChanges): void {
  for (const { queryKey } of queryClient.getQueryCache().findAll({ queryKey: [quotesCall] })) {
    const before = queryClient.getQueryData<MarkedQuotes>(queryKey)
    const state = queryClient.getQueryState(queryKey)
    const isCurrent = state?.fetchStatus === 'idle' && !state.isInvalidated
    if (isCurrent && before?.at === changes.since)
      queryClient.setQueryData(
        queryKey,
        withChanges(before, changesIn(before.transcriptId, changes)),
      )
    else void queryClient.invalidateQueries({ queryKey, exact: true })
  }
}

/** How the speakers of a transcript are shown: those who answer in colours, those who ask in grey. */
export function shownSpeakers(
  content: TranscriptContent,
  people: Pick<People, 'participants' | 'pairs'>,
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
