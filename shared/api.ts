import type { z } from 'zod'
import { agreementCalls } from './calls/agreement.ts'
import { analysisCalls } from './calls/analysis.ts'
import { codebookCalls } from './calls/codebook.ts'
import { filtersCalls } from './calls/filters.ts'
import { memosCalls } from './calls/memos.ts'
import { mergeCalls } from './calls/merge.ts'
import { peopleCalls } from './calls/people.ts'
import { projectCalls } from './calls/project.ts'
import { pseudonymsCalls } from './calls/pseudonyms.ts'
import { quotesCalls } from './calls/quotes.ts'
import { reconcileCalls } from './calls/reconcile.ts'
import { reportsCalls } from './calls/reports.ts'
import { searchCalls } from './calls/search.ts'
import { transcriptsCalls } from './calls/transcripts.ts'
import type { QuoteChanges } from './model/replies.ts'

/** Everything that a window, a browser tab or the command line may ask of the backend. */
export const api = {
  ...projectCalls,
  ...transcriptsCalls,
  ...peopleCalls,
  ...pseudonymsCalls,
  ...codebookCalls,
  ...reconcileCalls,
  ...quotesCalls,
  ...memosCalls,
  ...filtersCalls,
  ...searchCalls,
  ...analysisCalls,
  ...agreementCalls,
  ...mergeCalls,
  ...reportsCalls,
}

type Api = typeof api
/** Name of a call, e.g. `quotes.code`. */
export type Method = keyof Api
/** What a caller passes. */
export type Input<M extends Method> = z.input<Api[M]['input']>
/** What a handler receives: the input after its schema filled in defaults. */
export type Parsed<M extends Method> = z.output<Api[M]['input']>
/** What comes back. */
export type Output<M extends Method> = Api[M]['output']['type']

/** What the backend tells every open view, unasked. */
export type Events = {
  /** Rows of these tables changed; where only few quotes and codings did, what they are now. */
  readonly changed: {
    readonly tables: readonly string[]
    readonly quotes?: QuoteChanges | undefined
  }
  /** A long call moved on; `task` is the name that the caller gave it. */
  readonly progress: {
    readonly task: string
    readonly done: number
    readonly total: number
    readonly label: string
  }
  /** A command chosen in the desktop window's menu. */
  readonly command: { readonly name: string }
}
