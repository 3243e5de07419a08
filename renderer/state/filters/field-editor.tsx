import { Check } from 'lucide-react'
import { useState } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import type { Filter } from '../../../shared/model/filter.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { BesideEditor } from './beside-editor.tsx'
import { chosenIn, kindOf, optionsOf, withChosen, without } from './filter-fields.ts'
import type { FilterLists, FilterOption } from './filter-lists.ts'

type FieldEditorProps = {
  readonly field: keyof Filter
  readonly label: string
  readonly filter: Filter
  readonly lists: FilterLists
  readonly onChange: (filter: Filter) => void
}

/** Where the values of one field of a filter are chosen; every change counts at once. */
export function FieldEditor(props: FieldEditorProps) {
  switch (kindOf(props.field)) {
    case 'list':
      return <ListEditor {...props} />
    case 'yesno':
      return <YesNoEditor {...props} />
    case 'date':
      return <DateEditor {...props} />
    case 'beside':
      return <BesideEditor {...props} />
  }
}

/** Key of "no programme" and the like; ids are UUIDs. */
const noneKey = 'none'

function ListEditor({ field, label, filter, lists, onChange }: FieldEditorProps) {
  const [typed, setTyped] = useState('')
  const options = optionsOf(field, lists)
  const wanted = typed.trim().toLocaleLowerCase()
  const shown = options.filter(({ label: words, group = '' }) =>
    `${group} ${words}`.toLocaleLowerCase().includes(wanted),
  )
  return (
    <div className="filter-editor">
      {options.length > 8 && (
        <SearchField label={`Find: ${label}`} value={typed} onChange={setTyped} autoFocus />
      )}
      <ListBox
        aria-label={label}
        className="filter-options"
        selectionMode="multiple"
        escapeKeyBehavior="none"
        selectedKeys={chosenIn(filter, field).map((value) => value ?? noneKey)}
        onSelectionChange={(keys) => {
          const values = keys === 'all' ? shown.map(({ value }) => value) : [...keys].map(toValue)
          onChange(withChosen(filter, field, values))
        }}
        renderEmptyState={() => <p className="faint">Nothing to choose.</p>}
      >
        {field === 'attributes' ? grouped(shown) : shown.map(option)}
      </ListBox>
    </div>
  )
}

function toValue(key: string | number): string | null {
  return key === noneKey ? null : String(key)
}

function grouped(options: readonly FilterOption[]) {
  return [...Map.groupBy(options, ({ group = '' }) => group)].map(([group, members]) => (
    <ListBoxSection key={group} id={group}>
      <Header className="overline ui-list-header">{group}</Header>
      {members.map(option)}
    </ListBoxSection>
  ))
}

function option({ value, label, colour, depth = 0 }: FilterOption) {
  return (
    <ListBoxItem
      key={value ?? noneKey}
      id={value ?? noneKey}
      textValue={label}
      className="ui-item filter-option"
      style={{ paddingLeft: `${0.5 + depth}rem` }}
    >
      <span className="ui-box" aria-hidden>
        <Check size={11} />
      </span>
      {colour && <ColourSwatch colour={colour} />}
      <span className="one-line">{label}</span>
    </ListBoxItem>
  )
}

const yesNoWords = {
  starred: ['Starred', 'Not starred'],
  hasMemo: ['With a memo', 'Without a memo'],
  coded: ['With a code', 'Without a code'],
} as const

function YesNoEditor({ field, label, filter, onChange }: FieldEditorProps) {
  if (field !== 'starred' && field !== 'hasMemo' && field !== 'coded') return null
  const value = filter[field]
  return (
    <ListBox
      aria-label={label}
      className="filter-options"
      selectionMode="single"
      escapeKeyBehavior="none"
      selectedKeys={value === undefined ? [] : [value ? 'yes' : 'no']}
      onSelectionChange={(keys) => {
        const [key] = keys === 'all' ? [] : keys
        onChange(key ? { ...filter, [field]: key === 'yes' } : without(filter, field))
      }}
    >
      {yesNoWords[field].map((words, index) => (
        <ListBoxItem
          key={words}
          id={index === 0 ? 'yes' : 'no'}
          textValue={words}
          className="ui-item filter-option"
        >
          <span className="ui-box round" aria-hidden>
            <Check size={11} />
          </span>
          {words}
        </ListBoxItem>
      ))}
    </ListBox>
  )
}

function DateEditor({ field, label, filter, onChange }: FieldEditorProps) {
  if (field !== 'since' && field !== 'until') return null
  const which = field === 'since' ? 'on that day or later' : 'before that day'
  return (
    <div className="filter-editor">
      <TextField
        label={`${label} (coded ${which})`}
        type="date"
        value={filter[field]?.slice(0, 10) ?? ''}
        onChange={(day) => onChange(day ? { ...filter, [field]: day } : without(filter, field))}
        autoFocus
      />
    </div>
  )
}
