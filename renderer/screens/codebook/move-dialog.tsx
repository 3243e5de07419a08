import { useState } from 'react'
import { withSubCodes } from '../../../shared/analysis/code-tree.ts'
import type { Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import type { CodebookChange } from '../../../shared/model/replies.ts'
import { useAction, useCall } from '../../backend.ts'
import { problemWords } from '../../state/problems.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem } from '../../ui/problem.tsx'
import { pathOf } from './tree.ts'

type MoveDialogProps = {
  readonly codebook: Codebook
  readonly ids: readonly CodeId[]
  readonly onClose: () => void
}

const top = 'top'

/** Asks below which code some are to go, and says beforehand which figures that changes. */
export function MoveDialog({ codebook, ids, onClose }: MoveDialogProps) {
  const [place, setPlace] = useState<CodeId | typeof top | null>(null)
  const move = useAction('codes.move')
  const going = withSubCodes(codebook, ids)
  const others = codebook.codes.filter(({ id }) => !going.has(id))
  const name = codebook.codes.find(({ id }) => id === ids[0])?.name
  const wanted = { ids: [...ids], parentId: place === top ? null : place }
  const preview = useCall('codes.movePreview', wanted, { enabled: place !== null })
  return (
    <Dialog
      title={ids.length === 1 ? `Move “${name}”` : `Move ${ids.length} codes`}
      size="small"
      onClose={onClose}
      confirm={{
        label: 'Move',
        disabled: place === null,
        onConfirm: () => {
          onClose()
          void move.run(wanted)
        },
      }}
    >
      <ComboBox<CodeId | typeof top>
        label="Below"
        placeholder="Choose a code"
        choices={[
          { id: top, label: 'The top of the tree' },
          ...others.map(({ id }) => ({ id, label: pathOf(codebook, id) })),
        ]}
        value={place}
        onChange={setPlace}
      />
      {place === null && (
        <p className="muted">
          What is below goes with it. Choose a place to see which figures change.
        </p>
      )}
      {place !== null && preview.isPending && <p className="muted">Counting what changes…</p>}
      {preview.error && <Problem>{problemWords(preview.error)}</Problem>}
      {place !== null && preview.data && <Figures codebook={codebook} change={preview.data} />}
    </Dialog>
  )
}

type FiguresProps = { readonly codebook: Codebook; readonly change: CodebookChange }

/** Rows of the frequency table that would change, before and after. */
function Figures({ codebook, change }: FiguresProps) {
  const names = new Map<string, string>(
    [...codebook.codes, ...codebook.capitals].map(({ id, name }) => [id, name]),
  )
  const rows = [...change.codes, ...change.capitals]
  if (rows.length === 0)
    return <p className="muted">No figure of the frequency table changes by that.</p>
  return (
    <>
      <p className="muted">Quotes in the frequency table, with sub-codes and by capital type:</p>
      <ul className="merge-notes muted">
        {rows.map(({ id, before, after }) => (
          <li key={id}>{`${(id && names.get(id)) ?? 'no capital type'}: ${before} → ${after}`}</li>
        ))}
      </ul>
    </>
  )
}
