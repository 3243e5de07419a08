import { Search } from 'lucide-react'
import { useRef, useState } from 'react'
import type { CodeId } from '../../../shared/model/id.ts'
import type { Range } from '../../../shared/model/transcript.ts'
import { useCommand } from '../../state/shortcuts.ts'
import { useStatus } from '../../state/status.ts'
import type { Spot } from '../../transcript/pointer.ts'
import type { Surface, SurfaceState } from '../../transcript/surface.ts'
import { TranscriptView } from '../../transcript/transcript-view.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { FindBar } from './find-bar.tsx'
import { type LeftAt, leaveAt, leftAt } from './place-memory.ts'
import type { CodingActions } from './use-coding.ts'
import type { Reading } from './use-reading.ts'

type ReaderProps = {
  readonly reading: Reading
  readonly actions: CodingActions
  readonly surface: Surface | null
  readonly state: SurfaceState
  readonly onSurface: (surface: Surface | null) => void
  readonly onState: (state: SurfaceState) => void
  readonly onMenu: (at: Spot) => void
}

/** The open transcript with its title line and what is found in it. */
export function Reader(props: ReaderProps) {
  const { reading, actions, surface, state, onSurface, onState, onMenu } = props
  const [finding, setFinding] = useState(false)
  const { content } = reading
  const open = useRef<Surface | null>(null)
  useCommand('edit.find', () => setFinding(true))
  useStatus(statusWords(reading, surface, state))

  /** Returns to where the transcript was left; remembers it when it is left again. */
  function take(next: Surface | null) {
    const { id } = content.transcript
    const before = open.current
    if (next) returnTo(next, leftAt(id))
    if (next && isNowhere(document.activeElement)) next.takeFocus()
    else if (before) leaveAt(id, { ...before.scrollPlace, quoteId: before.state.quoteId })
    open.current = next
    onSurface(next)
  }

  function close() {
    setFinding(false)
    surface?.takeFocus()
  }

  return (
    <div className="reader">
      <header className="reader-head">
        <h1 className="one-line">{content.transcript.title}</h1>
        {!finding && <p className="muted one-line">{titleFacts(reading)}</p>}
        <span className="ui-spring" />
        {finding && surface ? (
          <FindBar surface={surface} onClose={close} />
        ) : (
          <IconButton
            icon={<Search size={15} aria-hidden />}
            label="Find in this transcript"
            keys="Mod+F"
            onPress={() => setFinding(true)}
          />
        )}
      </header>
      <TranscriptView
        content={content}
        speakers={reading.speakers}
        quotes={reading.quotes}
        codes={reading.codes}
        onSurface={take}
        onState={onState}
        onMenu={onMenu}
        onDrop={(code: CodeId, range: Range) => void actions.code(code, range)}
        onMoveQuote={(quote, range) => void actions.move(quote, range)}
      />
    </div>
  )
}

/** Whether nobody would miss the keyboard's focus: it is on nothing, or still on the way to this screen. */
function isNowhere(element: Element | null): boolean {
  return element === null || element === document.body || element.closest('nav') !== null
}

function returnTo(surface: Surface, left: LeftAt | undefined): void {
  if (!left) return
  const quote = left.quoteId && surface.coverage.quote(left.quoteId)
  surface.restore(left)
  if (quote) surface.focusQuote(quote, { reveal: false })
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
    `${speakers.length} speaker${speakers.length === 1 ? '' : 's'}`,
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

function statusWords(reading: Reading, surface: Surface | null, state: SurfaceState): string {
  const number = surface?.reading.rows[state.row]?.number
  const quotes = `${reading.quotes.size.toLocaleString('en-GB')} quotes here`
  return number ? `${quotes} · turn ${number} of ${reading.content.turns.length}` : quotes
}
