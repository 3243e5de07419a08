import { ChevronLeft, ListFilter, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { type FilterPart, filterParts, labels } from '../../../shared/analysis/filter-words.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { FieldEditor } from './field-editor.tsx'
import { addableFields, without } from './filter-fields.ts'
import type { FilterLists } from './filter-lists.ts'
import { SavedFilters } from './saved-filters.tsx'
import './filters.css'

type FilterBarProps = {
  readonly filter: Filter
  readonly lists: FilterLists
  readonly onChange: (filter: Filter) => void
  /** The only fields that can be asked for here, where not all can; words are not among them. */
  readonly fields?: readonly (keyof Filter)[]
}

/** What narrows the view: words, and one chip for each field, to be changed, removed and added to. */
export function FilterBar({ filter, lists, onChange, fields }: FilterBarProps) {
  const parts = filterParts(filter, lists.names).filter(({ field }) => field !== 'text')
  return (
    <search className="filter-bar" aria-label="Filters">
      {!fields && <TextFilter filter={filter} onChange={onChange} />}
      {parts.map((part) => (
        <FilterChip key={part.field} part={part} {...{ filter, lists, onChange }} />
      ))}
      <AddFilter {...{ filter, lists, onChange }} fields={fields ?? addableFields} />
      {!fields && <SavedFilters {...{ filter, lists, onChange }} />}
      {parts.length > 1 && (
        <Button look="quiet" onPress={() => onChange({})}>
          Clear all
        </Button>
      )}
    </search>
  )
}

/** Milliseconds after the last key until a typed text counts. */
const typingPause = 200

function TextFilter({ filter, onChange }: Pick<FilterBarProps, 'filter' | 'onChange'>) {
  const current = filter.text ?? ''
  const [typed, setTyped] = useState(current)
  useEffect(() => setTyped(current), [current])
  useEffect(() => {
    if (typed === current) return
    const timer = setTimeout(
      () => onChange(typed.trim() ? { ...filter, text: typed } : without(filter, 'text')),
      typingPause,
    )
    return () => clearTimeout(timer)
  }, [typed, current, filter, onChange])
  return <SearchField label="Words or quote id" value={typed} onChange={setTyped} />
}

/** What is chosen elsewhere and can only be taken away here. */
const unchangeable: readonly string[] = ['includeModerators', 'coded', 'together']

type FilterChipProps = FilterBarProps & { readonly part: FilterPart }

function FilterChip({ part, filter, lists, onChange }: FilterChipProps) {
  const words = `${part.label}: ${part.text}`
  const fixed = unchangeable.includes(part.field)
  return (
    <span className="ui-chip accent filter-chip">
      {fixed ? (
        <span className="one-line">{words}</span>
      ) : (
        <Popover
          label={part.label}
          button={
            <AriaButton className="filter-chip-words one-line" aria-label={`Change ${words}`}>
              {part.label}: <b>{part.text}</b>
            </AriaButton>
          }
        >
          {() => (
            <FieldEditor field={part.field} label={part.label} {...{ filter, lists, onChange }} />
          )}
        </Popover>
      )}
      <AriaButton
        className="ui-chip-remove"
        aria-label={`Remove ${words}`}
        onPress={() => onChange(without(filter, part.field))}
      >
        <X size={11} aria-hidden />
      </AriaButton>
    </span>
  )
}

type AddFilterProps = FilterBarProps & { readonly fields: readonly (keyof Filter)[] }

function AddFilter(props: AddFilterProps) {
  const button = (
    <Button look="quiet" icon={<ListFilter size={14} aria-hidden />}>
      Add filter
    </Button>
  )
  return (
    <Popover button={button} label="Add filter">
      {() => <FieldChooser {...props} />}
    </Popover>
  )
}

function FieldChooser(props: AddFilterProps) {
  const [field, setField] = useState<keyof Filter | null>(null)
  if (field === null) {
    return (
      <div className="filter-fields">
        {props.fields.map((each) => (
          <Button key={each} look="quiet" onPress={() => setField(each)}>
            {labels[each]}
          </Button>
        ))}
      </div>
    )
  }
  return (
    <div className="filter-editor">
      <Button
        look="quiet"
        icon={<ChevronLeft size={14} aria-hidden />}
        onPress={() => setField(null)}
      >
        {labels[field]}
      </Button>
      <FieldEditor field={field} label={labels[field]} {...props} />
    </div>
  )
}
