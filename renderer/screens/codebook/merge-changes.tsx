import type { CodeMerge, CodeUse } from '../../../shared/model/replies.ts'
import { plural } from '../../state/plural.ts'

/** What merging codes changes: each of them before, the one that stays afterwards, and what becomes of doubles and codes below. */
export function MergeChanges({ merge }: { readonly merge: CodeMerge }) {
  const { before, after, collapsed, movedBelow, joinedBelow } = merge
  return (
    <section aria-label="What changes">
      <table className="merge-table">
        <thead>
          <tr>
            <th scope="col">What changes</th>
            <th scope="col">Quotes</th>
            <th scope="col">Codings</th>
            <th scope="col">Coders</th>
            <th scope="col">Capital types</th>
          </tr>
        </thead>
        <tbody>
          {before.map((use) => (
            <UseRow key={use.id} use={use} label={use.name} />
          ))}
        </tbody>
        <tfoot>
          <UseRow use={after} label={`Afterwards: ${after.name}`} />
        </tfoot>
      </table>
      <ul className="merge-notes muted">
        {collapsed > 0 && (
          <li>
            {plural(collapsed, 'double coding')} of one coder on one quote{' '}
            {collapsed === 1 ? 'falls' : 'fall'} together with the other.
          </li>
        )}
        {movedBelow.length > 0 && <li>Comes below it: {movedBelow.join(', ')}.</li>}
        {joinedBelow.length > 0 && (
          <li>Becomes one with its namesake below it: {joinedBelow.join(', ')}.</li>
        )}
        <li>No quote is lost. Undo takes all of it back in one step.</li>
      </ul>
    </section>
  )
}

function UseRow({ use, label }: { readonly use: CodeUse; readonly label: string }) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="number">{use.quotes.toLocaleString('en-GB')}</td>
      <td className="number">{use.codings.toLocaleString('en-GB')}</td>
      <td>{use.coders.join(', ') || '–'}</td>
      <td>{use.capitals.join(', ') || 'none'}</td>
    </tr>
  )
}
