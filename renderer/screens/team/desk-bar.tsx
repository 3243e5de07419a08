import { type ReactNode, useState } from 'react'
import type { OpenedBook } from '../../../shared/calls/reconcile.ts'
import type { Comparison } from '../../../shared/model/reconciliation.ts'
import { plural } from '../../state/plural.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Progress } from '../../ui/progress.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { ApplyDialog } from './apply-dialog.tsx'
import { closeBook, mostBooks } from './opened-books.ts'
import { placeOf, progressOf } from './rows.ts'
import type { DeskState, View } from './use-desk.ts'

type DeskBarProps = {
  readonly books: readonly OpenedBook[]
  readonly comparison: Comparison
  readonly desk: DeskState
  readonly chooser: ReactNode
}

const views: readonly { readonly id: View; readonly label: string }[] = [
  { id: 'open', label: 'To decide' },
  { id: 'decided', label: 'Decided' },
  { id: 'clear', label: 'Clear' },
  { id: 'new', label: 'Only theirs' },
  { id: 'here', label: 'Only here' },
]

/** Whose codebooks these are, which pairs are shown, how far one is, and the button that applies it. */
export function DeskBar({ books, comparison, desk, chooser }: DeskBarProps) {
  const [applying, setApplying] = useState(false)
  const { done, total } = progressOf(desk.rows)
  const count = (view: View) =>
    view === 'here'
      ? comparison.onlyMine.length
      : desk.rows.filter((row) => placeOf(row) === view).length
  return (
    <header className="team-bar">
      <div className="team-line">
        <h2>Reconcile codebooks</h2>
        <ul className="team-books" aria-label="Codebooks beside this project’s">
          {books.map(({ id, title, codes }) => (
            <li key={id}>
              <Chip onRemove={() => closeBook(id)}>{`${title} · ${plural(codes, 'code')}`}</Chip>
            </li>
          ))}
        </ul>
        {books.length < mostBooks && chooser}
        <span className="ui-spring" />
        <Button look="primary" onPress={() => setApplying(true)}>
          Apply…
        </Button>
      </div>
      <div className="team-line">
        <SegmentedControl
          label="Show"
          choices={views.map(({ id, label }) => ({ id, label: `${label} ${count(id)}` }))}
          value={desk.view}
          onChange={desk.setView}
        />
        <span className="ui-spring" />
        {total > 0 && (
          <div className="team-progress">
            <Progress label="Decided" done={done} total={total} />
          </div>
        )}
      </div>
      {applying && <ApplyDialog books={books} onClose={() => setApplying(false)} />}
    </header>
  )
}
