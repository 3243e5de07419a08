import { Upload } from 'lucide-react'
import { useState } from 'react'
import type { IncomingFile } from '../../../shared/model/import.ts'
import type { PeopleImport as Report } from '../../../shared/model/replies.ts'
import { useAction } from '../../backend.ts'
import { pickFile } from '../../state/pick-file.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { Problem } from '../../ui/problem.tsx'

type Planned = { readonly file: IncomingFile; readonly report: Report }

/** Reads a table of people from a file, after showing what that changes. */
export function PeopleImport({ label }: { readonly label: string }) {
  const [planned, setPlanned] = useState<Planned | null>(null)
  const read = useAction('people.import')
  async function choose() {
    const file = await pickFile('.csv,.xlsx,.tsv')
    const report = file && (await read.run({ file, dryRun: true }))
    if (file && report) setPlanned({ file, report })
  }
  async function confirm({ file }: Planned) {
    const done = await read.run({ file })
    if (!done) return
    setPlanned(null)
    notify({ text: `Read: ${inWords(done).join(', ') || 'nothing new'}.` })
  }
  return (
    <>
      <Button icon={<Upload size={14} aria-hidden />} onPress={() => void choose()}>
        {label}
      </Button>
      {planned && (
        <ImportDialog
          report={planned.report}
          onClose={() => setPlanned(null)}
          onConfirm={() => void confirm(planned)}
        />
      )}
    </>
  )
}

type ImportDialogProps = {
  readonly report: Report
  readonly onClose: () => void
  readonly onConfirm: () => void
}

function ImportDialog({ report, onClose, onConfirm }: ImportDialogProps) {
  const words = inWords(report)
  return (
    <Dialog
      title="Read a table of people"
      onClose={onClose}
      confirm={{ label: 'Read it', onConfirm, disabled: words.length === 0 }}
    >
      {words.length === 0 ? (
        <p>Everything in this file is in the project already.</p>
      ) : (
        <ul className="people-report">
          {words.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {report.removed.length > 0 && (
        <p className="muted">
          Nothing would be left of {report.removed.join(', ')}: their words go to others.
        </p>
      )}
      {report.problems.length > 0 && <Problems problems={report.problems} />}
      <p className="faint">Empty cells change nothing. Undo takes all of it back at once.</p>
    </Dialog>
  )
}

function Problems({ problems }: Pick<Report, 'problems'>) {
  return (
    <Problem tone="warn">
      {problems.length === 1 ? 'One thing' : `${problems.length} things`} could not be placed; the
      rest can be read.
      <ul className="people-problems">
        {problems.map(({ row, message }) => (
          <li key={`${row} ${message}`}>
            Row {row}: {message}
          </li>
        ))}
      </ul>
    </Problem>
  )
}

/** What a report counts, in words; nothing for what stays as it is. */
function inWords(report: Report): readonly string[] {
  const counts = [
    [report.participants, 'person new or changed', 'people new or changed'],
    [report.programmes, 'new programme', 'new programmes'],
    [report.pairs, 'new pair', 'new pairs'],
    [report.attributes, 'new column', 'new columns'],
    [report.labels, 'label assigned to somebody', 'labels assigned to somebody'],
    [report.removed.length, 'person removed', 'people removed'],
  ] as const
  return counts.flatMap(([count, one, many]) =>
    count > 0 ? [`${count} ${count === 1 ? one : many}`] : [],
  )
}
