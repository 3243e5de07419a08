import { useState } from 'react'
import type { ComparedRow, Decision, ReadComparison } from '../../../shared/model/reconciliation.ts'
import { useAction } from '../../backend.ts'
import { codeAt, rowKey } from './rows.ts'

type Sent = {
  readonly decision: Decision | null
  /** Where in the change log it was written; null until it is. */
  readonly at: number | null
}

/**
 * The rows of a comparison as they are decided: what was just decided is shown at once, as the next key may follow before it
 * is written and read again.
 */
export function useDecisions(comparison: ReadComparison) {
  const [sent, setSent] = useState<ReadonlyMap<string, Sent>>(new Map())
  const { run } = useAction('reconcile.decide')
  const rows = comparison.rows.map((row) => withDecision(row, comparison.at, sent.get(rowKey(row))))
  async function decide(decided: readonly ComparedRow[], decision: Decision | null) {
    const keys = decided.map(rowKey)
    const mark = (at: number | null) =>
      setSent((all) => new Map([...all, ...keys.map((key) => [key, { decision, at }] as const)]))
    mark(null)
    const decisions = decided.map(({ theirs, key, seen }) => {
      const name = codeAt(comparison, theirs)?.name ?? ''
      return { theirs: key, seen, name, decision }
    })
    const written = await run({ decisions })
    // Where it could not be written, what was read counts again.
    mark(written?.at ?? 0)
  }
  return { rows, decide }
}

function withDecision(row: ComparedRow, readAt: number, sent: Sent | undefined): ComparedRow {
  if (!sent || (sent.at !== null && sent.at <= readAt)) return row
  const { decision } = sent
  return { ...row, decision, state: decision ? 'decided' : 'open' }
}
