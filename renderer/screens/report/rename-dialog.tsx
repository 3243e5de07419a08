import { useState } from 'react'
import type { SavedReport } from '../../../shared/model/report.ts'
import { useAction } from '../../backend.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

type RenameDialogProps = {
  readonly report: Pick<SavedReport, 'id' | 'name'>
  readonly onClose: () => void
}

/** Gives a report another name. */
export function RenameDialog({ report: { id, name }, onClose }: RenameDialogProps) {
  const [typed, setTyped] = useState(name)
  const { run } = useAction('reports.rename')
  async function rename() {
    const next = typed.trim()
    if (next === name || (await run({ id, name: next })) !== undefined) onClose()
  }
  const confirm = {
    label: 'Rename',
    disabled: typed.trim() === '',
    onConfirm: () => void rename(),
  }
  return (
    <Dialog title={`Rename the report “${name}”`} size="small" onClose={onClose} confirm={confirm}>
      <TextField label="Name" value={typed} onChange={setTyped} autoFocus />
    </Dialog>
  )
}
