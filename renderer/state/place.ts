import { useSyncExternalStore } from 'react'
import type { Filter } from '../../shared/model/filter.ts'
import type { CodeId, ParticipantId, QuoteId, TranscriptId } from '../../shared/model/id.ts'
import type { MemoSubject } from '../../shared/model/memo.ts'
import { createStore, useStore } from './store.ts'

/** What each screen can be asked to show. */
export type Places = {
  readonly start: { readonly ask?: 'new' | 'open' | undefined }
  /** `again` is a transcript whose speakers are to be recognised again. */
  readonly import: { readonly again?: TranscriptId | undefined }
  readonly read: {
    readonly transcriptId?: TranscriptId | undefined
    readonly quoteId?: QuoteId | undefined
    /** A place in the text, in UTF-16 units. */
    readonly start?: number | undefined
    /** Where the words end that were looked for and begin at `start`. */
    readonly end?: number | undefined
  }
  readonly quotes: { readonly filter?: Filter | undefined }
  readonly analyse: Readonly<Record<string, never>>
  readonly report: Readonly<Record<string, never>>
  readonly codebook: { readonly codeId?: CodeId | undefined }
  readonly team: Readonly<Record<string, never>>
  readonly search: {
    readonly text?: string | undefined
    readonly filter?: Filter | undefined
    readonly where?: 'transcripts' | 'memos' | undefined
    /** Which of the results to return to, from 0. */
    readonly at?: number | undefined
  }
  readonly memos: { readonly subject?: MemoSubject | undefined }
  readonly people: { readonly participantId?: ParticipantId | undefined }
}

/** Name of a screen. */
export type ScreenId = keyof Places

/** A screen and what it shows. */
export type Place = {
  readonly [S in ScreenId]: { readonly screen: S; readonly params: Places[S] }
}[ScreenId]

const home: Place = { screen: 'read', params: {} }
const place = createStore<Place>(rememberedPlace())

/** Shows a screen; the place before stays in the history, so that Back returns to it. */
export function go<S extends ScreenId>(screen: S, params: Places[S] = {}): void {
  // A screen with its own params is one of the union; the compiler cannot see that for a generic S.
  const next = { screen, params } as Place
  history.pushState(next, '', `#${screen}`)
  place.set(next)
}

/** Shows something else on the same screen, without a step of Back for it. */
export function change<S extends ScreenId>(screen: S, params: Places[S]): void {
  // As in `go`.
  const next = { screen, params } as Place
  history.replaceState(next, '', `#${screen}`)
  place.set(next)
}

/** Returns to the place before. */
export function back(): void {
  history.back()
}

/** Forgets what was shown, as another project was opened. */
export function goHome(): void {
  history.replaceState(home, '', `#${home.screen}`)
  place.set(home)
}

/** Whether nobody has gone anywhere yet since the project was opened. */
export function isHome(): boolean {
  return place.get() === home
}

/** Shows the project where the start screen was shown. */
export function leaveStart(): void {
  if (place.get().screen === 'start') goHome()
}

/** Which screen is shown, watched: another place on the same one is no change. */
export function useScreen(): ScreenId {
  return useSyncExternalStore(place.subscribe, () => place.get().screen)
}

/** What the screen `screen` is asked to show; nothing in particular while another one is shown. */
export function useParams<S extends ScreenId>(screen: S): Places[S] {
  const current = useStore(place)
  // The params of a place belong to its screen, which was just compared.
  return (current.screen === screen ? current.params : {}) as Places[S]
}

window.addEventListener('popstate', () => place.set(rememberedPlace()))

function rememberedPlace(): Place {
  // Only `go`, `change` and `goHome` write the state of a history entry; another page of the tab's past has none.
  return (history.state as Place | null) ?? home
}
