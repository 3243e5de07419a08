import type { z } from 'zod'

/**
 * One call: the schema of its input, the type of its output and, for what is read, the tables whose change makes the
 * answer stale.
 */
export function call<I extends z.ZodType, O>(
  input: I,
  output: { readonly type: O },
  reads?: readonly string[],
) {
  return { input, output, reads }
}

/** The type of an answer, without a value: answers are made by us and not checked at run time. */
export function out<T>(): { readonly type: T } {
  // The field is only ever read by the compiler.
  return {} as { readonly type: T }
}
