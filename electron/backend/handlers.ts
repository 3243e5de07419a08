import type { Method, Output, Parsed } from '../../shared/api.ts'
import type { Steps } from '../store/change-log.ts'
import type { Context } from './context.ts'

/** Answers one call. */
export type Handler<I, O> = (context: Context, input: I, method: string) => O | Promise<O>

/** Answers to calls, by name. */
export type Handlers = { readonly [M in Method]: Handler<Parsed<M>, Output<M>> }

/** A call that changes nothing in the project. */
export function read<I, O>(answer: (context: Context, input: I) => O | Promise<O>): Handler<I, O> {
  return answer
}

/**
 * A call that changes the project: one transaction, undone as one step, announced to every open view. `summary` says what
 * was done in one line, from the input and the result.
 */
export function write<I, O>(
  summary: string | ((input: I, output: O, context: Context) => string),
  act: (context: Context, input: I) => O,
): Handler<I, O> {
  return (context, input, method) =>
    context.change(method, summaryFor(summary, input, context), () => act(context, input))
}

function summaryFor<I, O>(
  summary: string | ((input: I, output: O, context: Context) => string),
  input: I,
  context: Context,
): (output: O) => string {
  return (output) => (typeof summary === 'string' ? summary : summary(input, output, context))
}

/** A call that changes the project in many steps, as one change all the same: it tells how far it is and can be cancelled. */
export function writeInSteps<I, O>(
  summary: (input: I, output: O, context: Context) => string,
  steps: (context: Context, input: I) => Steps<O>,
): Handler<I, O> {
  return (context, input, method) =>
    context.changeInSteps(method, summaryFor(summary, input, context), () => steps(context, input))
}
