import type { Made } from '../../renderer/browser/make-interview.ts'
import { makeInterview } from '../../renderer/browser/make-interview.ts'

/** A way to show and code a transcript, as the measurements use it: each function has done its work when it returns. */
export type Measured = {
  /** Shows a transcript with its quotes. */
  readonly show: (made: Made, host: HTMLElement) => void
  /** Puts a code on the first forty letters of a turn, and takes it away again. */
  readonly code: (turn: number) => void
  readonly uncode: () => void
  /** Goes to a turn. */
  readonly goTo: (turn: number) => void
  /** What scrolls. */
  readonly scroller: () => Element | null
}

/** What the measurements call in the page. */
export type SurfaceBench = Omit<Measured, 'show'> & {
  readonly make: (size: { readonly words: number; readonly codings: number }) => number
  readonly show: () => void
}

declare global {
  var bench: SurfaceBench
}

/** Offers a way of showing transcripts to the measurements. */
export function offer(measured: Measured): void {
  const host = document.getElementById('root')
  if (!host) throw new Error('no root')
  let made: Made | null = null
  globalThis.bench = {
    ...measured,
    make: (size) => {
      made = makeInterview(size)
      return made.content.turns.length
    },
    show: () => made && measured.show(made, host),
  }
}
