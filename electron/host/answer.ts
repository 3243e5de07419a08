import type { Events } from '../../shared/api.ts'
import { UserError } from '../../shared/model/error.ts'
import { type Backend, isMethod } from '../backend/backend.ts'

/** Answers a call that came from outside; rejects with UserError for what the user can solve. */
export type Answer = (method: string, input: unknown, signal: AbortSignal) => Promise<unknown>

/** Tells every open view. */
export type Announce = <E extends keyof Events>(event: E, payload: Events[E]) => void

/** Lets a host pass on calls whose name and input nobody has checked yet. */
export function answerWith(backend: Backend): Answer {
  return async (method, input, signal) => {
    if (!isMethod(method)) throw new UserError('unknown-call', `There is no call named ${method}.`)
    // The backend checks the input against the schema of the call before anything else.
    return await backend.call(method, input as never, { signal })
  }
}
