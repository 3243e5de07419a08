import { useState } from 'react'
import type { Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { useAction } from '../../backend.ts'
import { NearCodesList } from '../../state/near-codes/near-codes-list.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { pathOf } from './tree.ts'

type NewCodeDialogProps = {
  readonly codebook: Codebook
  readonly parentId: CodeId | null
  readonly onClose: () => void
  /** A code was made, or one that exists was chosen instead. */
  readonly onChosen: (id: CodeId) => void
}

/** Asks for the name of a new code and offers codes that come near it, so that nobody makes one twice by accident. */
export function NewCodeDialog({ codebook, parentId, onClose, onChosen }: NewCodeDialogProps) {
  const [name, setName] = useState('')
  const [parent, setParent] = useState(parentId)
  const add = useAction('codes.add')
  async function create() {
    const made = await add.run({ name, parentId: parent })
    if (made) onChosen(made.id)
  }
  return (
    <Dialog
      title="New code"
      size="small"
      onClose={onClose}
      confirm={{ label: 'Create', onConfirm: () => void create(), disabled: name.trim() === '' }}
    >
      <TextField label="Name" value={name} onChange={setName} autoFocus />
      <NearCodesList codes={codebook.codes} name={name} onChosen={onChosen} />
      <ComboBox<CodeId>
        label="Below"
        placeholder="at the top of the tree"
        choices={codebook.codes.map(({ id }) => ({ id, label: pathOf(codebook, id) }))}
        value={parent}
        onChange={setParent}
      />
    </Dialog>
  )
}
