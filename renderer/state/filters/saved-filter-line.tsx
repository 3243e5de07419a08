import { Pencil, Trash2 } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { SavedFilter } from '../../../shared/model/saved-filter.ts'
import { useAction } from '../../backend.ts'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { notifyUndoable } from '../notify-undoable.ts'

type SavedFilterLineProps = {
  readonly saved: SavedFilter
  readonly words: string
  readonly onChoose: () => void
  /** Told when it is gone; what offers to undo that lies outside. */
  readonly onRemoved: () => void
}

/** One filter with a name: choosing, renaming and removing it. */
export function SavedFilterLine(props: SavedFilterLineProps) {
  const { saved, words, onChoose, onRemoved } = props
  const [renaming, setRenaming] = useState(false)
  const line = useRef<HTMLLIElement>(null)
  const wasRenaming = useRef(false)
  const remove = useRemove(saved, onRemoved)
  useEffect(() => {
    // The field had the focus; its line has it from now on.
    if (wasRenaming.current && !renaming) line.current?.querySelector('button')?.focus()
    wasRenaming.current = renaming
  }, [renaming])
  if (renaming) return <RenameForm saved={saved} onDone={() => setRenaming(false)} />
  return (
    <li
      ref={line}
      onKeyDown={(event) => {
        if (event.key !== 'F2') return
        event.preventDefault()
        event.stopPropagation()
        setRenaming(true)
      }}
    >
      <Button look="quiet" onPress={onChoose}>
        <span className="filter-saved-name">
          <span className="one-line">{saved.name}</span>
          <span className="one-line faint">{words}</span>
        </span>
      </Button>
      <IconButton
        icon={<Pencil size={14} aria-hidden />}
        label={`Rename ${saved.name}`}
        keys="F2"
        onPress={() => setRenaming(true)}
      />
      <IconButton
        icon={<Trash2 size={14} aria-hidden />}
        label={`Remove ${saved.name}`}
        onPress={() => void remove()}
      />
    </li>
  )
}

function useRemove({ id, name }: SavedFilter, onRemoved: () => void) {
  const { run } = useAction('filters.remove')
  return async () => {
    if ((await run({ id })) === undefined) return
    notifyUndoable(`Removed the saved filter “${name}”`)
    onRemoved()
  }
}

type RenameFormProps = { readonly saved: SavedFilter; readonly onDone: () => void }

function RenameForm({ saved, onDone }: RenameFormProps) {
  const [name, setName] = useState(saved.name)
  const form = useRef<HTMLFormElement>(null)
  const { run, pending, error } = useAction('filters.rename', { quiet: true })
  useEffect(() => form.current?.querySelector('input')?.select(), [])
  async function rename() {
    if (name.trim() === saved.name) return onDone()
    if ((await run({ id: saved.id, name })) === undefined) return
    notifyUndoable(`Renamed the filter “${saved.name}” to “${name.trim()}”`)
    onDone()
  }
  return (
    <li className="renaming">
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault()
          if (name.trim() && !pending) void rename()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.stopPropagation()
          onDone()
        }}
      >
        <TextField
          aria-label={`New name of ${saved.name}`}
          value={name}
          onChange={setName}
          error={error?.message}
          autoFocus
        />
        <Button type="submit" isDisabled={!name.trim() || pending}>
          Rename
        </Button>
      </form>
    </li>
  )
}
