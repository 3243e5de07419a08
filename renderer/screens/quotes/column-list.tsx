import { GripVertical } from 'lucide-react'
import { useState } from 'react'
import { Button, Checkbox, GridList, GridListItem, useDragAndDrop } from 'react-aria-components'
import type { QuoteColumn } from '../../../shared/model/quote-table.ts'
import { keyOf, type ListedColumn } from './export-choices.ts'

type ColumnListProps = {
  /** All of them in the order in which they stand at first; later ones stay where they are until they are dragged. */
  readonly columns: readonly ListedColumn[]
  readonly chosen: readonly QuoteColumn[]
  readonly onChosen: (chosen: readonly QuoteColumn[]) => void
}

/** The columns of a table: ticked ones are written, in the order in which they are dragged. */
export function ColumnList({ columns: atFirst, chosen, onChosen }: ColumnListProps) {
  const [columns, setColumns] = useState(atFirst)
  const ticked = new Set(chosen.map(keyOf))
  function write(order: readonly ListedColumn[], wanted: ReadonlySet<unknown>) {
    onChosen(order.flatMap(({ id, column }) => (wanted.has(id) ? column : [])))
  }
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onReorder: ({ keys, target }) => {
      const moving = columns.filter(({ id }) => keys.has(id))
      const order = columns.flatMap((column) => {
        if (keys.has(column.id)) return []
        if (column.id !== target.key) return [column]
        return target.dropPosition === 'after' ? [column, ...moving] : [...moving, column]
      })
      if (keys.has(target.key)) return
      setColumns(order)
      // What is dragged among the columns is wanted.
      write(order, new Set([...ticked, ...keys]))
    },
  })
  return (
    <GridList
      aria-label="Columns"
      className="export-columns"
      items={columns}
      selectionMode="multiple"
      escapeKeyBehavior="none"
      selectedKeys={ticked}
      onSelectionChange={(keys) =>
        write(columns, keys === 'all' ? new Set(columns.map(({ id }) => id)) : keys)
      }
      dragAndDropHooks={dragAndDropHooks}
    >
      {({ id, label }) => (
        <GridListItem id={id} textValue={label} className="export-column">
          <Button slot="drag" className="export-grip">
            <GripVertical size={12} aria-hidden />
          </Button>
          <Checkbox slot="selection" className="ui-checkbox">
            {({ isSelected }) => (
              <span className="ui-box" aria-hidden>
                {isSelected && '✓'}
              </span>
            )}
          </Checkbox>
          <span className="one-line">{label}</span>
        </GridListItem>
      )}
    </GridList>
  )
}
