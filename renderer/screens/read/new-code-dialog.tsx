import { useState } from 'react'
import type { Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { NearCodesList } from '../../state/near-codes/near-codes-list.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

type NewCodeDialogProps = {
  readonly codebook: Codebook
  /** What the new code will be put on, in words. */
  readonly target: string
  readonly onCreate: (name: string, parentId: CodeId | null) => void
  /** A code that exists was chosen instead. */
  readonly onChosen: (id: CodeId) => void
  readonly onClose: () => void
}

/** Names a new code and its place, and puts it on what is chosen. */
export function NewCodeDialog(props: NewCodeDialogProps) {
  const { codebook, target, onCreate, onChosen, onClose } = props
  const [name, setName] = useState('')
  const [parent, setParent] = useState<CodeId | null>(null)
  const confirm = {
    label: 'Create and code',
    disabled: name.trim() === '',
    onConfirm: () => {
      onClose()
      onCreate(name.trim(), parent)
    },
  }
  return (
    <Dialog title="New code" size="small" onClose={onClose} confirm={confirm}>
      <TextField
        label="Name"
        value={name}
        onChange={setName}
        autoFocus
        description={`Codes ${target}.`}
      />
      <NearCodesList
        codes={codebook.codes}
        name={name}
        onChosen={(id) => {
          onClose()
          onChosen(id)
        }}
      />
      <ComboBox
        label="Under"
        choices={codebook.codes.map((code) => ({ id: code.id, label: code.name }))}
        value={parent}
        onChange={setParent}
        placeholder="At the top"
      />
    </Dialog>
  )
}
