import { api, type Input, type Method, type Output } from '../../shared/api.ts'
import { UserError } from '../../shared/model/error.ts'
import { agreementHandlers } from './agreement.ts'
import { analysisHandlers } from './analysis.ts'
import { appHandlers } from './app.ts'
import { autocodeHandlers } from './autocode.ts'
import { codebooksHandlers } from './codebooks.ts'
import { codersHandlers } from './coders.ts'
import { codesHandlers } from './codes.ts'
import { codingsHandlers } from './codings.ts'
import { type BackendOptions, createContext } from './context.ts'
import { filtersHandlers } from './filters.ts'
import type { Handler, Handlers } from './handlers.ts'
import { historyHandlers } from './history.ts'
import { importHandlers } from './import.ts'
import { recogniseHandlers } from './import-again.ts'
import { memosHandlers } from './memos.ts'
import { memosExportHandlers } from './memos-export.ts'
import { mergeHandlers } from './merge.ts'
import { peopleHandlers } from './people.ts'
import { projectHandlers } from './project.ts'
import { pseudonymsHandlers } from './pseudonyms.ts'
import { quotesHandlers } from './quotes.ts'
import { reconcileHandlers } from './reconcile.ts'
import { reportsHandlers } from './reports.ts'
import { retrievalHandlers } from './retrieval.ts'
import { searchHandlers } from './search.ts'
import type { Session } from './session.ts'
import { openSettings } from './settings.ts'
import { transcriptsHandlers } from './transcripts.ts'

const handlers: Handlers = {
  ...appHandlers,
  ...projectHandlers,
  ...historyHandlers,
  ...importHandlers,
  ...recogniseHandlers,
  ...transcriptsHandlers,
  ...searchHandlers,
  ...peopleHandlers,
  ...pseudonymsHandlers,
  ...codersHandlers,
  ...codesHandlers,
  ...codebooksHandlers,
  ...reconcileHandlers,
  ...quotesHandlers,
  ...filtersHandlers,
  ...codingsHandlers,
  ...autocodeHandlers,
  ...memosHandlers,
  ...memosExportHandlers,
  ...retrievalHandlers,
  ...analysisHandlers,
  ...agreementHandlers,
  ...mergeHandlers,
  ...reportsHandlers,
}

/** What the app can do, without a window: hosts pass calls on and print or show the answers. */
export type Backend = {
  /** Answers a call after checking its input; throws UserError, or a bug. */
  readonly call: <M extends Method>(
    method: M,
    input: Input<M>,
    options?: { readonly signal?: AbortSignal },
  ) => Promise<Output<M>>
  /** Closes the open project. */
  readonly close: () => void
}

/** Starts a backend with no project open. */
export function createBackend(options: BackendOptions): Backend {
  const session: Session = {
    file: null,
    settings: openSettings(options.dataFolder),
    pending: new Map(),
    tasks: new Map(),
    writing: null,
    sitting: null,
  }
  return {
    call: async (method, input, { signal } = {}) => {
      const parsed = parseInput(method, input)
      // The list of handlers is checked call by call against the list of calls; here the method is any one of them.
      const handler = handlers[method] as Handler<unknown, Output<typeof method>>
      while (session.writing && method !== 'app.cancel') await session.writing
      return await cancellable(session, { task: taskOf(parsed), signal }, (both) =>
        handler(createContext(options, session, both), parsed, method),
      )
    },
    close: () => {
      session.file?.close()
      session.file = null
    },
  }
}

/** Runs a call with a signal that the caller's own signal or `app.cancel` for its task aborts. */
async function cancellable<T>(
  { tasks }: Session,
  { task, signal }: { readonly task: string | undefined; readonly signal: AbortSignal | undefined },
  run: (signal: AbortSignal) => T | Promise<T>,
): Promise<T> {
  const controller = new AbortController()
  const both = signal ? AbortSignal.any([signal, controller.signal]) : controller.signal
  // A call that names a task already running is about it: app.cancel.
  if (task === undefined || tasks.has(task)) return await run(both)
  tasks.set(task, controller)
  try {
    return await run(both)
  } catch (error) {
    if (both.aborted) throw new UserError('cancelled', 'Cancelled. Nothing was changed.')
    throw error
  } finally {
    tasks.delete(task)
  }
}

/** The name that a caller gave to a long call, so that it can follow and cancel it. */
function taskOf(input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || !('task' in input)) return undefined
  return typeof input.task === 'string' ? input.task : undefined
}

/** Whether a name that came from outside is a call of ours. */
export function isMethod(name: string): name is Method {
  return Object.hasOwn(api, name)
}

function parseInput(method: Method, input: unknown): unknown {
  if (!isMethod(method))
    throw new UserError('unknown-call', `There is no call named ${String(method)}.`)
  const result = api[method].input.safeParse(input)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  throw new UserError(
    'bad-input',
    `${method}: ${issue?.path.join('.') || 'input'}: ${issue?.message}`,
  )
}
