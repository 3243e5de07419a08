import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { Popover } from 'react-aria-components'

/** Where the grid goes after a cell was written. */
export type NextCell = 'Down' | 'Right' | 'Left' | null

type CellEditorProps = {
  readonly label: string
  readonly initial: string
  /** Whether `initial` is the first letter of something new rather than what stood there. */
  readonly begun?: boolean
  /** What can be chosen, or null for free text; `only` allows nothing else, `several` are separated by semicolons. */
  readonly options: readonly string[] | null
  readonly only?: boolean
  readonly several?: boolean
  readonly onDone: (text: string, next: NextCell) => void
  readonly onCancel: () => void
}

/** A cell while it is being written: Enter and Tab write it, Escape leaves it as it was. */
export function CellEditor(props: CellEditorProps) {
  const { label, initial, begun = false, options, onDone, onCancel } = props
  const { only = false, several = false } = props
  const input = useRef<HTMLInputElement>(null)
  const finished = useRef(false)
  const [text, setText] = useState(initial)
  const [typed, setTyped] = useState(begun)
  const [chosen, setChosen] = useState(-1)
  const found = matching(options ?? [], typed ? lastPiece(text, several) : '', several)
  const picked = found[chosen] ?? (only && typed ? found[0] : undefined)
  useEffect(() => {
    input.current?.focus()
    if (!begun) input.current?.select()
  }, [begun])
  function finish(next: NextCell, option = picked) {
    if (finished.current) return
    finished.current = true
    onDone(option === undefined ? text : withPiece(text, option, several), next)
  }
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation()
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const next = nextCell(event)
    // Before the first option stands the field itself, which keeps what was typed.
    const places = found.length + 1
    if (step) setChosen(((chosen + 1 + step + places) % places) - 1)
    else if (next) finish(next)
    else if (event.key === 'Escape') {
      finished.current = true
      onCancel()
    } else return
    event.preventDefault()
  }
  return (
    <>
      <input
        ref={input}
        className="sheet-input"
        aria-label={label}
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls="cell-options"
        aria-activedescendant={chosen >= 0 ? `cell-option-${chosen}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value)
          setTyped(true)
          setChosen(-1)
        }}
        onKeyDown={onKeyDown}
        onBlur={() => finish(null)}
      />
      <Options
        field={input}
        label={label}
        options={found}
        picked={picked}
        onPick={(option) => finish(null, option)}
      />
    </>
  )
}

type OptionsProps = {
  readonly field: RefObject<HTMLInputElement | null>
  readonly label: string
  readonly options: readonly string[]
  readonly picked: string | undefined
  readonly onPick: (option: string) => void
}

/** What can be chosen, below the field, which keeps the focus. */
function Options({ field, label, options, picked, onPick }: OptionsProps) {
  return (
    <Popover
      triggerRef={field}
      isOpen={options.length > 0}
      isNonModal
      placement="bottom start"
      offset={4}
      className="ui-popover sheet-options"
    >
      <div id="cell-options" role="listbox" aria-label={label} className="ui-list">
        {options.map((option, index) => (
          // The keyboard reaches options through the field, by aria-activedescendant.
          <div
            key={option}
            id={`cell-option-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={option === picked}
            className="ui-item"
            data-focused={option === picked || undefined}
            // Pressing must not take the focus from the field, which would write it.
            onPointerDown={(event) => {
              event.preventDefault()
              onPick(option)
            }}
          >
            {option}
          </div>
        ))}
      </div>
    </Popover>
  )
}

function nextCell({ key, shiftKey }: KeyboardEvent): NextCell {
  if (key === 'Enter') return 'Down'
  if (key === 'Tab') return shiftKey ? 'Left' : 'Right'
  return null
}

/** Options that begin with what was typed, then those that hold it. */
function matching(options: readonly string[], typed: string, several: boolean): readonly string[] {
  const wanted = typed.trim().toLocaleLowerCase()
  const place = (option: string) => option.toLocaleLowerCase().indexOf(wanted)
  const found = options.filter((option) => place(option) >= 0)
  // A value that stands there already is no suggestion, unless others can follow it.
  if (!several && found.length === 1 && found[0]?.toLocaleLowerCase() === wanted) return []
  return found.toSorted((a, b) => Number(place(a) > 0) - Number(place(b) > 0)).slice(0, 30)
}

function lastPiece(text: string, several: boolean): string {
  return several ? (text.split(';').at(-1) ?? '') : text
}

function withPiece(text: string, option: string, several: boolean): string {
  if (!several) return option
  return [
    ...text
      .split(';')
      .slice(0, -1)
      .map((piece) => piece.trim()),
    option,
  ].join('; ')
}
