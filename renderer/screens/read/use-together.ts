import { useIsFetching, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { SpeakerId, TranscriptId } from '../../../shared/model/id.ts'
import type { TranscriptContent } from '../../../shared/model/transcript.ts'
import type { MarkedQuotes } from '../../transcript/marked.ts'
import type { ShownSpeaker } from '../../transcript/page.ts'

/** What a surface is made of. */
type Shown = {
  readonly content: TranscriptContent
  readonly speakers: ReadonlyMap<SpeakerId, ShownSpeaker>
  readonly marked: MarkedQuotes
}

/**
 * A text, its speakers and its quotes that belong together: after a correction they arrive one after the other, and none is
 * shown before the others are there. Null until all have arrived for the first time.
 */
export function useTogether(
  id: TranscriptId,
  latest: Omit<Shown, 'marked'> & { readonly marked: MarkedQuotes | undefined },
): Shown | null {
  const client = useQueryClient()
  const shown = useRef<Shown | null>(null)
  const textKey = ['transcripts.read', { id }]
  const isTextComing = useIsFetching({ queryKey: textKey }) > 0
  // Watched, as what arrives unchanged would otherwise not be noticed.
  const quotesComing = useIsFetching({ queryKey: ['quotes.ofTranscript', { transcriptId: id }] })
  const peopleComing = useIsFetching({ queryKey: ['people.read'] })
  const { content, marked } = latest
  if (!marked) return null
  const before = shown.current
  const isNew = before !== null && before.content !== content
  // The text may have arrived without having been drawn, while its quotes are here already.
  const isBehind = client.getQueryData(textKey) !== content
  const isIncomplete = isTextComing || isBehind || (isNew && quotesComing + peopleComing > 0)
  if (before && isIncomplete) return before
  shown.current = { content, marked, speakers: sameSpeakers(before?.speakers, latest.speakers) }
  return shown.current
}

/** The speakers as they were, where they are shown no differently now. */
function sameSpeakers(
  before: Shown['speakers'] | undefined,
  now: Shown['speakers'],
): Shown['speakers'] {
  const same = before && JSON.stringify([...before]) === JSON.stringify([...now])
  return same ? before : now
}
