import { Check, ChevronsUpDown } from 'lucide-react'
import {
  Select as AriaSelect,
  Button,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  SelectValue,
} from 'react-aria-components'
import type { Choice } from './choice.ts'

type SelectProps<T extends string> = {
  /** Read to screen readers, and shown above unless `hideLabel`. */
  readonly label: string
  readonly hideLabel?: boolean
  readonly choices: readonly Choice<T>[]
  readonly value: T | null
  readonly onChange: (value: T) => void
  readonly placeholder?: string
  readonly disabled?: boolean
}

/** One of some fixed things. */
export function Select<T extends string>(props: SelectProps<T>) {
  const { label, hideLabel = false, choices, value, onChange, placeholder, disabled } = props
  return (
    <AriaSelect
      className="ui-field"
      aria-label={hideLabel ? label : undefined}
      selectedKey={value}
      // Keys come from `choices`, whose ids are of type T.
      onSelectionChange={(key) => key !== null && onChange(key as T)}
      placeholder={placeholder ?? 'Choose'}
      isDisabled={disabled ?? false}
    >
      {!hideLabel && <Label className="ui-label">{label}</Label>}
      <Button className="ui-input ui-select">
        <SelectValue className="one-line" />
        <ChevronsUpDown size={13} aria-hidden />
      </Button>
      <Popover className="ui-popover ui-list-popover">
        <ListBox className="ui-list" items={choices}>
          {(choice) => <ChoiceItem choice={choice} />}
        </ListBox>
      </Popover>
    </AriaSelect>
  )
}

function ChoiceItem({ choice }: { readonly choice: Choice }) {
  return (
    <ListBoxItem id={choice.id} textValue={choice.label} className="ui-item">
      {choice.icon}
      <span className="one-line">{choice.label}</span>
      {choice.note && <span className="ui-note">{choice.note}</span>}
      <Check size={13} className="ui-check" aria-hidden />
    </ListBoxItem>
  )
}
