import { memo, useEffect, useState } from 'react'
import type { CodeId, CodingId, QuoteId, TranscriptId } from '../../../shared/model/id.ts'
import type { Range } from '../../../shared/model/transcript.ts'
import { useCall } from '../../backend.ts'
import { go, useParams } from '../../state/place.ts'
import { RememberedPanes } from '../../state/remembered-panes.tsx'
import type { Store } from '../../state/store.ts'
import { whenIdle } from '../../state/when-idle.ts'
import type { Spot } from '../../transcript/pointer.ts'
import type { Surface, SurfaceState } from '../../transcript/surface.ts'
import { Announcer } from './announcer.tsx'
import { CodeTree } from './code-tree.tsx'
import { Overlays } from './overlays.tsx'
import { QuoteDetails, type QuoteDetailsProps } from './quote-details.tsx'
import { Reader } from './reader.tsx'
import { TranscriptFacts } from './transcript-facts.tsx'
import { TranscriptList } from './transcript-list.tsx'
import { type Desk, useDesk } from './use-desk.ts'
import { useLater } from './use-later.ts'
import type { Reading } from './use-reading.ts'
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
      <GoTo surface={desk.surface} />
      <Announcer />
    </>
  )
})

type PartProps = { readonly desk: Desk }

function Lists({ desk, transcript }: PartProps & ReadDeskProps) {
  const { surface, actions, pinned, open, openHere } = desk
  const codebook = useCall('codes.read', {}, { keep: true }).data
  const transcripts = useCall('transcripts.list', {}, { keep: true }).data
  const people = useCall('people.read', {}, { keep: true }).data
  const openTranscript = useStable((transcriptId: TranscriptId) => go('read', { transcriptId }))
  const code = useStable((id: CodeId) => surface?.state.selection && void actions.code(id))
  const openMenu = useStable((id: CodeId, at: Spot) => open({ what: 'tree', at, code: id }))
  const newCode = useStable(() => openHere('newCode'))
  const [drawTree, setDrawTree] = useState(false)
  // The text comes first; a list that measures itself before the panes have their widths would keep none for its names.
  useEffect(() => whenIdle(() => setDrawTree(true)), [])
  if (!transcripts || !people) return null
  return (
    <div className="read-lists">
      <TranscriptList
        transcripts={transcripts}
        programmes={people.programmes}
        open={transcript}
        onOpen={openTranscript}
      />
      {codebook && drawTree && (
        <CodeTree
          codebook={codebook}
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
  const { reading, actions, surface, state, setSurface, open } = desk
  const takeSurface = useStable(setSurface)
  const takeState = useStable((next: SurfaceState) => state.set(next))
  const openMenu = useStable((at: Spot) => open({ what: 'menu', at }))
  const code = useStable((id: CodeId, range: Range) => void actions.code(id, range))
  const move = useStable((quote: QuoteId, range: Range) => void actions.move(quote, range))
  if (!reading) return null
  return (
    <Reader
      key={reading.content.transcript.id}
      reading={reading}
      surface={surface}
      state={state}
      onSurface={takeSurface}
      onState={takeState}
      onMenu={openMenu}
      onCode={code}
      onMove={move}
    />
  )
}

function Details({ desk }: PartProps) {
  const { reading, surface, state, actions, openHere } = desk
  const addCode = useStable(() => openHere('palette'))
  const remove = useStable((coding: CodingId) => void actions.uncode(coding))
  const star = useStable(() => void actions.star())
  if (!reading || !surface) return null
  return (
    <WhatIsFocused
      {...{ reading, surface, state }}
      onAddCode={addCode}
      onRemove={remove}
      onStar={star}
    />
  )
}

type WhatIsFocusedProps = Pick<QuoteDetailsProps, 'onAddCode' | 'onRemove' | 'onStar'> & {
  readonly reading: Reading
  readonly surface: Surface
  readonly state: Store<SurfaceState>
}

/** The focused quote, or else the transcript; follows a moment later. */
const WhatIsFocused = memo(function WhatIsFocused(props: WhatIsFocusedProps) {
  const { reading, surface, state, ...actions } = props
  const coders = useCall('coders.list', {}, { keep: true }).data ?? []
  const { quoteId } = useLater(state)
  const quote = quoteId && surface.coverage.quote(quoteId)
  if (!quote) return <TranscriptFacts reading={reading} coverage={surface.coverage} />
  return <QuoteDetails {...actions} {...{ quote, surface, reading, coders }} />
})

/** Goes to the quote or place that the screen was asked to show. */
function GoTo({ surface }: { readonly surface: Surface | null }) {
  const { quoteId, start } = useParams('read')
  useEffect(() => {
    const quote = quoteId && surface?.coverage.quote(quoteId)
    if (quote) surface?.focusQuote(quote)
    else if (start !== undefined) surface?.goTo(start)
  }, [surface, quoteId, start])
  return null
}
