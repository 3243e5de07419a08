import { memo, useDeferredValue, useEffect, useRef, useState } from 'react'
import type { CodeId, CodingId, TranscriptId } from '../../../shared/model/id.ts'
import { useCall } from '../../backend.ts'
import { preloadMemoEditor } from '../../state/memos/memo-field.tsx'
import { useNarrow } from '../../state/narrow.ts'
import { go, useParams } from '../../state/place.ts'
import { RememberedPanes } from '../../state/remembered-panes.tsx'
import { useCommand } from '../../state/shortcuts.ts'
import type { Store } from '../../state/store.ts'
import { whenIdle } from '../../state/when-idle.ts'
import type { Spot } from '../../transcript/pointer.ts'
import type { Surface, SurfaceState } from '../../transcript/surface.ts'
import { notify } from '../../ui/notices.tsx'
import { togglePane } from '../../ui/panes.tsx'
import { Announcer } from './announcer.tsx'
import { CodeTree } from './code-tree.tsx'
import { activeSide, type OpenTabs, openBehind, openBeside } from './open-tabs.ts'
import { Overlays } from './overlays.tsx'
import { QuoteDetails, type QuoteDetailsProps } from './quote-details.tsx'
import { TextSide } from './text-side.tsx'
import { TranscriptFacts } from './transcript-facts.tsx'
import { TranscriptList } from './transcript-list.tsx'
import { type Desk, useDesk } from './use-desk.ts'
import { useLater } from './use-later.ts'
import { prefetchReading, type Reading } from './use-reading.ts'
import { useStable } from './use-stable.ts'
import { useTabCommands } from './use-tab-commands.ts'

type ReadDeskProps = {
  readonly open: OpenTabs
  readonly onChange: (open: OpenTabs) => void
}

/** Lists, the text of one or two open transcripts, and details of the one that is worked on. */
export const ReadDesk = memo(function ReadDesk({ open, onChange }: ReadDeskProps) {
  const [first, second] = open.sides
  const left = useDesk(first?.shown ?? null, open.active === 0)
  const right = useDesk(second?.shown ?? null, open.active === 1)
  const desk = open.active === 0 ? left : right
  useTabCommands(open, onChange)
  useCommand('edit.recognise', () => go('import', { again: activeSide(open).shown }))
  const texts = [left, right].slice(0, open.sides.length).map((own, at) => ({
    id: at === 0 ? 'text' : 'beside',
    label: at === 0 ? 'Transcript' : 'Transcript beside',
    min: 260,
    content: <TextSide {...{ at, open, onChange }} desk={own} />,
  }))
  const narrow = useNarrow()
  const lists = { size: 248, min: 180, collapsible: true, folded: narrow && Boolean(second) }
  const details = { size: 290, min: 200, collapsible: true, folded: narrow }
  useCommand('view.lists', () => togglePane('lists'))
  useCommand('view.details', () => togglePane('details'))
  return (
    <>
      <RememberedPanes
        key={String(narrow)}
        id={`read.panes${second ? '.beside' : ''}${narrow ? '.narrow' : ''}`}
        panes={[
          {
            ...lists,
            id: 'lists',
            label: 'Transcripts and codes',
            content: <Lists {...{ desk, open, onChange }} />,
          },
          ...texts,
          { ...details, id: 'details', label: 'Details', content: <Details desk={desk} /> },
        ]}
      />
      <Overlays desk={desk} />
      <GoTo desk={desk} />
      <Announcer />
    </>
  )
})

const nothingToCode = {
  text: 'Nothing was coded, as no words are selected. Select some, or choose a quote; the code that you press goes on them.',
}

type PartProps = { readonly desk: Desk }

function Lists({ desk, open, onChange }: PartProps & ReadDeskProps) {
  const { surface, actions, pinned, openHere } = desk
  const codebook = useCall('codes.read', {}, { keep: true }).data
  const transcripts = useCall('transcripts.list', {}, { keep: true }).data
  const people = useCall('people.read', {}, { keep: true }).data
  const show = useStable((transcriptId: TranscriptId) => {
    prefetchReading(transcriptId)
    go('read', { transcriptId })
  })
  const showBehind = useStable((id: TranscriptId) => onChange(openBehind(open, id)))
  const showBeside = useStable((id: TranscriptId) => onChange(openBeside(open, id)))
  const code = useStable((id: CodeId) => {
    if (!surface) return
    if (!surface.state.selection && !surface.quote) return notify(nothingToCode)
    void actions.code(id)
    // The next key is about the text again.
    surface.takeFocus()
  })
  const openMenu = useStable((id: CodeId, at: Spot) => desk.open({ what: 'tree', at, code: id }))
  const newCode = useStable(() => openHere('newCode'))
  // What stands around the text follows it.
  const shown = useDeferredValue(activeSide(open).shown)
  const [drawTree, setDrawTree] = useState(false)
  // The text comes first; a list that measures itself before the panes have their widths would keep none for its names.
  useEffect(() => whenIdle(() => setDrawTree(true)), [])
  useEffect(() => whenIdle(() => void preloadMemoEditor()), [])
  if (!transcripts || !people) return null
  return (
    <div className="read-lists">
      <TranscriptList
        transcripts={transcripts}
        programmes={people.programmes}
        open={shown}
        onOpen={show}
        onOpenBehind={showBehind}
        onOpenBeside={showBeside}
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

function Details({ desk }: PartProps) {
  const { state, actions, openHere } = desk
  const { reading, surface } = useDeferredValue(useWhole(desk))
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

/** A text with its surface, or those before them until both are there. */
function useWhole({ reading, surface }: Desk): Pick<Desk, 'reading' | 'surface'> {
  const whole = useRef({ reading, surface })
  const before = whole.current
  const isNew = before.reading !== reading || before.surface !== surface
  if (reading && surface && isNew) whole.current = { reading, surface }
  return whole.current
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

/** Goes to the quote or place that the screen was asked to show, once its transcript is there. */
function GoTo({ desk }: PartProps) {
  const { surface, reading } = desk
  const params = useParams('read')
  const done = useRef<object>(undefined)
  useEffect(() => {
    const { transcriptId = null, quoteId, start, end } = params
    const isHere = transcriptId === null || reading?.content.transcript.id === transcriptId
    if (!surface || !isHere || done.current === params) return
    done.current = params
    const quote = quoteId && surface.coverage.quote(quoteId)
    if (quote) surface.focusQuote(quote)
    else if (start !== undefined) surface.goTo(start)
    if (start !== undefined && end !== undefined) surface.showFound({ start, end })
  }, [surface, reading, params])
  return null
}
