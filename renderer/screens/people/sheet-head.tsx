import { ArrowDown, ArrowUp, Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { Attribute } from '../../../shared/model/people.ts'
import { useAction } from '../../backend.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx'
import { ColumnDialog } from './column-dialog.tsx'
import type { Column, Sorting } from './table.ts'

type SheetHeadProps = {
  readonly columns: readonly Column[]
  readonly attributes: readonly Attribute[]
  readonly allTicked: boolean
  readonly onTickAll: (all: boolean) => void
  readonly sorting: Sorting | null
  readonly onSort: (sorting: Sorting | null) => void
}

/** The titles of the columns, each a menu: sort, and for attributes rename, change, remove; a plus adds one. */
export function SheetHead(props: SheetHeadProps) {
  const { columns, attributes, allTicked, onTickAll, sorting, onSort } = props
  const [asked, setAsked] = useState<Attribute | 'new' | null>(null)
  return (
    <tr aria-rowindex={1}>
      <th scope="col" className="sheet-tick">
        <Checkbox aria-label="Select everybody shown" isSelected={allTicked} onChange={onTickAll} />
      </th>
      {columns.map((column) => (
        <ColumnTitle
          key={column.id}
          column={column}
          attribute={attributes.find(({ id }) => id === column.id)}
          sorting={sorting}
          onSort={onSort}
          onChange={setAsked}
        />
      ))}
      <th className="sheet-add">
        <IconButton
          icon={<Plus size={14} aria-hidden />}
          label="Add a column"
          onPress={() => setAsked('new')}
        />
        {asked && (
          <ColumnDialog attribute={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />
        )}
      </th>
    </tr>
  )
}

type ColumnTitleProps = {
  readonly column: Column
  readonly attribute: Attribute | undefined
  readonly sorting: Sorting | null
  readonly onSort: (sorting: Sorting | null) => void
  readonly onChange: (attribute: Attribute) => void
}

function ColumnTitle({ column, attribute, sorting, onSort, onChange }: ColumnTitleProps) {
  const remove = useAction('attributes.remove')
  const sorted = sorting?.column === column.id ? sorting : null
  const direction = sorted && (sorted.descending ? 'descending' : 'ascending')
  const sort = (descending: boolean) => onSort({ column: column.id, descending })
  return (
    <th scope="col" aria-sort={direction ?? 'none'} className={`sheet-title ${column.kind}`}>
      <Menu
        label={`Column ${column.title}`}
        button={
          <Button className="sheet-title-button">
            <span className="one-line">{column.title}</span>
            {sorted &&
              (sorted.descending ? (
                <ArrowDown size={12} aria-hidden />
              ) : (
                <ArrowUp size={12} aria-hidden />
              ))}
          </Button>
        }
      >
        <MenuItem onAction={() => sort(false)} chosen={direction === 'ascending'}>
          Sort ascending
        </MenuItem>
        <MenuItem onAction={() => sort(true)} chosen={direction === 'descending'}>
          Sort descending
        </MenuItem>
        <MenuItem onAction={() => onSort(null)} disabled={!sorted}>
          Do not sort by this
        </MenuItem>
        {attribute && (
          <>
            <MenuLine />
            <MenuItem onAction={() => onChange(attribute)}>Rename or change kind…</MenuItem>
            <MenuItem danger onAction={() => void remove.run({ id: attribute.id })}>
              Remove the column
            </MenuItem>
          </>
        )}
      </Menu>
    </th>
  )
}
