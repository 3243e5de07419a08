import type { MergeReport } from '../../../shared/model/merge.ts'
import { EmptyState } from '../../ui/empty-state.tsx'

/** What merging a copy would do: numbers, what both changed, and what has no place here. */
export function MergeResult({ report }: { readonly report: MergeReport }) {
  const { added, changed, deleted, same, conflicts, unplaced } = report
  const kinds = [...new Set([added, changed, deleted, same].flatMap(Object.keys))]
  if (kinds.length === 0 && conflicts.length === 0 && unplaced.length === 0)
    return (
      <EmptyState title="Nothing is new in this copy">
        Everything that was done in it is here already.
      </EmptyState>
    )
  return (
    <div className="merge-result">
      <table className="agreement-table" aria-label="What the copy brings">
        <thead>
          <tr>
            <th scope="col">What</th>
            {['new', 'changed', 'removed', 'the same'].map((title) => (
              <th key={title} scope="col" className="number">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={kind}>
              <th scope="row">{inWords(kind)}</th>
              <td className="number">{added[kind] ?? ''}</td>
              <td className="number">{changed[kind] ?? ''}</td>
              <td className="number">{deleted[kind] ?? ''}</td>
              <td className="number">{same[kind] ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <Told
        title="Both changed it"
        lines={conflicts.map(({ what, name, here, there, renamed }) => ({
          name: `${inWords(what)} “${name}”`,
          words:
            renamed === undefined
              ? `${here} here, ${there} in the copy`
              : `named “${renamed}” here, as there is another one of that name`,
        }))}
      />
      <Told
        title="Not taken over"
        lines={unplaced.map(({ what, name, reason }) => ({
          name: `${inWords(what)} “${name}”`,
          words: reason,
        }))}
      />
    </div>
  )
}

type ToldProps = {
  readonly title: string
  readonly lines: readonly { readonly name: string; readonly words: string }[]
}

function Told({ title, lines }: ToldProps) {
  if (lines.length === 0) return null
  const numbered = [...lines.entries()]
  return (
    <section>
      <h3 className="overline">
        {title} ({lines.length})
      </h3>
      <ul className="merge-lines">
        {numbered.map(([place, { name, words }]) => (
          <li key={place}>
            <b>{name}</b> <span className="muted">{words}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** `codeCapitals` as `code capitals`. */
function inWords(kind: string): string {
  return kind.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
}
