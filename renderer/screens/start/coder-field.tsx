import { useState } from 'react'
import { useAction } from '../../backend.ts'
import { TextField } from '../../ui/text-field.tsx'

/** Who codes: asked where everybody passes by, changeable there and in the coder menu. */
export function CoderField({ coder }: { readonly coder: string }) {
  const [name, setName] = useState(coder)
  const { run } = useAction('coders.use')
  function save() {
    const typed = name.trim()
    if (typed === '') setName(coder)
    else if (typed !== coder) void run({ name: typed })
  }
  return (
    <form
      className="start-coder"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextField
        label="You code as"
        description="Your name or initials, kept with every coding so that the work of several people can be told apart."
        value={name}
        onChange={setName}
        onBlur={save}
      />
    </form>
  )
}
