import { useState } from 'react'
import { type Attribute, attributeKinds } from '../../../shared/model/people.ts'
import { useAction } from '../../backend.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'
import { TextField } from '../../ui/text-field.tsx'

type ColumnDialogProps = {
  /** The column to change, or null for a new one. */
  readonly attribute: Attribute | null
  readonly onClose: () => void
}

/** Asks for the name and the kind of a column. */
export function ColumnDialog({ attribute, onClose }: ColumnDialogProps) {
  const [name, setName] = useState(attribute?.name ?? '')
  const [kind, setKind] = useState<Attribute['kind']>(attribute?.kind ?? 'text')
  const add = useAction('attributes.add')
  const update = useAction('attributes.update')
  async function confirm() {
    const done = attribute
      ? await update.run({ id: attribute.id, name, kind })
      : await add.run({ name, kind })
    if (done !== undefined) onClose()
  }
  return (
    <Dialog
      title={attribute ? `Column “${attribute.name}”` : 'New column'}
      size="small"
      onClose={onClose}
      confirm={{
        label: attribute ? 'Change' : 'Add',
        onConfirm: () => void confirm(),
        disabled: name.trim() === '',
      }}
    >
      <TextField
        label="Name"
        placeholder="Age, country of origin, education …"
        value={name}
        onChange={setName}
        autoFocus
      />
      <Select
        label="Holds"
        choices={attributeKinds.map((id) => ({ id, label: kinds[id] }))}
        value={kind}
        onChange={setKind}
      />
    </Dialog>
  )
}

const kinds: Readonly<Record<Attribute['kind'], string>> = {
  text: 'Text',
  number: 'Numbers',
  date: 'Dates',
  yesno: 'Yes or no',
}
