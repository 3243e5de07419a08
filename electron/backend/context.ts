import { setImmediate } from 'node:timers/promises'
import type { Events } from '../../shared/api.ts'
import { UserError } from '../../shared/model/error.ts'
import type { Coder } from '../../shared/model/people.ts'
import {
  describeChange,
  recordChange,
  recordSteps,
  type Steps,
  stepwise,
} from '../store/change-log.ts'
import { ensureCoder } from '../store/coders.ts'
import type { Db } from '../store/db.ts'
import { announcedQuotes, lastChange } from '../store/quote-changes.ts'
import type { Session } from './session.ts'

/** What the host tells the backend at its start. */
export type BackendOptions = {
  /** Where settings are kept. */
  readonly dataFolder: string
  readonly version: string
  /** Whether the interface has to offer its own file dialogs. */
  readonly browse: boolean
  /** True for a host that only passes by, whose projects are not to stand among the recent ones. */
  readonly passing?: boolean
  /** Tells every open view. */
  readonly announce: <E extends keyof Events>(event: E, payload: Events[E]) => void
}

/** Everything that a handler may use besides its input. */
export type Context = {
  readonly options: BackendOptions
  readonly session: Session
  /** The open project; throws UserError `no-project` where none is open. */
  readonly db: Db
  /** Who codes. */
  readonly coder: Coder
  /** Aborted when the caller gave up. */
  readonly signal: AbortSignal
  /** Now, as ISO 8601 in UTC. */
  readonly now: () => string
  /** Tells how far a long call is; nothing where the caller named no task. */
  readonly progress: (
    task: string | undefined,
    state: { readonly done: number; readonly total: number; readonly label: string },
  ) => void
  /** Does something as one undoable change in the name of the call `what`; `summary` describes it from its result. */
  readonly change: <T>(what: string | Act, summary: (result: T) => string, act: () => T) => T
  /** The same for long work, done step by step: it can be given up until the end, and other calls wait meanwhile. */
  readonly changeInSteps: <T>(
    call: string | Pick<Act, 'what' | 'by'>,
    summary: (result: T) => string,
    steps: () => Steps<T>,
  ) => Promise<T>
  /** Does long work that changes nothing in the project: it can be given up, and others are heard meanwhile. */
  readonly inSteps: <T>(steps: Steps<T>) => Promise<T>
}

/** A call of which more is to be noted than its name. */
type Act = {
  readonly what: string
  /** Of a call that is made again and again while somebody writes: what has the same sitting is one change. */
  readonly sitting?: string | undefined
  /** Who did it, where that is not the one who codes here. */
  readonly by?: Coder
}

/** The context of one call. */
export function createContext(
  options: BackendOptions,
  session: Session,
  signal: AbortSignal,
): Context {
  const context: Context = {
    options,
    session,
    signal,
    get db() {
      return openDb(session)
    },
    get coder() {
      return session.settings.coder()
    },
    now: () => new Date().toISOString(),
    progress: (task, state) => {
      if (task !== undefined) options.announce('progress', { task, ...state })
    },
    change: (call, summary, act) => {
      const db = writableDb(session)
      const { what, sitting, by }: Act = typeof call === 'string' ? { what: call } : call
      const coder = by ?? context.coder
      const goesOn =
        sitting && session.sitting?.name === sitting ? session.sitting.change : undefined
      const note = { coder, time: context.now(), what, summary: what, goesOn }
      const since = lastChange(db)
      const { tables, result, changeSetId } = db.transaction(() => {
        const coderTables = ensureCoder(db, coder, note)
        const done = recordChange(db, note, act)
        describeChange(db, done.changeSetId, summary(done.result))
        return { ...done, tables: [...coderTables, ...done.tables] }
      })()
      session.sitting = sitting ? { name: sitting, change: changeSetId } : null
      announceChange(context, { tables, since })
      return result
    },
    changeInSteps: async (call, summary, steps) => {
      const db = writableDb(session)
      const { what, by }: Act = typeof call === 'string' ? { what: call } : call
      const coder = by ?? context.coder
      const note = { coder, time: context.now(), what, summary: what }
      const done = Promise.withResolvers<void>()
      session.writing = done.promise
      try {
        const coderTables = ensureCoder(db, coder, note)
        const pause = pausing(signal)
        const { tables, result } = await recordSteps(db, note, { steps, pause, summary })
        session.sitting = null
        options.announce('changed', { tables: [...coderTables, ...tables, 'change'] })
        return result
      } finally {
        session.writing = null
        done.resolve()
      }
    },
    inSteps: (steps) => stepwise(steps, pausing(signal)),
  }
  return context
}

/** Tells every open view what changed since a place in the change log. */
export function announceChange(
  { db, options }: Pick<Context, 'db' | 'options'>,
  change: { readonly tables: readonly string[]; readonly since: number },
): void {
  if (change.tables.length === 0) return
  const quotes = announcedQuotes(db, change)
  options.announce('changed', {
    tables: [...change.tables, 'change'],
    ...(quotes && { quotes }),
  })
}

/** How long steps go on before others are heard, in milliseconds. */
const longestStretch = 20

/** Lets waiting events in now and then, and throws where the caller gave up. */
function pausing(signal: AbortSignal): () => Promise<void> {
  let last = performance.now()
  return async () => {
    if (performance.now() - last < longestStretch) return
    await setImmediate()
    signal.throwIfAborted()
    last = performance.now()
  }
}

function openDb(session: Session): Db {
  if (!session.file)
    throw new UserError(
      'no-project',
      'No project is open. Open one, or begin with the sample project.',
    )
  return session.file.db
}

/** The open project, for writing; throws UserError `read-only` or `busy` where that is not possible. */
export function writableDb(session: Session): Db {
  const db = openDb(session)
  if (session.writing)
    throw new UserError(
      'busy',
      'Something else is being written just now, so nothing was changed. Do it again in a moment.',
    )
  if (session.file?.readOnly)
    throw new UserError(
      'read-only',
      'This project is open read-only, so nothing was changed. Open it for writing, or save a copy and work on that.',
    )
  return db
}
