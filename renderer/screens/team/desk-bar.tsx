import { FileText } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { OpenedBook } from '../../../shared/calls/reconcile.ts'
import type { Comparison } from '../../../shared/model/reconciliation.ts'
import { useAction } from '../../backend.ts'
import { plural } from '../../state/plural.ts'
import { saveFile } from '../../state/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
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
        <ReportMenu books={books} />
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

/** What was compared and decided, as a document. */
function ReportMenu({ books }: { readonly books: readonly OpenedBook[] }) {
  const write = useAction('reconcile.report')
  const save = (format: 'docx' | 'html' | 'md') => async () => {
    const file = await write.run({ books: books.map(({ id }) => id), format })
    if (file) saveFile(file)
  }
  return (
    <Menu label="Report" button={<Button icon={<FileText size={14} aria-hidden />}>Report</Button>}>
      <MenuItem note=".docx" onAction={save('docx')}>
        Word
      </MenuItem>
      <MenuItem note=".md" onAction={save('md')}>
        Markdown
      </MenuItem>
      <MenuItem note=".html" onAction={save('html')}>
        Web page
      </MenuItem>
    </Menu>
  )
}
