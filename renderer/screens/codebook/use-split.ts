import { useRef, useState } from 'react'
import { z } from 'zod'
import type { Code } from '../../../shared/model/code.ts'
import { type CodeId, codeId, quoteId } from '../../../shared/model/id.ts'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import { useAction } from '../../backend.ts'
import { useRemembered } from '../../state/settings.ts'
import { notify } from '../../ui/notices.tsx'
import { type Decision, type Decisions, fallsTogether, nextOpen, ownCodings } from './split.ts'

const check = z.object({
  targets: z.array(codeId),
  kept: z.array(quoteId),
  /** Number of quotes that have another code since the splitting began. */
  moved: z.number(),
})

const nothing: z.infer<typeof check> = { targets: [], kept: [], moved: 0 }

/** Where somebody is in splitting a code: the codes to choose from, quotes that were kept, number of those that went. */
export type SplitMemory = z.infer<typeof check>

/** What is remembered of splitting a code; undefined until it has arrived. What changes counts at once, the next key may follow. */
export function useSplitMemory(code: Code) {
  const key = `codebook.split.${code.id}`
  const [stored, store] = useRemembered(key, { initial: nothing, check })
  const [latest, setLatest] = useState<SplitMemory>()
  function remember(memory: SplitMemory) {
    setLatest(memory)
    store(memory)
  }
  return [latest ?? stored, remember] as const
}

type Done = {
  readonly place: number
  readonly before: Decision | undefined
  readonly wrote: boolean
}

type SplitOptions = {
  readonly code: Code
  readonly rows: readonly QuoteRow[]
  readonly memory: SplitMemory
  readonly remember: (memory: SplitMemory) => void
}

/** Deciding quote by quote; each decision is one undoable change, written in its order while one goes on. */
export function useSplit({ code, rows, memory, remember }: SplitOptions) {
  const [decisions, setDecisions] = useState<Decisions>(
    () => new Map(memory.kept.map((id) => [id, 'kept' as const])),
  )
  const [at, setAt] = useState(() => nextOpen(rows, decisions, 0))
  const [done, setDone] = useState<readonly Done[]>([])
  const recode = useAction('quotes.recode')
  const undoing = useAction('history.undo')
  const queue = useRef(Promise.resolve())
  const later = (work: () => Promise<unknown>) => {
    queue.current = queue.current.then(async () => void (await work()))
  }
  function set(place: number, decision: Decision | undefined) {
    const id = rows[place]?.id
    if (!id) return decisions
    const next = new Map(decisions)
    if (decision) next.set(id, decision)
    else next.delete(id)
    setDecisions(next)
    const kept = [...next].flatMap(([quote, each]) => (each === 'kept' ? [quote] : []))
    const change = isMove(decision) - isMove(decisions.get(id))
    remember({ ...memory, kept, moved: memory.moved + change })
    return next
  }
  function decide(decision: Decision) {
    const row = rows[at]
    if (!row) return
    const before = decisions.get(row.id)
    const [from, to] = [before, decision].map((each) => codeOf(each, code.id))
    const wrote = from !== to
    if (wrote && before && fallsTogether(row, code.id, before))
      return notify({ text: 'This quote had both codes already. Take that back with undo first.' })
    const next = set(at, decision)
    setDone([...done, { place: at, before, wrote }])
    setAt(nextOpen(rows, next, at + 1))
    if (wrote && to) later(() => write(row, to))
  }
  async function write(row: QuoteRow, to: CodeId) {
    const written = await recode.run({ codingIds: ownCodings(row, code.id), codeId: to })
    if (written !== undefined) return
    setDecisions((now) => new Map([...now].filter(([id]) => id !== row.id)))
    setDone([])
  }
  function undo() {
    const last = done.at(-1)
    if (!last) return
    setDone(done.slice(0, -1))
    set(last.place, last.before)
    setAt(last.place)
    if (last.wrote) later(() => undoing.run({}))
  }
  return {
    at,
    decisions,
    decide,
    undo: done.length > 0 ? undo : undefined,
    /** Something else was written: undo would take that back, and not a decision. */
    forgetSteps: () => setDone([]),
    step: (by: number) => setAt(Math.min(Math.max(0, at + by), rows.length - 1)),
  }
}

function isMove(decision: Decision | undefined): number {
  return decision !== undefined && decision !== 'kept' ? 1 : 0
}

function codeOf(decision: Decision | undefined, code: CodeId): CodeId {
  return decision === undefined || decision === 'kept' ? code : decision
}
