import { Bookmark } from 'lucide-react'
import { useState } from 'react'
import { filterInWords } from '../../../shared/analysis/filter-words.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import type { SavedFilter } from '../../../shared/model/saved-filter.ts'
import { useAction, useCall } from '../../backend.ts'
import { Button } from '../../ui/button.tsx'
import { notify } from '../../ui/notices.tsx'
import { Popover } from '../../ui/popover.tsx'
import { TextField } from '../../ui/text-field.tsx'
import type { FilterLists } from './filter-lists.ts'
import { SavedFilterLine } from './saved-filter-line.tsx'

type SavedFiltersProps = {
  readonly filter: Filter
  readonly lists: FilterLists
  readonly onChange: (filter: Filter) => void
}

/** The filters that were given a name, and where the one in force is given one. */
export function SavedFilters(props: SavedFiltersProps) {
  const button = (
    <Button look="quiet" icon={<Bookmark size={14} aria-hidden />}>
      Saved
    </Button>
  )
  return (
    <Popover button={button} label="Saved filters">
      {(close) => <Saved {...props} onDone={close} />}
    </Popover>
  )
}

function Saved({ filter, lists, onChange, onDone }: SavedFiltersProps & { onDone: () => void }) {
  const saved = useCall('filters.list', {}, { keep: true }).data ?? []
  const isEmpty = Object.keys(filter).length === 0
  return (
    <div className="filter-editor filter-saved">
      {saved.length === 0 && (
        <p className="muted">
          A filter with a name stands here for everybody who works in this project.
        </p>
      )}
      {saved.length > 0 && (
        <ul aria-label="Saved filters">
          {saved.map((each) => (
            <SavedFilterLine
              key={each.id}
              saved={each}
              words={filterInWords(each.filter, lists.names)}
              onChoose={() => {
                onChange(each.filter)
                onDone()
              }}
              onRemoved={onDone}
            />
          ))}
        </ul>
      )}
      {isEmpty ? (
        <p className="faint">Add a filter to save it.</p>
      ) : (
        <SaveForm filter={filter} saved={saved} onDone={onDone} />
      )}
    </div>
  )
}

type SaveFormProps = {
  readonly filter: Filter
  readonly saved: readonly SavedFilter[]
  readonly onDone: () => void
}

function SaveForm({ filter, saved, onDone }: SaveFormProps) {
  const [name, setName] = useState('')
  const { run, pending } = useAction('filters.save')
  const key = name.trim().toLocaleLowerCase()
  const replaces = saved.some((each) => each.name.toLocaleLowerCase() === key)
  async function save() {
    if ((await run({ name, filter })) === undefined) return
    notify({ text: `Saved the filter “${name.trim()}”` })
    onDone()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        if (key && !pending) void save()
      }}
    >
      <TextField label="Save these filters as" value={name} onChange={setName} autoFocus />
      <Button type="submit" isDisabled={!key || pending}>
        {replaces ? 'Replace' : 'Save'}
      </Button>
    </form>
  )
}
