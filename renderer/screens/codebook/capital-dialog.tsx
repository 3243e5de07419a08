import { useState } from 'react'
import type { CapitalType } from '../../../shared/model/code.ts'
import { useAction } from '../../backend.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { ColourField } from './colour-field.tsx'

type CapitalDialogProps = {
  /** The capital type to change, or null for a new one. */
  readonly capital: CapitalType | null
  readonly onClose: () => void
}

/** Asks for the name, the definition and the colour of a capital type. */
export function CapitalDialog({ capital, onClose }: CapitalDialogProps) {
  const [name, setName] = useState(capital?.name ?? '')
  const [definition, setDefinition] = useState(capital?.definition ?? '')
  const [colour, setColour] = useState(capital?.colour)
  const add = useAction('capitals.add')
  const update = useAction('capitals.update')
  async function confirm() {
    const done = capital
      ? await update.run({ id: capital.id, name, definition, colour })
      : await add.run({ name, definition, colour })
    if (done !== undefined) onClose()
  }
  return (
    <Dialog
      title={capital ? `Capital type “${capital.name}”` : 'New capital type'}
      onClose={onClose}
      confirm={{
        label: capital ? 'Change' : 'Add',
        onConfirm: () => void confirm(),
        disabled: name.trim() === '',
      }}
    >
      <div className="code-name">
        {colour && <ColourField label="Colour" colour={colour} onChange={setColour} />}
        <TextField aria-label="Name" placeholder="Name" value={name} onChange={setName} autoFocus />
      </div>
      <TextField
        label="Definition"
        placeholder="What belongs to it"
        rows={5}
        value={definition}
        onChange={setDefinition}
      />
    </Dialog>
  )
}
