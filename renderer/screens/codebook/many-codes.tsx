import type { Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { useAction } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { Button } from '../../ui/button.tsx'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { type Node, pathOf } from './tree.ts'

type ManyCodesProps = {
  readonly codebook: Codebook
  readonly nodes: readonly Node[]
  readonly onMerge: () => void
  readonly onRemove: () => void
}

const top = 'top'

/** What can be done to several codes at once. */
export function ManyCodes({ codebook, nodes, onMerge, onRemove }: ManyCodesProps) {
  const move = useAction('codes.move')
  const ids = nodes.map(({ id }) => id)
  const places = codebook.codes
    .filter(({ id }) => !ids.includes(id))
    .map(({ id }) => ({ id, label: pathOf(codebook, id) }))
  return (
    <div className="code-form">
      <h2>{nodes.length} codes</h2>
      <ul className="many-codes">
        {nodes.map(({ code, own }) => (
          <li key={code.id}>
            <ColourSwatch colour={code.colour} />
            <span className="one-line">{code.name}</span>
            <span className="faint">{own}</span>
          </li>
        ))}
      </ul>
      <ComboBox<CodeId | typeof top>
        label="Move them below"
        placeholder="Choose a code"
        choices={[{ id: top, label: 'The top of the tree' }, ...places]}
        value={null}
        onChange={(place) =>
          place !== null && void move.run({ ids, parentId: place === top ? null : place })
        }
      />
      <div className="row">
        <Button onPress={() => go('quotes', { filter: { codes: ids } })}>Show their quotes</Button>
        <Button onPress={onMerge}>Merge them…</Button>
        <Button look="danger" onPress={onRemove}>
          Remove them…
        </Button>
      </div>
    </div>
  )
}
