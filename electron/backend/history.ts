import type { Undone, UndoState } from '../../shared/model/replies.ts'
import { nextRedo, nextUndo, redo, undo } from '../store/change-log.ts'
import { listHistory } from '../store/history.ts'
import { lastChange } from '../store/quote-changes.ts'
import { announceChange, type Context, writableDb } from './context.ts'
import { type Handlers, read } from './handlers.ts'

/** The change log: what was done, taking it back, doing it again. */
export const historyHandlers = {
  'history.list': read(({ db }, query) => listHistory(db, query)),
  'history.state': read(undoState),
  'history.undo': read((context) =>
    step(context, { next: nextUndo, take: undo, what: 'history.undo' }),
  ),
  'history.redo': read((context) =>
    step(context, { next: nextRedo, take: redo, what: 'history.redo' }),
  ),
} satisfies Partial<Handlers>

function undoState({ db }: Context): UndoState {
  return { undo: nextUndo(db)?.summary ?? null, redo: nextRedo(db)?.summary ?? null }
}

type Step = { readonly next: typeof nextUndo; readonly take: typeof undo; readonly what: string }

function step(context: Context, { next, take, what }: Step): Undone {
  const db = writableDb(context.session)
  const done = next(db)?.summary ?? null
  const since = lastChange(db)
  const tables = take(db, { coder: context.coder, time: context.now(), what })
  announceChange(context, { tables, since })
  return { ...undoState(context), done }
}
