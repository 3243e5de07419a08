import { Columns2, PanelLeft, PanelRight, PencilLine, Search, X } from 'lucide-react'
import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
import type { CodeId, QuoteId } from '../../../shared/model/id.ts'
import type { Range } from '../../../shared/model/transcript.ts'
import { plural } from '../../state/plural.ts'
import { useKeys, useSettings } from '../../state/settings.ts'
import { useCommand } from '../../state/shortcuts.ts'
import { useShownNames } from '../../state/shown-names.ts'
import { useStatus } from '../../state/status.ts'
import type { Store } from '../../state/store.ts'
import type { LookOf } from '../../transcript/look.ts'
import type { Spot } from '../../transcript/pointer.ts'
import type { Surface, SurfaceState } from '../../transcript/surface.ts'
import { TranscriptView } from '../../transcript/transcript-view.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { togglePane } from '../../ui/panes.tsx'
import { EditBar } from './edit-bar.tsx'
import { FindBar } from './find-bar.tsx'
import { LegendButton } from './legend-panel.tsx'
import { followPlace, leave, returnTo } from './place-memory.ts'
import { UnplacedBar } from './unplaced-bar.tsx'
import { type Editing, useEditing } from './use-editing.ts'
import { useLater } from './use-later.ts'
import { useLegend } from './use-legend.ts'
import { type Reading, useMarkedQuotes } from './use-reading.ts'
import { useTogether } from './use-together.ts'

type ReaderProps = {
  /** Which of the sides it is on, whether that one listens to commands, and whether it is the only one. */
  readonly side: number
  readonly isActive: boolean
  readonly isAlone: boolean
  readonly reading: Reading
  readonly surface: Surface | null
  readonly state: Store<SurfaceState>
  readonly onSurface: (surface: Surface | null) => void
  readonly onState: (state: SurfaceState) => void
  readonly onMenu: (at: Spot) => void
  /** A code was dropped on a range. */
  readonly onCode: (code: CodeId, range: Range) => void
  readonly onMove: (quote: QuoteId, range: Range) => void
  /** Two sides of one, or one of two. */
  readonly onBeside: () => void
}

/** The open transcript with its title line and what is found in it. */
export const Reader = memo(function Reader(props: ReaderProps) {
  const { reading, surface, state, isActive } = props
  const legend = useLegend(reading.codebook)
  const { id } = reading.content.transcript
  const editing = useEditing({ id, surface, isActive })
  const stopEditing = () => editing.isOn && editing.toggle()
  return (
    <div className="reader">
      <ReaderHead {...props} editing={editing} colours={<LegendButton {...legend} />} />
      {editing.isOn && <EditBar editing={editing} reading={reading} />}
      {surface && (
        <UnplacedBar
          {...{ reading, surface, isActive }}
          isEditing={editing.isOn}
          onDecide={stopEditing}
        />
      )}
      <MarkedTranscript
        {...props}
        look={legend.look}
        dim={legend.legend.dim}
        isEditing={editing.isOn}
      />
      {surface && isActive && <Whereabouts reading={reading} surface={surface} state={state} />}
    </div>
  )
})

type HeadProps = ReaderProps & { readonly colours: ReactNode; readonly editing: Editing }

function ReaderHead(props: HeadProps) {
  const { side, reading, surface, isActive, isAlone, onBeside, colours, editing } = props
  const [finding, setFinding] = useState(false)
  const keys = useKeys()
  useCommand('edit.find', () => setFinding(true), isActive)
  function close() {
    setFinding(false)
    surface?.takeFocus()
  }
  return (
    <header className="reader-head">
      {side === 0 && <PaneButton of="lists" />}
      <h1 className="one-line" title={reading.content.transcript.title}>
        {reading.content.transcript.title}
      </h1>
      {!finding && <p className="muted one-line">{titleFacts(reading)}</p>}
      <span className="ui-spring" />
      <div className="row tight">
        {colours}
        {finding && surface ? (
          <FindBar surface={surface} onClose={close} />
        ) : (
          <IconButton
            icon={<Search size={15} aria-hidden />}
            label="Find in this transcript"
            keys={keys('edit.find')[0]}
            onPress={() => setFinding(true)}
          />
        )}
        <IconButton
          icon={<PencilLine size={15} aria-hidden />}
          label={editing.isOn ? 'End correcting' : 'Correct the transcript'}
          keys={keys('edit.correct')[0]}
          onPress={editing.toggle}
        />
        <IconButton
          icon={isAlone ? <Columns2 size={15} aria-hidden /> : <X size={15} aria-hidden />}
          label={isAlone ? 'Open beside' : 'Close this side'}
          keys={keys('view.beside')[0]}
          onPress={onBeside}
        />
        {(isAlone || side === 1) && <PaneButton of="details" />}
      </div>
    </header>
  )
}

