import type { ComparedRow, Decision } from '../../../shared/model/reconciliation.ts'

/** What can become of a code of another codebook, with its key. */
export const verdicts = [
  { id: 'same', label: 'Same', key: 'S' },
  { id: 'parent', label: 'Parent', key: 'P' },
  { id: 'child', label: 'Child', key: 'C' },
  { id: 'both', label: 'Keep both', key: 'K' },
  { id: 'leave', label: 'Leave out', key: 'X' },
] as const satisfies readonly {
  readonly id: Decision['verdict']
  readonly label: string
  readonly key: string
}[]

/** What a key decides about a row: a verdict, null to forget it, undefined where the key means nothing. */
export function verdictFor(key: string, row: ComparedRow): Decision['verdict'] | null | undefined {
  if (key === 'Enter') return row.decision?.verdict ?? (row.match ? 'same' : 'both')
  if (key === 'U') return null
  return verdicts.find((verdict) => verdict.key === key)?.id
}

/** A verdict in a word or two, for the list. */
export function verdictWord(row: ComparedRow): string {
  if (!row.decision) return 'to decide'
  const word = words[row.decision.verdict]
  return row.match || row.decision.verdict !== 'both' ? word : 'new'
}

const words: Readonly<Record<Decision['verdict'], string>> = {
  same: 'same',
  parent: 'above',
  child: 'below',
  both: 'both',
  leave: 'left out',
}
