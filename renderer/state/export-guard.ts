import { UserError } from '../../shared/model/error.ts'
import type { Leak, Release } from '../../shared/model/pseudonym.ts'
import { createStore, useStore } from './store.ts'

/** What the guard found in an export, and the way to answer it. */
export type GuardQuestion = {
  readonly leaks: readonly Leak[]
  /** Whether this project lets nobody overrule the guard. */
  readonly strict: boolean
  /** What was already answered for the same export. */
  readonly before: Release
  /** Null gives the export up. */
  readonly answer: (release: Release | null) => void
}

const question = createStore<GuardQuestion | null>(null)

/** The export that waits for an answer, watched. */
export function useGuardQuestion(): GuardQuestion | null {
  return useStore(question)
}

/**
 * Asks the person what is to be done about names in an export. Answers null where the error is another one, or throws
 * AbortError where the export was given up.
 */
export async function askAboutNames(error: unknown, before: Release): Promise<Release | null> {
  if (!(error instanceof UserError) || error.code !== 'export-guard') return null
  // The backend's release() states these details.
  const found = error.details as Pick<GuardQuestion, 'leaks' | 'strict'>
  const answer = await new Promise<Release | null>((resolve) => {
    question.set({ ...found, before, answer: resolve })
  })
  question.set(null)
  if (answer) return answer
  throw new DOMException('The export was given up', 'AbortError')
}
