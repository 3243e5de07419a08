import { startTransition, useEffect, useMemo, useState } from 'react'
import { z } from 'zod'
import type { Code } from '../../../shared/model/code.ts'
import { type CodeId, codeId, type TranscriptId } from '../../../shared/model/id.ts'
import { go, useParams } from '../../state/place.ts'
import { useRemembered } from '../../state/settings.ts'
import type { Spot } from '../../transcript/pointer.ts'
import type { Surface, SurfaceState } from '../../transcript/surface.ts'
import { type CodingActions, useCoding } from './use-coding.ts'
import { type Opens, useReadCommands } from './use-read-commands.ts'
import { type Reading, useReading } from './use-reading.ts'

/** What is open over the transcript: where, and about which code where it is about one. */
export type Opened = { readonly what: Opens | 'tree'; readonly at: Spot; readonly code?: CodeId }

/** Everything that the parts of the screen share. */
export type Desk = {
  readonly reading: Reading | null
  readonly surface: Surface | null
  readonly state: SurfaceState
  readonly actions: CodingActions
  /** Codes on the number keys, the first on 1. */
  readonly pinned: readonly CodeId[]
  readonly opened: Opened | null
  readonly open: (opened: Opened) => void
  /** Opens something at the words that it is about. */
  readonly openHere: (what: Opens) => void
  readonly close: () => void
  readonly setSurface: (surface: Surface | null) => void
  readonly setState: (state: SurfaceState) => void
  readonly togglePin: (code: CodeId) => void
  /** Shows all quotes of a code, of the focused quote's first where none is given. */
  readonly listQuotes: (code?: CodeId) => void
  readonly focusMemo: () => void
}

const nowhere: SurfaceState = { row: 0, selection: null, quoteId: null, edge: null }

/** The state of the screen for one open transcript. */
export function useDesk(transcript: TranscriptId | null): Desk {
  const reading = useReading(transcript)
  const [surface, setSurface] = useState<Surface | null>(null)
  const [state, setState] = useState(nowhere)
  const [opened, open] = useState<Opened | null>(null)
  const [pins, setPins] = useRemembered('read.pins', noPins)
  const actions = useCoding(surface, reading)
  const codes = reading?.codes
  const pinned = useMemo(() => (pins ?? []).filter((id) => codes?.has(id)), [pins, codes])
  useGoTo(surface)
  const desk: Desk = {
    reading,
    surface,
    state,
    actions,
    pinned,
    opened,
    open,
    openHere: (what) => surface && open({ what, at: surface.spot() }),
    close: () => {
      open(null)
      surface?.takeFocus()
    },
    setSurface: (next) => {
      setSurface(next)
      setState(next?.state ?? nowhere)
    },
    // What stands around the text may follow a moment later; walking and selecting must not wait for it.
    setState: (next) => startTransition(() => setState(next)),
    togglePin: (code) => setPins(toggled(pinned, code)),
    listQuotes: (code = firstCode(surface)) => code && go('quotes', { filter: { codes: [code] } }),
    focusMemo: () => whenThere('.details textarea'),
  }
  useReadCommands(desk)
  return desk
}

/** The first code of the focused quote. */
export function firstCode(surface: Surface | null): CodeId | undefined {
  return surface?.quote ? surface.coverage.codings(surface.quote.id)[0]?.codeId : undefined
}

/** The code that what is open is about. */
export function openedCode({ reading, surface, opened }: Desk): Code | undefined {
  const id = opened?.code ?? firstCode(surface)
  return id && reading?.codes.get(id)
}

const noPins = { initial: [], check: z.array(codeId) }

const mostPins = 9

function toggled(pinned: readonly CodeId[], code: CodeId): CodeId[] {
  if (pinned.includes(code)) return pinned.filter((id) => id !== code)
  return [...pinned.slice(0, mostPins - 1), code]
}

/** Gives the focus to an element of the details, which may be drawn a moment later. */
function whenThere(selector: string, tries = 20): void {
  const element = document.querySelector<HTMLElement>(selector)
  if (element) element.focus()
  else if (tries > 0) requestAnimationFrame(() => whenThere(selector, tries - 1))
}

/** Goes to the quote or place that the screen was asked to show. */
function useGoTo(surface: Surface | null): void {
  const { quoteId, start } = useParams('read')
  useEffect(() => {
    const quote = quoteId && surface?.coverage.quote(quoteId)
    if (quote) surface?.focusQuote(quote)
    else if (start !== undefined) surface?.goTo(start)
  }, [surface, quoteId, start])
}
