import { Copy, Download, PencilLine, Plus, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { SavedReport } from '../../../shared/model/report.ts'
import { useAction } from '../../backend.ts'
import { useLongAction } from '../../state/long-action.ts'
import { notifyUndoable } from '../../state/notify-undoable.ts'
import { saveFile } from '../../state/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { notify } from '../../ui/notices.tsx'
import { Progress } from '../../ui/progress.tsx'
import { Select } from '../../ui/select.tsx'
import { RenameDialog } from './rename-dialog.tsx'
import { freeName, templates } from './templates.ts'

type ReportBarProps = {
  readonly report: SavedReport
  readonly saved: readonly SavedReport[]
  readonly onChoose: (id: string) => void
}

/** Which report is shown, others to begin, and its files. */
export function ReportBar({ report, saved, onChoose }: ReportBarProps) {
  return (
    <header className="report-bar">
      <Select
        label="Report"
        hideLabel
        choices={saved.map(({ id, name }) => ({ id: String(id), label: name }))}
        value={String(report.id)}
        onChange={onChoose}
      />
      <NewReport {...{ saved, onChoose }} />
      <RenameReport report={report} />
      <DuplicateReport {...{ report, saved, onChoose }} />
      <RemoveReport report={report} />
      <span className="ui-spring" />
      <WriteReport report={report} />
    </header>
  )
}

function NewReport({ saved, onChoose }: Omit<ReportBarProps, 'report'>) {
  const { run } = useAction('reports.save')
  const names = saved.map(({ name }) => name)
  async function make({ name, make: makeReport }: (typeof templates)[number]) {
    const made = await run({ name: freeName(name, names), report: makeReport() })
    if (made) onChoose(made.id)
  }
  return (
    <Menu button={<Button icon={<Plus size={14} aria-hidden />}>New</Button>} label="New report">
      {templates.map((template) => (
        <MenuItem
          key={template.name}
          note={template.description}
          onAction={() => void make(template)}
        >
          {template.name}
        </MenuItem>
      ))}
    </Menu>
  )
}

function DuplicateReport({ report: { name, report }, saved, onChoose }: ReportBarProps) {
  const { run } = useAction('reports.save')
  const names = saved.map((other) => other.name)
  async function duplicate() {
    const made = await run({ name: freeName(name, names), report })
    if (made) onChoose(made.id)
  }
  return (
    <IconButton
      icon={<Copy size={14} aria-hidden />}
      label={`Duplicate the report “${name}”`}
      onPress={() => void duplicate()}
    />
  )
}

function RenameReport({ report }: { readonly report: SavedReport }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <IconButton
        icon={<PencilLine size={14} aria-hidden />}
        label={`Rename the report “${report.name}”`}
        onPress={() => setOpen(true)}
      />
      {open && <RenameDialog report={report} onClose={() => setOpen(false)} />}
    </>
  )
}

function RemoveReport({ report: { id, name } }: { readonly report: SavedReport }) {
  const { run } = useAction('reports.remove')
  async function remove() {
    if ((await run({ id })) === undefined) return
    notifyUndoable(`Removed the report “${name}”`)
  }
  return (
    <IconButton
      icon={<Trash2 size={14} aria-hidden />}
      label={`Remove the report “${name}”`}
      onPress={() => void remove()}
    />
  )
}

function WriteReport({ report: { report } }: { readonly report: SavedReport }) {
  const { work, run, cancel } = useLongAction('reports.write')
  async function write(format: 'docx' | 'html' | 'md') {
    const first = { done: 0, total: 0, label: 'Writing the report' }
    const file = await run({ report, format }, first)
    if (!file) return
    saveFile(file)
    notify({ text: `Wrote ${file.name}` })
  }
  if (work) return <Progress {...work} onCancel={cancel} />
  const button = (
    <Button look="primary" icon={<Download size={14} aria-hidden />}>
      Write
    </Button>
  )
  return (
    <Menu button={button} label="Write the report as">
      <MenuItem onAction={() => void write('docx')} note="with styles, charts and contents">
        Word (DOCX)
      </MenuItem>
      <MenuItem onAction={() => void write('html')} note="one page, to read and print">
        HTML
      </MenuItem>
      <MenuItem onAction={() => void write('md')} note="plain text">
        Markdown
      </MenuItem>
    </Menu>
  )
}
