import type { CapitalType, Code } from '../model/code.ts'
import type { CodeId } from '../model/id.ts'
import type { ComparedBook, ComparedCode, ComparedRow, Decision } from '../model/reconciliation.ts'
import type { CodebookStep } from './codebook-plan.ts'

/** A code as it is while a reconciliation is worked out. */
export type Working = Omit<Code, 'position'>

/** The codebook as it becomes step by step, and what was found out so far. */
export type Work = {
  readonly newId: () => string
  readonly books: readonly ComparedBook[]
  readonly codes: Map<CodeId, Working>
  /** By the key of their name. */
  readonly capitals: Map<string, Omit<CapitalType, 'position'>>
  readonly steps: CodebookStep[]
  readonly problems: string[]
  readonly outcomes: Map<ComparedRow, CodeId>
  /** The same by `book/code`. */
  readonly byRef: Map<string, CodeId>
  readonly added: Set<CodeId>
  readonly changed: Set<CodeId>
  readonly moved: Set<CodeId>
  readonly newCapitals: string[]
}

/** A code of another codebook with what was decided about it. */
export type Settling = { readonly theirs: ComparedCode; readonly decision: Decision }
