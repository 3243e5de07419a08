import { UserError } from './model/error.ts'

/** What crosses a host in answer to a call: the output, or what went wrong. */
export type Reply<T> =
  | { readonly ok: true; readonly output: T }
  | { readonly ok: false; readonly error: ReplyError }

/** A problem as it crosses a host; `code` is `bug` for everything that is not a UserError. */
type ReplyError = {
  readonly code: string
  readonly message: string
  readonly details?: unknown
}

/** The code of problems that the user can do nothing about. */
export const bugCode = 'bug'

/** Waits for an answer and packs it, or what was thrown, for the way across a host. */
export async function toReply<T>(answer: Promise<T>): Promise<Reply<T>> {
  try {
    return { ok: true, output: await answer }
  } catch (error) {
    return { ok: false, error: describe(error) }
  }
}

/** Unpacks an answer; throws UserError, or Error with the details of a bug as its message. */
export function fromReply<T>(reply: Reply<T>): T {
  if (reply.ok) return reply.output
  const { code, message, details } = reply.error
  throw code === bugCode ? new Error(message) : new UserError(code, message, details)
}

function describe(error: unknown): ReplyError {
  if (error instanceof UserError)
    return { code: error.code, message: error.message, details: error.details }
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { code: bugCode, message }
}
