import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'

type EditableNameProps = {
  readonly label: string
  readonly name: string
  readonly onSave: (name: string) => void
  readonly onCancel?: () => void
  /** Whether it is a field from the start, for something new. */
  readonly editing?: boolean
}

/** A name that becomes a field when it is pressed: Enter saves, Escape leaves it as it was. */
export function EditableName({
  label,
  name,
  onSave,
  onCancel,
  editing = false,
}: EditableNameProps) {
  const [open, setOpen] = useState(editing)
  const button = useRef<HTMLButtonElement>(null)
  function finish(text: string | null) {
    setOpen(editing)
    setTimeout(() => button.current?.focus())
    const wanted = text?.trim() ?? ''
    if (wanted !== '' && wanted !== name) onSave(wanted)
    else onCancel?.()
  }
  if (open) return <NameField label={label} name={name} onFinish={finish} />
  return (
    <Button
      ref={button}
      className="name-button"
      aria-label={`${name}, rename`}
      onPress={() => setOpen(true)}
    >
      {name}
    </Button>
  )
}

type NameFieldProps = {
  readonly label: string
  readonly name: string
  readonly onFinish: (text: string | null) => void
}

function NameField({ label, name, onFinish }: NameFieldProps) {
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState(name)
  useEffect(() => {
    input.current?.focus()
    input.current?.select()
  }, [])
  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') onFinish(text)
    if (event.key === 'Escape') onFinish(null)
  }
  return (
    <input
      ref={input}
      className="ui-input name-field"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={onKeyDown}
      onBlur={() => onFinish(text)}
    />
  )
}
