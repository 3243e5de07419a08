import { X } from 'lucide-react'
import type { Code, Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { useAction } from '../../backend.ts'
import { Button } from '../../ui/button.tsx'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Keys } from '../../ui/keys.tsx'
import type { Became, Decision } from './split.ts'
import { pathOf } from './tree.ts'

/** As many codes as there are number keys. */
const most = 9

type SplitChoicesProps = {
  readonly code: Code
  readonly targets: readonly Code[]
  /** What was decided about the quote that is shown. */
  readonly decision: Became | undefined
  readonly decide: (decision: Decision) => void
  readonly onRemove: (id: CodeId) => void
  /** The key that keeps it. */
  readonly keepKey?: string
}

/** The codes that a quote can have, each with its number, and keeping the one that is split. */
export function SplitChoices(props: SplitChoicesProps) {
  const { code, targets, decision, decide, onRemove, keepKey = '0' } = props
  return (
    <ul className="split-choices" aria-label="Which code it gets">
      {targets.map(({ id, name, colour }, place) => (
        <li key={id}>
          <Button
            aria-pressed={decision === id}
            icon={<ColourSwatch colour={colour} />}
            after={<Keys keys={String(place + 1)} />}
            onPress={() => decide(id)}
          >
            {name}
          </Button>
          <IconButton
            icon={<X size={13} aria-hidden />}
            label={`Do not offer ${name} any more`}
            onPress={() => onRemove(id)}
          />
        </li>
      ))}
      <li>
        <Button
          aria-pressed={decision === 'kept'}
          icon={<ColourSwatch colour={code.colour} />}
          after={<Keys keys={keepKey} />}
          onPress={() => decide('kept')}
        >
          Keep {code.name}
        </Button>
      </li>
    </ul>
  )
}

type AddTargetProps = {
  readonly codebook: Codebook
  readonly code: Code
  readonly targets: readonly Code[]
  readonly onAdd: (id: CodeId) => void
  /** What the field is called while there is no target. */
  readonly first?: string
  /** A new code was made. */
  readonly onCreated: () => void
}

/** Offers one more code to split into: one that exists, or a new one beside the code that is split. */
export function AddTarget(props: AddTargetProps) {
  const { codebook, code, targets, onAdd, onCreated, first = 'Split into' } = props
  const add = useAction('codes.add')
  if (targets.length >= most) return null
  async function create(name: string) {
    const made = await add.run({ name, parentId: code.parentId })
    if (!made) return
    onAdd(made.id)
    onCreated()
  }
  return (
    <ComboBox<CodeId>
      key={targets.length}
      label={targets.length === 0 ? first : 'And into'}
      placeholder="Choose a code, or write the name of a new one"
      literal
      choices={codebook.codes
        .filter(({ id }) => id !== code.id && !targets.some((target) => target.id === id))
        .map(({ id }) => ({ id, label: pathOf(codebook, id) }))}
      value={null}
      onChange={(id) => id && onAdd(id)}
      onCreate={(name) => void create(name)}
    />
  )
}
