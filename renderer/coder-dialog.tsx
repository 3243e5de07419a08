import { useState } from 'react'
import { useAction } from './backend.ts'
import { Dialog } from './ui/dialog.tsx'
import { TextField } from './ui/text-field.tsx'

/** Asks who codes from now on. */
export function CoderDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const use = useAction('coders.use')
  async function confirm() {
    if (await use.run({ name })) onClose()
  }
  return (
    <Dialog
      title="Who codes?"
      size="small"
      onClose={onClose}
      confirm={{ label: 'Code as this person', onConfirm: confirm, disabled: name.trim() === '' }}
    >
      <TextField
        label="Name or initials"
        description="Kept with every coding from now on, so that the work of several people can be told apart."
        value={name}
        onChange={setName}
        autoFocus
      />
    </Dialog>
  )
}
