import { Library } from 'lucide-react'
import { useMemo } from 'react'
import type { TranscriptListing } from '../../../shared/model/replies.ts'
import { useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { useSettings } from '../../state/settings.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ReadDesk } from './read-desk.tsx'
import { useOpenTabs } from './use-open-tabs.ts'
import './read.css'

/** Reading and coding: transcripts and codes at the left, the text in the middle, the focused quote at the right. */
export function ReadScreen() {
  const { data: transcripts, error } = useCall('transcripts.list', {}, { keep: true })
  const settings = useSettings()
  if (error) throw error
  return transcripts && settings ? <OpenTranscripts transcripts={transcripts} /> : null
}

type OpenTranscriptsProps = { readonly transcripts: readonly TranscriptListing[] }

function OpenTranscripts({ transcripts }: OpenTranscriptsProps) {
  const known = useMemo(() => transcripts.map(({ id }) => id), [transcripts])
  const [open, change] = useOpenTabs(known)
  return open ? <ReadDesk open={open} onChange={change} /> : <NoTranscripts />
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
