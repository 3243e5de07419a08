/**
 * A problem that the user can understand and solve, shown as it is: what happened, to what, what is safe, what to do.
 * Everything else that is thrown is a bug. Crosses a host as `{ code, message, details }`; the code is stable, and `details`
 * is plain JSON for what the interface shows beside the message.
 */
export class UserError extends Error {
  readonly code: string
  readonly details: unknown

  constructor(code: string, message: string, details?: unknown) {
    super(message)
    this.name = 'UserError'
    this.code = code
    this.details = details
  }
}
