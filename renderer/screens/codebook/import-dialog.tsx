import type { CodebookImport } from '../../../shared/model/replies.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem } from '../../ui/problem.tsx'

type ImportDialogProps = {
  readonly report: CodebookImport
  readonly onClose: () => void
  readonly onConfirm: () => void
}

/** What reading a codebook file would add and change. */
export function ImportDialog({ report, onClose, onConfirm }: ImportDialogProps) {
  const { added, changed, conflicts, same, problems } = report
  return (
    <Dialog
      title="Read a codebook"
      onClose={onClose}
      confirm={{ label: 'Read it', onConfirm, disabled: added.length + changed.length === 0 }}
    >
      <Names title="New" names={added} />
      <Names title="Changed" names={changed} />
      <Conflicts conflicts={conflicts} />
      <p className="muted">
        {same} {same === 1 ? 'code or capital type stays' : 'codes and capital types stay'} as they
        are. Nothing is taken away; what the file leaves empty is kept. Undo takes all of it back.
      </p>
      {problems.length > 0 && (
        <Problem tone="warn">
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Problem>
      )}
    </Dialog>
  )
}

function Conflicts({ conflicts }: Pick<CodebookImport, 'conflicts'>) {
  if (conflicts.length === 0) return null
  return (
    <section>
      <h3 className="overline">In conflict: the file replaces what is here ({conflicts.length})</h3>
      <ul className="import-conflicts">
        {conflicts.map(({ name, field, mine, theirs }) => (
          <li key={`${name} ${field} ${mine}`} className="code-change">
            <b>{name}</b> <span className="muted">{field}</span> <del>{mine}</del>{' '}
            <ins>{theirs}</ins>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <section>
      <h3 className="overline">
        {title} ({names.length})
      </h3>
      <p className="import-names">{names.join(' · ')}</p>
    </section>
  )
}
