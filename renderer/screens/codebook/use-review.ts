import { useRef, useState } from 'react'
import type { Code } from '../../../shared/model/code.ts'
import type { CodingId, QuoteId } from '../../../shared/model/id.ts'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import { useAction } from '../../backend.ts'
import { type Became, nextOpen } from './split.ts'

type ReviewOptions = {
  readonly code: Code
  readonly rows: readonly QuoteRow[]
  /** The codings of each quote that are to be looked at. */
  readonly codings: ReadonlyMap<QuoteId, readonly CodingId[]>
}

/**
 * Looking again at quote by quote; each decision is one undoable change, written in its order while one goes on. The project
 * remembers what was looked at, so that the queue begins where one was.
 */
export function useReview({ code, rows, codings }: ReviewOptions) {
  const [became, setBecame] = useState<ReadonlyMap<QuoteId, Became>>(new Map())
  const [at, setAt] = useState(0)
  const [done, setDone] = useState<readonly number[]>([])
  const settle = useAction('codes.reviewed')
  const undoing = useAction('history.undo')
  const queue = useRef(Promise.resolve())
  const later = (work: () => Promise<unknown>) => {
    queue.current = queue.current.then(async () => void (await work()))
  }
  const forget = (id: QuoteId) =>
    setBecame((all) => new Map([...all].filter(([known]) => known !== id)))
  function decide(decision: Became) {
    const row = rows[at]
    const codingIds = row && codings.get(row.id)
    // What was decided in this sitting is decided anew only after it was taken back.
    if (!row || !codingIds || became.has(row.id) || decision === code.id) return
    const next = new Map([...became, [row.id, decision]])
    setBecame(next)
    setDone([...done, at])
    setAt(nextOpen(rows, next, at + 1))
    later(async () => {
      const written = await settle.run({ codingIds: [...codingIds], become: decision })
      if (written !== undefined) return
      forget(row.id)
      setDone([])
    })
  }
  function undo() {
    const last = done.at(-1)
    const row = last === undefined ? undefined : rows[last]
    if (last === undefined || !row) return
    setDone(done.slice(0, -1))
    forget(row.id)
    setAt(last)
    later(() => undoing.run({}))
  }
  return {
    at,
    became,
    decide,
    undo: done.length > 0 ? undo : undefined,
    /** Something else was written: undo would take that back, and not a decision. */
    forgetSteps: () => setDone([]),
    step: (by: number) => setAt(Math.min(Math.max(0, at + by), rows.length - 1)),
  }
}
