import { useMemo, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { useAction } from '../../backend.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { nearSearch } from './near-codes.ts'
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
  const search = useMemo(() => nearSearch(codebook.codes), [codebook])
  const near = search(name)
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
      {near.length > 0 && (
        <section className="near-codes" aria-label="Codes that come near">
          <p className="faint">Perhaps it exists already:</p>
          {near.map(({ code, where }) => (
            <Button key={code.id} className="near-code" onPress={() => onChosen(code.id)}>
              <ColourSwatch colour={code.colour} />
              <span className="one-line">{pathOf(codebook, code.id)}</span>
              {where !== 'name' && <span className="ui-note">by its {where}</span>}
            </Button>
          ))}
        </section>
      )}
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
