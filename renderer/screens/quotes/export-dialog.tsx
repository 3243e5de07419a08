import { Download } from 'lucide-react'
import { useState } from 'react'
import { Group } from 'react-aria-components'
import type { Filter } from '../../../shared/model/filter.ts'
import { useAction, useCall } from '../../backend.ts'
import { CsvMarkBox } from '../../state/csv-mark.tsx'
import type { FilterLists } from '../../state/filters/filter-lists.ts'
import { saveFile } from '../../state/save-file.ts'
import { useRemembered } from '../../state/settings.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { Select } from '../../ui/select.tsx'
import { ColumnList } from './column-list.tsx'
import {
  columnsKey,
  type ExportChoices,
  exportChoices,
  firstExport,
  formatChoices,
  groupChoices,
  layoutOf,
  listedColumns,
} from './export-choices.ts'
import { numberOf } from './toolbar.tsx'

type ExportProps = {
  readonly filter: Filter
  readonly lists: FilterLists
  readonly total: number
}

/** Exports exactly the quotes that the list shows. */
export function ExportButton(props: ExportProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        icon={<Download size={14} aria-hidden />}
        isDisabled={props.total === 0}
        onPress={() => setOpen(true)}
      >
        Export…
      </Button>
      {open && <ExportDialog {...props} onClose={() => setOpen(false)} />}
    </>
  )
}

function ExportDialog(props: ExportProps & { readonly onClose: () => void }) {
  const { filter, lists, total, onClose } = props
  const [choices, setChoices] = useRemembered<ExportChoices>('quotes.export', {
    initial: firstExport,
    check: exportChoices,
  })
  const { run, pending } = useAction('quotes.export')
  if (!choices) return null
  const { format, context } = choices
  const layout = layoutOf(choices)
  const key = columnsKey(format)
  async function save() {
    const file = await run({ filter, format, context, layout })
    if (!file) return
    saveFile(file)
    const rows = `${file.rows.toLocaleString('en')} row${file.rows === 1 ? '' : 's'}`
    notify({ text: `Exported ${numberOf(total)} in ${rows}: ${file.name}` })
    onClose()
  }
  return (
    <Dialog
      title={`Export ${numberOf(total)}`}
      size="large"
      onClose={onClose}
      confirm={{
        label: pending ? 'Exporting…' : 'Export',
        disabled: pending,
        onConfirm: () => void save(),
      }}
    >
      <div className="export-choices">
        <SegmentedControl
          label="Format"
          choices={formatChoices}
          value={format}
          onChange={(next) => setChoices({ ...choices, format: next })}
        />
        <Layout {...{ choices }} onChoices={setChoices} />
      </div>
      <div className="export-halves">
        <ColumnList
          key={key}
          columns={listedColumns(choices[key], lists.people.attributes)}
          chosen={choices[key]}
          onChosen={(columns) => setChoices({ ...choices, [key]: [...columns] })}
        />
        <Preview filter={filter} choices={choices} />
      </div>
    </Dialog>
  )
}

type LayoutProps = {
  readonly choices: ExportChoices
  readonly onChoices: (choices: ExportChoices) => void
}

function Layout({ choices, onChoices }: LayoutProps) {
  const contexts = [0, 120, 300, 800].map((number) => ({
    id: String(number),
    label: number === 0 ? 'No context' : `${number} characters of context`,
  }))
  return (
    <>
      <Select
        label="Together"
        hideLabel
        choices={groupChoices}
        value={choices.group}
        onChange={(group) => onChoices({ ...choices, group })}
      />
      <Select
        label="Context"
        hideLabel
        choices={contexts}
        value={String(choices.context)}
        onChange={(context) => onChoices({ ...choices, context: Number(context) })}
      />
      <Checkbox
        isSelected={choices.rows === 'quotes'}
        onChange={(one) => onChoices({ ...choices, rows: one ? 'quotes' : 'codings' })}
      >
        One row a quote
      </Checkbox>
      {choices.format === 'csv' && <CsvMarkBox />}
    </>
  )
}

/** The first rows as they would be written. */
function Preview({
  filter,
  choices,
}: {
  readonly filter: Filter
  readonly choices: ExportChoices
}) {
  const input = { filter, layout: layoutOf(choices), context: choices.context, limit: 8 }
  const { data, error } = useCall('quotes.table', input, { keep: true })
  if (error) throw error
  if (!data) return <div className="export-preview" />
  return (
    <Group className="export-preview" aria-label="Preview" tabIndex={0}>
      <table>
        <thead>
          <tr>
            {data.columns.map((title) => (
              <th key={title} scope="col">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row) => (
            <tr key={row.join('\u0000')}>
              {row.map((cell, place) => (
                <td key={data.columns[place]} dir="auto">
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="faint">
        {data.rows.length} of {data.total.toLocaleString('en')} rows
      </p>
    </Group>
  )
}
