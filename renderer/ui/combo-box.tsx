import { ChevronsUpDown, Plus } from 'lucide-react'
import { type KeyboardEvent, useContext, useEffect, useState } from 'react'
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
  /** Enter takes the words that were typed rather than the first thing that they are part of. */
  readonly literal?: boolean
  readonly placeholder?: string
}

/** One of many things, found by typing, or a new one. */
export function ComboBox<T extends string>(props: ComboBoxProps<T>) {
  const { label, hideLabel = false, choices, value, onChange, onCreate, placeholder } = props
  const { literal = false } = props
  const chosen = choices.find((choice) => choice.id === value)?.label
  const [typed, setTyped] = useState<string | null>(null)
  const [made, setMade] = useMade(value, chosen !== undefined)
  const settled = made ?? chosen ?? ''
  const shown = rowsFor(choices, typed, onCreate !== undefined)
  function choose(key: string | number | null) {
    // The list was closed, e.g. as the page scrolled; what was typed so far stays.
    if (key === null) return
    setTyped(null)
    if (key === createKey) return create((typed ?? '').trim())
    // Keys come from `choices`, whose ids are of type T.
    onChange(key as T)
  }
  function create(name: string) {
    setMade(name)
    onCreate?.(name)
  }
  function enter(words: string) {
    const key = byEnter(shown, words, literal)
    if (key === undefined) leave()
    else choose(key)
  }
  function leave() {
    if (typed?.trim() === '') onChange(null)
    setTyped(null)
    setMade(null)
  }
  return (
    <AriaComboBox
      className="ui-field"
      aria-label={hideLabel ? label : undefined}
      allowsEmptyCollection
      items={shown}
      inputValue={typed ?? settled}
      onInputChange={(text) => setTyped(text === settled ? null : text)}
      selectedKey={value}
      onSelectionChange={choose}
      onBlur={leave}
      defaultFilter={() => true}
    >
      {!hideLabel && <Label className="ui-label">{label}</Label>}
      <Field
        onEnter={typed === null ? undefined : () => enter(typed)}
        onEscape={() => setTyped(null)}
        done={made !== null}
        placeholder={placeholder}
      />
      <Popover className="ui-popover ui-list-popover">
        <ListBox
          className="ui-list"
          items={shown}
          renderEmptyState={() => <p className="ui-none faint">Nothing fits.</p>}
        >
          {(row) => <Row row={row} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  )
}

/**
 * The name of something that was just made, shown until it is chosen and among the choices: any other text in between
 * would open the list again.
 */
function useMade(value: string | null, known: boolean) {
  const [made, setMade] = useState<string | null>(null)
  const [before, setBefore] = useState(value)
  if (before !== value && (value === null || known)) {
    setBefore(value)
    setMade(null)
  }
  return [made, setMade] as const
}

type FieldProps = {
  /** Takes what was typed; undefined while nothing was. */
  readonly onEnter: (() => void) | undefined
  readonly onEscape: () => void
  /** Something was just made, so the list is of no more use. */
  readonly done: boolean
  readonly placeholder: string | undefined
}

function Field({ onEnter, onEscape, done, placeholder }: FieldProps) {
  const state = useContext(ComboBoxStateContext)
  useEffect(() => {
    if (done) state?.setOpen(false)
  }, [done, state])
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape' && (state?.isOpen || onEnter || done)) return takeBack(event)
    if (event.key !== 'Enter' || !onEnter || state?.selectionManager.focusedKey !== null) return
    // Nothing was chosen with the arrows. The list need not be drawn yet.
    event.preventDefault()
    event.stopPropagation()
    onEnter()
  }
  /** Left to the library, Escape would empty the field while what was just made is not among the choices yet. */
  function takeBack(event: KeyboardEvent) {
    event.preventDefault()
    event.stopPropagation()
    state?.setOpen(false)
    onEscape()
  }
  return (
    <Group className="ui-combo" onKeyDownCapture={onKeyDown}>
      <Input
        className="ui-input"
        placeholder={placeholder}
        onClick={() => state?.open(null, 'manual')}
      />
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

/** What Enter takes while nothing was chosen with the arrows: what is called so, else the first that fits. */
function byEnter(rows: readonly Choice[], typed: string, literal: boolean): string | undefined {
  const wanted = typed.trim().toLocaleLowerCase()
  if (wanted === '') return undefined
  const named = rows.find(
    ({ id, label }) => id !== createKey && label.toLocaleLowerCase() === wanted,
  )
  return (named ?? rows.at(literal ? -1 : 0))?.id
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
