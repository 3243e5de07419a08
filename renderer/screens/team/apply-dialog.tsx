import type { OpenedBook } from '../../../shared/calls/reconcile.ts'
import type { ReconcileResult } from '../../../shared/model/reconciliation.ts'
import { useAction, useCall } from '../../backend.ts'
import { notifyUndoable } from '../../state/notify-undoable.ts'
import { plural } from '../../state/plural.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem } from '../../ui/problem.tsx'

type ApplyDialogProps = { readonly books: readonly OpenedBook[]; readonly onClose: () => void }

/** What bringing the codebooks together would change, in numbers and names, and the button that does it. */
export function ApplyDialog({ books, onClose }: ApplyDialogProps) {
  const input = { books: books.map(({ id }) => id) }
  const dry = useCall('reconcile.merge', { ...input, dryRun: true })
  const merge = useAction('reconcile.merge')
  async function confirm() {
    const done = await merge.run(input)
    if (!done) return
    onClose()
    notifyUndoable(
      `Brought together: ${done.joined} the same, ${done.added.length} new, ${done.changed.length} changed.`,
    )
  }
  return (
    <Dialog
      title="Bring the codebooks together"
      onClose={onClose}
      confirm={{
        label: 'Apply',
        onConfirm: () => void confirm(),
        disabled: !dry.data || merge.pending,
      }}
    >
      {dry.error && <Problem>{dry.error.message}</Problem>}
      {dry.data && <Changes result={dry.data} />}
    </Dialog>
  )
}

function Changes({ result }: { readonly result: ReconcileResult }) {
  const { joined, left, undecided, codings, quotes, theirCodings, theirQuotes, problems } = result
  return (
    <>
      <Names title="New codes" names={result.added} />
      <Names title="Changed: name, texts, other names or capital types" names={result.changed} />
      <Names title="Moved in the tree" names={result.moved} />
      <Names title="New capital types" names={result.capitals} />
      <ul className="team-counts">
        <li>
          {plural(joined, 'of their code')} {joined === 1 ? 'is' : 'are'} taken for one that is
          here; {left} left out.
        </li>
        <li>
          {plural(codings, 'coding')} on {plural(quotes, 'quote')} here have a code that changes;
          none is removed.
        </li>
        {theirCodings > 0 && (
          <li>
            {plural(theirCodings, 'coding')} on {plural(theirQuotes, 'quote')} of the others have a
            code here afterwards. They stay in their projects.
          </li>
        )}
      </ul>
      {undecided > 0 && (
        <Problem tone="warn">
          {`${plural(undecided, 'code')} ${undecided === 1 ? 'is not decided and does' : 'are not decided and do'} not come in.`}
        </Problem>
      )}
      {problems.length > 0 && (
        <Problem tone="warn">
          <ul>
            {problems.map((problem) => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Problem>
      )}
      <p className="muted">
        Your decisions are kept in the project: the same codebook asks nothing next time. Undo takes
        all of it back in one step.
      </p>
    </>
  )
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null
  return (
    <section>
      <h3 className="overline">
        {title} ({names.length})
      </h3>
      <p className="team-names">{names.join(' · ')}</p>
    </section>
  )
}
