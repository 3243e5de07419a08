import { Columns3, List, Table } from 'lucide-react'
import type { FilterLists } from '../../state/filters/filter-lists.ts'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { ColumnList } from './column-list.tsx'
import { listedColumns } from './export-choices.ts'
import type { ViewChoices } from './table-choices.ts'

type ViewSwitchProps = {
  readonly choices: ViewChoices
  readonly setChoices: (choices: ViewChoices) => void
  readonly lists: FilterLists
}

const views = [
  { id: 'list', label: 'List', icon: <List size={14} aria-hidden /> },
  { id: 'table', label: 'Table', icon: <Table size={14} aria-hidden /> },
] as const

/** Whether quotes stand as a list or a table, and what the table shows of them. */
export function ViewSwitch({ choices, setChoices, lists }: ViewSwitchProps) {
  return (
    <>
      {choices.view === 'table' && (
        <Popover
          label="Columns of the table"
          button={
            <Button look="quiet" icon={<Columns3 size={14} aria-hidden />}>
              Columns
            </Button>
          }
        >
          {() => (
            <div className="table-columns">
              <ColumnList
                columns={listedColumns(choices.columns, lists.people.attributes)}
                chosen={choices.columns}
                onChosen={(columns) => setChoices({ ...choices, columns: [...columns] })}
              />
            </div>
          )}
        </Popover>
      )}
      <SegmentedControl
        label="View"
        choices={views}
        value={choices.view}
        onChange={(view) => setChoices({ ...choices, view })}
      />
    </>
  )
}
