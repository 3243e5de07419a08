import { useMemo, useState } from 'react'
import { z } from 'zod'
import type { Code } from '../../../shared/model/code.ts'
import { type CodeId, codeId, type TranscriptId } from '../../../shared/model/id.ts'
import { useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { useRemembered } from '../../state/settings.ts'
import { createStore, type Store } from '../../state/store.ts'
import type { Spot } from '../../transcript/pointer.ts'
import type { Surface, SurfaceState } from '../../transcript/surface.ts'
import { type CodingActions, useCoding } from './use-coding.ts'
import { showNow } from './use-later.ts'
import { type Opens, useReadCommands } from './use-read-commands.ts'
import { type Reading, useReading } from './use-reading.ts'

/** What is open over the transcript: where, and about which code where it is about one. */
export type Opened = { readonly what: Opens | 'tree'; readonly at: Spot; readonly code?: CodeId }

/** Everything that the parts of the screen share. */
export type Desk = {
  readonly reading: Reading | null
  readonly surface: Surface | null
  /** Where the person is; watched by what shows it, so that walking draws nothing else anew. */
  readonly state: Store<SurfaceState>
  readonly actions: CodingActions
  /** Codes on the number keys, the first on 1. */
  readonly pinned: readonly CodeId[]
  readonly opened: Opened | null
  readonly open: (opened: Opened) => void
  /** Opens something at the words that it is about. */
  readonly openHere: (what: Opens) => void
  readonly close: () => void
  readonly setSurface: (surface: Surface | null) => void
  readonly togglePin: (code: CodeId) => void
  /** Shows all quotes of a code, of the focused quote's first where none is given. */
  readonly listQuotes: (code?: CodeId) => void
  readonly focusMemo: () => void
}

const nowhere: SurfaceState = { row: 0, selection: null, quoteId: null, edge: null }

/** The state of the screen for the transcript of one side, null where there is none; an active one listens to commands. */
export function useDesk(transcript: TranscriptId | null, active: boolean): Desk {
  const reading = useReading(transcript)
  const [surface, setSurface] = useState<Surface | null>(null)
  const [state] = useState(() => createStore(nowhere))
  const [opened, open] = useState<Opened | null>(null)
  const [pins, setPins] = useRemembered('read.pins', noPins)
  const actions = useCoding(surface, reading)
  const codebook = useCall('codes.read', {}, { keep: true }).data
  const pinned = useMemo(
    () => (pins ?? []).filter((id) => codebook?.codes.some((code) => code.id === id)),
    [pins, codebook],
  )
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
      state.set(next?.state ?? nowhere)
    },
    togglePin: (code) => setPins(toggled(pinned, code)),
    listQuotes: (code = firstCode(surface)) => code && go('quotes', { filter: { codes: [code] } }),
    focusMemo: () => {
      showNow()
      whenThere('.details [data-memo]')
    },
  }
  useReadCommands(desk, active)
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
function whenThere(selector: string, tries = 60): void {
  const element = document.querySelector<HTMLElement>(selector)
  if (element) element.focus()
  else if (tries > 0) requestAnimationFrame(() => whenThere(selector, tries - 1))
}
