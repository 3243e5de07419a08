import { useEffect, useState } from 'react'
import type { MemoSubject } from '../../../shared/model/memo.ts'
import { call } from '../../backend.ts'
import { showProblem } from '../problems.ts'

/** Milliseconds after the last key until what was written is saved. */
const pause = 500

/** Whether all that is shown is on the disk. */
export type MemoState = 'saved' | 'writing' | 'unsaved'

/**
 * Saves a memo while it is written: after a short pause, when the field is left and when it goes away. All that is written
 * between coming to a field and leaving it is one change. What changes elsewhere (undo) is shown while nothing waits.
 */
export function useMemoWriting(subject: MemoSubject, stored: string) {
  const [state, setState] = useState<MemoState>('saved')
  const [desk] = useState(() => new MemoDesk(subject, stored, setState))
  useEffect(() => desk.arrive(stored), [desk, stored])
  useEffect(() => {
    const flush = () => void desk.flush()
    window.addEventListener('pagehide', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      flush()
    }
  }, [desk])
  return { desk, state }
}

/** What was written of one memo and how much of it is saved. */
class MemoDesk {
  readonly #subject: MemoSubject
  readonly #onState: (state: MemoState) => void
  #saved: string
  #latest: string
  #timer = 0
  #sitting = crypto.randomUUID()
  #writing: Promise<void> = Promise.resolve()
  /** What this field wrote lately: news of it is no news. */
  readonly #own = new Set<string>()

  constructor(subject: MemoSubject, stored: string, onState: (state: MemoState) => void) {
    this.#subject = subject
    this.#onState = onState
    this.#saved = stored
    this.#latest = stored
  }

  readonly begin = (): void => {
    this.#sitting = crypto.randomUUID()
    this.#own.clear()
  }

  readonly change = (markdown: string): void => {
    if (markdown === this.#latest) return
    this.#latest = markdown
    clearTimeout(this.#timer)
    const waits = markdown !== this.#saved
    this.#onState(waits ? 'writing' : 'saved')
    if (waits) this.#timer = window.setTimeout(this.flush, pause)
  }

  /** Saves what is not saved yet, after what is being saved. */
  readonly flush = (): Promise<void> => {
    clearTimeout(this.#timer)
    this.#writing = this.#writing.then(() => this.#write())
    return this.#writing
  }

  /** Whether something that was stored elsewhere may take the place of what is shown. */
  readonly takes = (stored: string): boolean =>
    this.#latest === this.#saved && !this.#own.has(stored)

  /** Notes what is stored now, unless it is what this field wrote. */
  arrive(stored: string): void {
    if (!this.takes(stored)) return
    this.#saved = stored
    this.#latest = stored
  }

  async #write(): Promise<void> {
    const body = this.#latest
    if (body === this.#saved) return
    this.#own.add(body)
    try {
      await call('memos.write', { subject: this.#subject, body, sitting: this.#sitting })
      this.#saved = body
      if (this.#latest === body) this.#onState('saved')
    } catch (error) {
      this.#onState('unsaved')
      showProblem(error instanceof Error ? error : new Error(String(error)))
    }
  }
}
