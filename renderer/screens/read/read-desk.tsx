import { memo } from 'react'
import type { CodeId, TranscriptId } from '../../../shared/model/id.ts'
import { useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { RememberedPanes } from '../../state/remembered-panes.tsx'
import type { Spot } from '../../transcript/pointer.ts'
import { Announcer } from './announcer.tsx'
import { CodeTree } from './code-tree.tsx'
import { Overlays } from './overlays.tsx'
import { QuoteDetails } from './quote-details.tsx'
import { Reader } from './reader.tsx'
import { TranscriptFacts } from './transcript-facts.tsx'
import { TranscriptList } from './transcript-list.tsx'
import { type Desk, useDesk } from './use-desk.ts'
import { useStable } from './use-stable.ts'

type ReadDeskProps = { readonly transcript: TranscriptId }

/** Lists, text and details of one open transcript. */
export const ReadDesk = memo(function ReadDesk({ transcript }: ReadDeskProps) {
  const desk = useDesk(transcript)
  const lists = { size: 248, min: 180, collapsible: true }
  const details = { size: 290, min: 200, collapsible: true }
  return (
    <>
      <RememberedPanes
        id="read.panes"
        panes={[
          {
            ...lists,
            id: 'lists',
            label: 'Transcripts and codes',
            content: <Lists desk={desk} transcript={transcript} />,
          },
          { id: 'text', label: 'Transcript', min: 340, content: <Text desk={desk} /> },
          { ...details, id: 'details', label: 'Details', content: <Details desk={desk} /> },
        ]}
      />
      <Overlays desk={desk} />
      <Announcer />
    </>
  )
})

type PartProps = { readonly desk: Desk }

function Lists({ desk, transcript }: PartProps & ReadDeskProps) {
  const { reading, surface, actions, pinned, open, openHere } = desk
  const transcripts = useCall('transcripts.list', {}, { keep: true }).data
  const people = useCall('people.read', {}, { keep: true }).data
  const openTranscript = useStable((transcriptId: TranscriptId) => go('read', { transcriptId }))
  const code = useStable((id: CodeId) => surface?.state.selection && void actions.code(id))
  const openMenu = useStable((id: CodeId, at: Spot) => open({ what: 'tree', at, code: id }))
  const newCode = useStable(() => openHere('newCode'))
  if (!transcripts || !people) return null
  return (
    <div className="read-lists">
      <TranscriptList
        transcripts={transcripts}
        programmes={people.programmes}
        open={transcript}
        onOpen={openTranscript}
      />
      {reading && (
        <CodeTree
          codebook={reading.codebook}
          pinned={pinned}
          onCode={code}
          onMenu={openMenu}
          onNew={newCode}
        />
      )}
    </div>
  )
}

function Text({ desk }: PartProps) {
  const { reading, actions, surface, state, setSurface, setState, open } = desk
  if (!reading) return null
  return (
    <Reader
      key={reading.content.transcript.id}
      reading={reading}
      actions={actions}
      surface={surface}
      state={state}
      onSurface={setSurface}
      onState={setState}
      onMenu={(at) => open({ what: 'menu', at })}
    />
  )
}

function Details({ desk }: PartProps) {
  const { reading, surface, state, actions, openHere } = desk
  const coders = useCall('coders.list', {}, { keep: true }).data ?? []
  const quote = state.quoteId && reading?.quotes.get(state.quoteId)?.quote
  if (!reading) return null
  if (!quote || !surface) return <TranscriptFacts reading={reading} />
  return (
    <QuoteDetails
      quote={quote}
      surface={surface}
      reading={reading}
      coders={coders}
      onAddCode={() => openHere('palette')}
      onRemove={(coding) => void actions.uncode(coding)}
      onStar={() => void actions.star()}
    />
  )
}
