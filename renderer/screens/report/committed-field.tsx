import { useEffect, useState } from 'react'
import { TextField } from '../../ui/text-field.tsx'

type CommittedFieldProps = {
  readonly label: string
  readonly value: string
  readonly placeholder?: string
  readonly rows?: number
  readonly onCommit: (value: string) => void
}

/** A field whose text counts when one leaves it, so that typing is one change. */
export function CommittedField({ value, rows = 1, onCommit, ...rest }: CommittedFieldProps) {
  const [typed, setTyped] = useState(value)
  useEffect(() => setTyped(value), [value])
  const commit = () => typed !== value && onCommit(typed)
  return (
    <TextField
      {...rest}
      rows={rows}
      value={typed}
      onChange={setTyped}
      onBlur={commit}
      onKeyDown={(event) => event.key === 'Enter' && rows === 1 && commit()}
    />
  )
}
