import { pathIn } from '../../../shared/merge/compare-books.ts'
import type { Comparison } from '../../../shared/model/reconciliation.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { codeAt } from './rows.ts'

/** Codes of the project that none of the others has. */
export function OnlyHere({ comparison }: { readonly comparison: Comparison }) {
  const { books, onlyMine } = comparison
  if (onlyMine.length === 0)
    return (
      <EmptyState title="The others have all of your codes">
        Codes that only this project has stand here.
      </EmptyState>
    )
  return (
    <div className="team-here">
      <p className="muted">
        None of the others has these codes. They stay as they are; export the codebook to hand them
        on.
      </p>
      <ul>
        {onlyMine.map((ref) => (
          <li key={ref.code}>
            <b>{pathIn(books, ref)}</b>{' '}
            <span className="muted">{codeAt(comparison, ref)?.definition}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
