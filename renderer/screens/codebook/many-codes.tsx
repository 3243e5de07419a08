import { go } from '../../state/place.ts'
import { Button } from '../../ui/button.tsx'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import type { Node } from './tree.ts'

type ManyCodesProps = {
  readonly nodes: readonly Node[]
  readonly onMany: (about: 'merge' | 'move' | 'remove') => void
}

/** What can be done to several codes at once. */
export function ManyCodes({ nodes, onMany }: ManyCodesProps) {
  const ids = nodes.map(({ id }) => id)
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
      <div className="row">
        <Button onPress={() => go('quotes', { filter: { codes: ids } })}>Show their quotes</Button>
        <Button onPress={() => onMany('move')}>Move them…</Button>
        <Button onPress={() => onMany('merge')}>Merge them…</Button>
        <Button look="danger" onPress={() => onMany('remove')}>
          Remove them…
        </Button>
      </div>
    </div>
  )
}
