/**
 * A problem that the user can understand and solve, shown as it is: what happened, to what, what is safe, what to do.
 * Everything else that is thrown is a bug. Crosses a host as `{ code, message }`; the code is stable.
 */
export class UserError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'UserError'
    this.code = code
  }
}
