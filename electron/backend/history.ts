import type { UndoState } from '../../shared/model/replies.ts'
import { nextRedo, nextUndo, redo, undo } from '../store/change-log.ts'
import { listHistory } from '../store/history.ts'
import { type Context, writableDb } from './context.ts'
import { type Handlers, read } from './handlers.ts'

/** The change log: what was done, taking it back, doing it again. */
export const historyHandlers = {
  'history.list': read(({ db }, query) => listHistory(db, query)),
  'history.state': read(undoState),
  'history.undo': read((context) => step(context, undo, 'history.undo')),
  'history.redo': read((context) => step(context, redo, 'history.redo')),
} satisfies Partial<Handlers>

function undoState({ db }: Context): UndoState {
  return { undo: nextUndo(db)?.summary ?? null, redo: nextRedo(db)?.summary ?? null }
}

function step(context: Context, act: typeof undo, what: string): UndoState {
  const db = writableDb(context.session)
  const tables = act(db, { coder: context.coder, time: context.now(), what })
  if (tables.length > 0) context.options.announce('changed', { tables: [...tables, 'change'] })
  return undoState(context)
}
