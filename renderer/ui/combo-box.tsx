import { ChevronsUpDown, Plus } from 'lucide-react'
import { useState } from 'react'
import {
  ComboBox as AriaComboBox,
  Button,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
} from 'react-aria-components'
import type { Choice } from './choice.ts'

const createKey = '+create'

type ComboBoxProps<T extends string> = {
  readonly label: string
  readonly hideLabel?: boolean
  readonly choices: readonly Choice<T>[]
  readonly value: T | null
  readonly onChange: (value: T | null) => void
  /** Offers the typed words as a new thing where nothing has that name. */
  readonly onCreate?: (name: string) => void
  readonly placeholder?: string
}

/** One of many things, found by typing, or a new one. */
export function ComboBox<T extends string>(props: ComboBoxProps<T>) {
  const { label, hideLabel = false, choices, value, onChange, onCreate, placeholder } = props
  const chosen = choices.find((choice) => choice.id === value)?.label ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const shown = rowsFor(choices, typed, onCreate !== undefined)
  function choose(key: string | number | null) {
    setTyped(null)
    if (key === createKey) onCreate?.((typed ?? '').trim())
    // Keys come from `choices`, whose ids are of type T.
    else if (key !== null) onChange(key as T)
  }
  function leave() {
    if (typed?.trim() === '') onChange(null)
    setTyped(null)
  }
  return (
    <AriaComboBox
      className="ui-field"
      aria-label={hideLabel ? label : undefined}
      menuTrigger="focus"
      items={shown}
      inputValue={typed ?? chosen}
      onInputChange={(text) => setTyped(text === chosen ? null : text)}
      selectedKey={value}
      onSelectionChange={choose}
      onBlur={leave}
      defaultFilter={() => true}
    >
      {!hideLabel && <Label className="ui-label">{label}</Label>}
      <div className="ui-combo">
        <Input className="ui-input" placeholder={placeholder} />
        <Button className="ui-combo-button">
          <ChevronsUpDown size={13} aria-hidden />
        </Button>
      </div>
      <Popover className="ui-popover ui-list-popover">
        <ListBox className="ui-list" items={shown}>
          {(row) => <Row row={row} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

function Row({ row }: { readonly row: Choice }) {
  return (
    <ListBoxItem id={row.id} textValue={row.label} className="ui-item">
      {row.id === createKey ? <Plus size={13} aria-hidden /> : row.icon}
      <span className="one-line">{row.id === createKey ? `Create “${row.label}”` : row.label}</span>
      {row.note && <span className="ui-note">{row.note}</span>}
    </ListBoxItem>
  )
}

function rowsFor(
  choices: readonly Choice[],
  typed: string | null,
  canCreate: boolean,
): readonly Choice[] {
  if (typed === null) return choices
  const wanted = typed.trim().toLocaleLowerCase()
  const found = choices.filter((choice) => choice.label.toLocaleLowerCase().includes(wanted))
  const known = choices.some((choice) => choice.label.toLocaleLowerCase() === wanted)
  if (!canCreate || wanted === '' || known) return found
  return [...found, { id: createKey, label: typed.trim() }]
}