/** Shows or hides what stands beside the text. */
function PaneButton({ of }: { readonly of: 'lists' | 'details' }) {
  const keys = useKeys()(`view.${of}`)
  const Icon = of === 'lists' ? PanelLeft : PanelRight
  return (
    <IconButton
      icon={<Icon size={15} aria-hidden />}
      label={`Show or hide the ${of}`}
      keys={keys[0]}
      onPress={() => togglePane(of)}
    />
  )
}

type MarkedProps = ReaderProps & {
  readonly look: LookOf
  readonly dim: boolean
  /** Names are corrected as they are, so they are shown as they are. */
  readonly isEditing: boolean
}

/** The text with its quotes: the only part of the screen that a coding draws anew at once. */
function MarkedTranscript(props: MarkedProps) {
  const { side, isActive, reading, surface, state, look, dim } = props
  const { id } = reading.content.transcript
  const shown = useTogether(id, { ...reading, marked: useMarkedQuotes(id) })
  const names = useShownNames()
  const wholeWords = useSettings()?.wholeWords ?? true
  const open = useRef<Surface | null>(null)
  useRedraw(surface)
  useEffect(
    () => (surface ? followPlace({ side, id }, surface, state) : undefined),
    [surface, state, side, id],
  )

  /** Returns to where the transcript was left; remembers it when it is left again. */
  function take(next: Surface | null) {
    const before = open.current
    if (next) {
      returnTo({ side, id }, next)
      if (isActive && isNowhere(document.activeElement)) next.takeFocus()
    } else if (before) leave({ side, id }, before)
    open.current = next
    props.onSurface(next)
  }

  if (!shown || !names.known) return null
  return (
    <TranscriptView
      content={shown.content}
      speakers={shown.speakers}
      names={props.isEditing ? undefined : names.finder}
      takesWords={wholeWords}
      quotes={shown.marked.quotes}
      codes={reading.codes}
      look={look}
      dim={dim}
      onSurface={take}
      onState={props.onState}
      onMenu={props.onMenu}
      onDrop={props.onCode}
      onMoveQuote={props.onMove}
    />
  )
}

/** Draws the stripes again when the type of the text has changed: its lines are elsewhere then. */
function useRedraw(surface: Surface | null): void {
  const { textSize, lineLength, lineSpacing } = useSettings() ?? {}
  const type = `${textSize} ${lineLength} ${lineSpacing}`
  const drawn = useRef(type)
  useEffect(() => {
    if (drawn.current === type) return
    drawn.current = type
    // The frame of the window applies the settings after this.
    requestAnimationFrame(() => surface?.paint.redraw())
  }, [surface, type])
}

type WhereaboutsProps = {
  readonly reading: Reading
  readonly surface: Surface
  readonly state: Store<SurfaceState>
}

/** Says in the status bar where the person is. */
function Whereabouts({ reading, surface, state }: WhereaboutsProps) {
  const { row } = useLater(state)
  const number = surface.reading.rows[row]?.number
  const quotes = `${plural(surface.coverage.marked.size, 'quote')} here`
  const turns = reading.content.turns.length.toLocaleString('en-GB')
  useStatus(number ? `${quotes} · turn ${number.toLocaleString('en-GB')} of ${turns}` : quotes)
  return null
}

/** Whether nobody would miss the keyboard's focus: it is on nothing, or still on the way to this screen. */
function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body || element.closest('nav') !== null
}

function titleFacts({ content, people }: Reading): string {
  const { transcript, speakers, turns } = content
  const programme = people.programmes.find(({ id }) => id === transcript.programmeId)
  const pair = people.pairs.find(({ id }) => id === transcript.pairId)
  const last = turns.at(-1)
  const time = last?.endMs ?? last?.startMs
  return [
    programme?.name,
    pair?.name,
    transcript.date && new Date(transcript.date).toLocaleDateString('en-GB', { dateStyle: 'long' }),
    plural(speakers.length, 'speaker'),
    time ? duration(time) : null,
    `${transcript.words.toLocaleString('en-GB')} words`,
  ]
    .filter(Boolean)
    .join(' · ')
}

function duration(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000)
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60}`
}
