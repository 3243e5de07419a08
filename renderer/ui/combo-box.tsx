import { ChevronsUpDown, Plus } from 'lucide-react'
import { type KeyboardEvent, useContext, useEffect, useRef, useState } from 'react'
import {
  ComboBox as AriaComboBox,
  Button,
  ComboBoxStateContext,
  Group,
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
  /** Offers the typed words as a new thing where nothing has that name; `value` is then to become the new one's id. */
  readonly onCreate?: (name: string) => void
  readonly placeholder?: string
}

/** One of many things, found by typing, or a new one. */
export function ComboBox<T extends string>(props: ComboBoxProps<T>) {
  const { label, hideLabel = false, choices, value, onChange, onCreate, placeholder } = props
  const chosen = choices.find((choice) => choice.id === value)?.label ?? ''
  const [typed, setTyped] = useState<string | null>(null)
  const shown = rowsFor(choices, typed, onCreate !== undefined)
  // What was typed stays until the new thing is there: another text in between would open the list again.
  const [before, setBefore] = useState(value)
  if (before !== value) {
    setBefore(value)
    setTyped(null)
  }
  function choose(key: string | number | null) {
    if (key === createKey) return onCreate?.((typed ?? '').trim())
    setTyped(null)
    // Keys come from `choices`, whose ids are of type T.
    if (key !== null) onChange(key as T)
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
      <Field
        value={value}
        first={typed === null ? undefined : shown[0]?.id}
        onFirst={choose}
        placeholder={placeholder}
      />
      <Popover className="ui-popover ui-list-popover">
        <ListBox className="ui-list" items={shown}>
          {(row) => <Row row={row} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

type FieldProps = {
  readonly value: string | null
  readonly first: string | undefined
  readonly onFirst: (key: string) => void
  readonly placeholder: string | undefined
}

function Field({ value, first, onFirst, placeholder }: FieldProps) {
  const state = useContext(ComboBoxStateContext)
  const shownFor = useRef(value)
  // What was just created is chosen: were the list still open, Tab would take whatever row the pointer is on.
  useEffect(() => {
    if (shownFor.current === value) return
    shownFor.current = value
    state?.close()
  }, [value, state])
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || first === undefined) return
    if (state?.selectionManager.focusedKey !== null) return
    // Enter takes the first that fits where no other was chosen with the arrows, even before the list is drawn.
    event.preventDefault()
    event.stopPropagation()
    onFirst(first)
  }
  return (
    <Group className="ui-combo" onKeyDownCapture={onKeyDown}>
      <Input className="ui-input" placeholder={placeholder} />
      <Button className="ui-combo-button">
        <ChevronsUpDown size={13} aria-hidden />
      </Button>
    </Group>
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
