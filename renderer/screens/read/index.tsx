import { Library } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { type TranscriptId, transcriptId } from '../../../shared/model/id.ts'
import { useCall } from '../../backend.ts'
import { go, useParams } from '../../state/place.ts'
import { useRemembered } from '../../state/settings.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ReadDesk } from './read-desk.tsx'
import './read.css'

/** Reading and coding: transcripts and codes at the left, the text in the middle, the focused quote at the right. */
export function ReadScreen() {
  const { data: transcripts, error } = useCall('transcripts.list', {}, { keep: true })
  const params = useParams('read')
  const [last, setLast] = useRemembered('read.transcript', {
    initial: null,
    check: transcriptId.nullable(),
  })
  // What was open last is asked once: another tab may remember another transcript meanwhile.
  const own = useRef<TranscriptId | null | undefined>(undefined)
  if (own.current === undefined) own.current = last
  const wanted = params.transcriptId ?? own.current ?? null
  const open = transcripts?.find(({ id }) => id === wanted)?.id ?? transcripts?.[0]?.id ?? null
  useEffect(() => {
    if (!open || own.current === undefined || open === own.current) return
    own.current = open
    setLast(open)
  }, [open, setLast])
  if (error) throw error
  if (!transcripts || last === undefined) return null
  return open ? <ReadDesk transcript={open} /> : <NoTranscripts />
}

function NoTranscripts() {
  return (
    <EmptyState
      icon={<Library size={30} aria-hidden />}
      title="Bring in your transcripts"
      action={
        <Button look="primary" onPress={() => go('import')}>
          Import transcripts…
        </Button>
      }
    >
      Here you read conversations and code what is said. Focus groups and interviews come in as
      Word, text, Markdown or subtitle files; who speaks is recognised and shown before anything is
      written.
    </EmptyState>
  )
}
