import { type KeyboardEvent, useId, useState } from 'react'
import { Chip } from '../../ui/chip.tsx'

type AliasFieldProps = {
  readonly aliases: readonly string[]
  readonly onChange: (aliases: readonly string[]) => void
}

/** Other names of a code: Enter or a semicolon adds one, Backspace in the empty field takes the last away. */
export function AliasField({ aliases, onChange }: AliasFieldProps) {
  const id = useId()
  const [text, setText] = useState('')
  function add() {
    const name = text.trim()
    setText('')
    if (name !== '' && !aliases.includes(name)) onChange([...aliases, name])
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ';') add()
    else if (event.key === 'Backspace' && text === '') onChange(aliases.slice(0, -1))
    else return
    event.preventDefault()
  }
  return (
    <div className="ui-field">
      <label className="ui-label" htmlFor={id}>
        Also called
      </label>
      <div className="alias-field">
        {aliases.map((alias) => (
          <Chip key={alias} onRemove={() => onChange(aliases.filter((other) => other !== alias))}>
            {alias}
          </Chip>
        ))}
        <input
          id={id}
          value={text}
          placeholder={aliases.length === 0 ? 'Other words under which it is found' : 'Add…'}
          onChange={(event) => setText(event.target.value)}
          onKeyDown={onKeyDown}
          onBlur={add}
        />
      </div>
    </div>
  )
}
