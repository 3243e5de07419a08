import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import type { Choice } from './choice.ts'

type SegmentedControlProps<T extends string> = {
  readonly label: string
  readonly choices: readonly Choice<T>[]
  readonly value: T
  readonly onChange: (value: T) => void
}

/** One of two to six things, all of them visible. */
export function SegmentedControl<T extends string>(props: SegmentedControlProps<T>) {
  const { label, choices, value, onChange } = props
  function choose(keys: Iterable<string | number>) {
    // Keys come from `choices`, whose ids are of type T.
    for (const key of keys) onChange(key as T)
  }
  return (
    <ToggleButtonGroup
      aria-label={label}
      className="ui-segments"
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={choose}
    >
      {choices.map((choice) => (
        <ToggleButton key={choice.id} id={choice.id} className="ui-segment">
          {choice.icon}
          {choice.label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
