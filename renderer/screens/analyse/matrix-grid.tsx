import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, type ReactNode, type RefObject, useMemo } from 'react'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { placeOf, shadeOf } from './grid-place.ts'
import {
  After,
  Before,
  ColumnWidths,
  nameWidthFor,
  places,
  type Shown,
  useShownColumns,
} from './shown-columns.tsx'
import { nextSorting, type Sorting } from './table-view.ts'
import { type GridPlace, useGridCursor } from './use-grid-cursor.ts'

/** One cell: what it says, and how deep its shade is (0 to 1). */
export type MatrixCell = {
  readonly text: string
  readonly share?: number
  /** Nothing stands behind it. */
  readonly empty?: boolean
  /** A picture in place of the text, which is then only read out. */
  readonly picture?: ReactNode
}

/** One row; its key says which one it is, however the rows are sorted. */
export type MatrixRow = {
  readonly key: string
  readonly name: string
  readonly colour?: string | null
  readonly depth?: number
  /** A line below the name. */
  readonly note?: string | undefined
  readonly cells: readonly MatrixCell[]
}

/** One column; `note` stands below its name. */
export type MatrixColumn = {
  readonly key: string
  readonly name: string
  readonly note?: string | undefined
}

type MatrixGridProps = {
  readonly label: string
  readonly rowHeading: string
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  /** No column is narrower, in pixels. */
  readonly leastWidth: number
  readonly sorting?: Sorting
  /** Where it is left out, the rows have an order of their own. */
  readonly onSort?: (sorting: Sorting) => void
  /** The place of the row among `rows`, and of the column. */
  readonly onPress: (place: GridPlace) => void
  /** The element that scrolls, and how wide it is. */
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly width: number
}

/** A table of figures or signs without totals: headings and names stay in view, each cell leads to its quotes. */
export function MatrixGrid(props: MatrixGridProps) {
  const { label, columns, rows, sorting = null, onSort, onPress, scroller } = props
  const before = nameWidthFor(props.width)
  const width = widthFor(columns.length, props.width - before, props.leastWidth)
  const count = columns.length
  const { shown, scrollTo } = useShownColumns({ count, width, before, after: 0, scroller })
  const press = (place: GridPlace) => {
    if (place.row === -1) onSort?.(nextSorting(sorting, place.column))
    else onPress(place)
  }
  const cursor = useGridCursor(
    { rows: rows.length, columns: count, headings: onSort !== undefined },
    { show: ({ column }) => scrollTo(column), onPress: press },
  )
  const active = (row: number) => (cursor.place.row === row ? cursor.place.column : null)
  return (
    <table
      className="frequency-grid matrix-grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={count + 1}
      style={{ width: before + width * count }}
      onKeyDown={cursor.onKeyDown}
      onClick={(event) => {
        const place = placeOf(event)
        if (!place) return
        cursor.moveTo(place)
        press(place)
      }}
    >
      <ColumnWidths {...{ count, width, before }} after={0} />
      <Headings {...props} {...{ sorting, shown }} active={active(-1)} />
      <tbody>
        {rows.map((row, index) => (
          <Row
            key={row.key}
            {...{ row, index, shown }}
            flat={sorting !== null}
            active={active(index)}
          />
        ))}
      </tbody>
    </table>
  )
}

function widthFor(count: number, width: number, least: number): number {
  const free = (width - 2) / Math.max(1, count)
  return Math.floor(Math.max(least, Math.min(150, free)))
}

type HeadingsProps = MatrixGridProps & {
  readonly sorting: Sorting
  readonly shown: Shown
  readonly active: number | null
}

function Headings({ columns, rowHeading, sorting, onSort, shown, active }: HeadingsProps) {
  return (
    <thead>
      <tr>
        <th scope="col" className="corner">
          {rowHeading}
        </th>
        <Before {...shown} />
        {places(shown).map((place) =>
          onSort ? (
            <Heading
              key={place}
              place={place}
              column={columns[place]}
              sorted={sorting?.column === place ? sorting.direction : null}
              active={active === place}
            />
          ) : (
            <th key={place} scope="col" className="fixed">
              {columns[place]?.name}
            </th>
          ),
        )}
        <After {...shown} />
      </tr>
    </thead>
  )
}

type HeadingProps = {
  readonly place: number
  readonly column: MatrixColumn | undefined
  readonly sorted: 'ascending' | 'descending' | null
  readonly active: boolean
}

function Heading({ place, column, sorted, active }: HeadingProps) {
  return (
    <th scope="col" aria-sort={sorted ?? 'none'}>
      <button
        type="button"
        tabIndex={active ? 0 : -1}
        data-row={-1}
        data-column={place}
        title={`${column?.name} — sort by this column`}
      >
        <span className="heading-words">{column?.name}</span>
        {column?.note && <span className="heading-note">{column.note}</span>}
        {sorted === 'descending' && <ArrowDown size={12} aria-hidden />}
        {sorted === 'ascending' && <ArrowUp size={12} aria-hidden />}
      </button>
    </th>
  )
}

type RowProps = {
  readonly row: MatrixRow
  readonly index: number
  readonly shown: Shown
  /** Without the indents of the tree. */
  readonly flat: boolean
  readonly active: number | null
}

const Row = memo(RowOfCells)

function RowOfCells({ row, index, shown, flat, active }: RowProps) {
  const { name, colour, depth = 0, note } = row
  const indent = `${1.5 + (flat ? 0 : depth * 1.1)}rem`
  const title = useMemo(() => (note ? `${name}: ${note}` : name), [name, note])
  return (
    <tr>
      <th scope="row" style={{ paddingLeft: indent }} title={title}>
        <span className="row-name">
          {colour && <ColourSwatch colour={colour} />}
          <span className="row-words">{name}</span>
        </span>
        {note && <span className="row-note one-line">{note}</span>}
      </th>
      <Before {...shown} />
      {places(shown).map((column) => (
        <Cell
          key={column}
          cell={row.cells[column]}
          {...{ index, column }}
          active={active === column}
        />
      ))}
      <After {...shown} />
    </tr>
  )
}

type CellProps = {
  readonly cell: MatrixCell | undefined
  readonly index: number
  readonly column: number
  readonly active: boolean
}

function Cell({ cell, index, column, active }: CellProps) {
  const { text = '', share = 0, empty = false, picture } = cell ?? {}
  return (
    <td className={empty ? 'figure nothing' : 'figure'} style={shadeOf(share)}>
      <button
        type="button"
        tabIndex={active ? 0 : -1}
        data-row={index}
        data-column={column}
        {...(picture !== undefined && { 'aria-label': text, title: text })}
      >
        {picture ?? text}
      </button>
    </td>
  )
}
