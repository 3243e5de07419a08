import { type ReactNode, useLayoutEffect, useRef, useState } from 'react'
import type { CodeId, QuoteId, SpeakerId } from '../../shared/model/id.ts'
import type { TextQuote } from '../../shared/model/quote.ts'
import type { Range, TranscriptContent } from '../../shared/model/transcript.ts'
import type { NameFinder } from '../../shared/text/pseudonyms.ts'
import { Handles } from './handles.ts'
import { motionFor } from './keys.ts'
import { doMotion, leave } from './moves.ts'
import type { ShownSpeaker } from './page.ts'
import { listenToPointer, type Spot } from './pointer.ts'
import { QuoteCard } from './quote-card.tsx'
import { Surface, type SurfaceData, type SurfaceState } from './surface.ts'
import './transcript.css'

type TranscriptViewProps = SurfaceData & {
  readonly content: TranscriptContent
  readonly speakers: ReadonlyMap<SpeakerId, ShownSpeaker>
  /** Names that are shown as their pseudonyms. */
  readonly names?: NameFinder | undefined
  /** Told the surface when it is there, and null when it goes away. */
  readonly onSurface: (surface: Surface | null) => void
  readonly onState: (state: SurfaceState) => void
  /** A menu is asked for at a place of the window. */
  readonly onMenu: (at: Spot) => void
  /** A code was dropped on a range. */
  readonly onDrop: (code: CodeId, range: Range) => void
  /** An edge of a quote was moved, by key or by pointer. */
  readonly onMoveQuote: (quote: QuoteId, range: Range) => void
  /** Whether a selection by pointer takes words whole. */
  readonly takesWords?: boolean
  /** Whether words without a coding are faded. */
  readonly dim?: boolean
  readonly children?: ReactNode
}

/** The reading and coding surface as a component; a thin layer around `Surface`. */
export function TranscriptView(props: TranscriptViewProps) {
  const { content, speakers, names, quotes, codes, look, dim = false, children } = props
  const host = useRef<HTMLDivElement>(null)
  const latest = useRef(props)
  const [hover, setHover] = useState<Hover>(nothing)
  const [surface, setSurface] = useState<Surface | null>(null)
  latest.current = props

  // A new transcript, or new names beside it, is a new surface; changed quotes are taken over below.
  useLayoutEffect(() => {
    const element = host.current
    if (!element) return
    const stop = new AbortController()
    const shown = { content, speakers, names }
    const open = openSurface(element, { shown, latest, setHover, signal: stop.signal })
    setSurface(open)
    latest.current.onSurface(open)
    return () => {
      latest.current.onSurface(null)
      stop.abort()
      open.destroy()
    }
  }, [content, speakers, names])

  useLayoutEffect(() => {
    surface?.update({ quotes, codes, look })
  }, [surface, quotes, codes, look])

  useLayoutEffect(() => surface?.paint.fade(dim), [surface, dim])

  return (
    <div className="transcript-frame">
      <div className={dim ? 'transcript dim' : 'transcript'} data-keys="transcript" ref={host} />
      {children}
      <QuoteCard quotes={hover.quotes} at={hover.at} surface={surface} codes={codes} />
    </div>
  )
}

type Hover = { readonly quotes: readonly TextQuote[]; readonly at: Spot }

const nothing: Hover = { quotes: [], at: { x: 0, y: 0 } }

type Opening = {
  readonly shown: Pick<TranscriptViewProps, 'content' | 'speakers' | 'names'>
  readonly latest: { readonly current: TranscriptViewProps }
  readonly setHover: (hover: Hover) => void
  readonly signal: AbortSignal
}

function openSurface(element: HTMLElement, opening: Opening): Surface {
  const { shown, latest, setHover, signal } = opening
  const { quotes, codes, look } = latest.current
  const surface: Surface = new Surface(element, {
    ...shown,
    quotes,
    codes,
    look,
    onState: (state) => {
      handles.place()
      latest.current.onState(state)
    },
  })
  const handles = new Handles(surface, {
    onMove: (quote, range) => latest.current.onMoveQuote(quote, range),
  })
  const events = {
    onHover: (quotes: readonly TextQuote[], at: Spot) => setHover({ quotes, at }),
    onMenu: (at: Spot) => latest.current.onMenu(at),
    onDrop: (code: CodeId, range: Range) => latest.current.onDrop(code, range),
    takesWords: () => latest.current.takesWords ?? true,
  }
  listenToPointer(surface, events, signal)
  element.addEventListener('keydown', (event) => onKey(surface, latest.current, event), { signal })
  return surface
}

function onKey(surface: Surface, props: TranscriptViewProps, event: KeyboardEvent): void {
  const isTyping = event.target instanceof HTMLElement && event.target.isContentEditable
  const motion = isTyping ? null : motionFor(event, surface.state.edge !== null)
  if (!motion) return
  if (motion.name === 'leave') {
    if (!leave(surface)) return
  } else if (motion.name === 'menu') {
    props.onMenu(surface.spot())
  } else {
    const range = doMotion(surface, motion)
    const { quote } = surface
    if (range && quote) props.onMoveQuote(quote.id, range)
  }
  event.preventDefault()
  event.stopPropagation()
}
