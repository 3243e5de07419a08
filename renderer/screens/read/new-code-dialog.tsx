import { useMemo, useState } from 'react'
import type { Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { makeNearMatch } from './palette-search.ts'

type NewCodeDialogProps = {
  readonly codebook: Codebook
  /** What the new code will be put on, in words. */
  readonly target: string
  readonly onCreate: (name: string, parentId: CodeId | null) => void
  readonly onClose: () => void
}

/** Names a new code and its place, and puts it on what is chosen. */
export function NewCodeDialog({ codebook, target, onCreate, onClose }: NewCodeDialogProps) {
  const [name, setName] = useState('')
  const [parent, setParent] = useState<CodeId | null>(null)
  const nearMatch = useMemo(() => makeNearMatch(codebook.codes), [codebook])
  const near = nearMatch(name)
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
        description={near ? `Much like “${near.name}”, which exists already.` : `Codes ${target}.`}
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
