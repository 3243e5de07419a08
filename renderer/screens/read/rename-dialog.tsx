import { useState } from 'react'
import type { Code } from '../../../shared/model/code.ts'
import { useAction } from '../../backend.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

type RenameDialogProps = { readonly code: Code; readonly onClose: () => void }

/** Gives a code another name. */
export function RenameDialog({ code, onClose }: RenameDialogProps) {
  const [name, setName] = useState(code.name)
  const { run } = useAction('codes.update')
  const confirm = {
    label: 'Rename',
    disabled: name.trim() === '',
    onConfirm: () => {
      onClose()
      if (name.trim() !== code.name) void run({ id: code.id, name: name.trim() })
    },
  }
  return (
    <Dialog title={`Rename ${code.name}`} size="small" onClose={onClose} confirm={confirm}>
      <TextField label="Name" value={name} onChange={setName} autoFocus />
    </Dialog>
  )
}
