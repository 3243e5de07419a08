import { ArrowDown, ArrowUp } from 'lucide-react'
import { memo, type RefObject, useMemo } from 'react'
import type { FrequencyColumn, FrequencyTable } from '../../../shared/model/analysis.ts'
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
import { figure, largest, nextSorting, type ShownRow, type Sorting } from './table-view.ts'
import { type GridPlace, useGridCursor } from './use-grid-cursor.ts'

/** What a cell stands for: places in the table, `total` for the last row or column. */
export type PressedCell = {
  readonly row: number | 'total'
  readonly column: number | 'total'
}

type FrequencyGridProps = {
  readonly table: FrequencyTable
  readonly rows: readonly ShownRow[]
  readonly rowHeading: string
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
  readonly onPress: (cell: PressedCell) => void
  /** The element that scrolls, and how wide it is. */
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly width: number
}

const totalWidth = 92

/** The table of frequencies: headings and names stay in view, only the columns in view are drawn, each cell leads to its quotes. */
export function FrequencyGrid(props: FrequencyGridProps) {
  const { table, rows, sorting, onSort, onPress, scroller, width } = props
  const nameWidth = nameWidthFor(width)
  const columnWidth = widthFor(table.columns.length, width - nameWidth)
  const count = table.columns.length
  const { shown, scrollTo } = useShownColumns({
    count,
    width: columnWidth,
    before: nameWidth,
    after: totalWidth,
    scroller,
  })
  const press = ({ row, column }: GridPlace) => {
    const at = column === table.columns.length ? 'total' : column
    if (row === -1) onSort(nextSorting(sorting, at))
    else onPress({ row: rows[row]?.place ?? 'total', column: at })
  }
  const cursor = useGridCursor(
    { rows: rows.length + 1, columns: table.columns.length + 1 },
    {
      show: ({ column }) => scrollTo(column),
      onPress: press,
    },
  )
  const most = useMemo(() => largest(table), [table])
  const active = (row: number) => (cursor.place.row === row ? cursor.place.column : null)
  return (
    <table
      className="frequency-grid totalled"
      aria-rowcount={rows.length + 2}
      aria-colcount={table.columns.length + 2}
      style={{ width: nameWidth + columnWidth * table.columns.length + totalWidth }}
      onKeyDown={cursor.onKeyDown}
      onClick={(event) => {
        const place = placeOf(event)
        if (!place) return
        cursor.moveTo(place)
        press(place)
      }}
    >
      <ColumnWidths count={count} width={columnWidth} before={nameWidth} after={totalWidth} />
      <Headings {...props} shown={shown} active={active(-1)} />
      <tbody>
        {rows.map((row, index) => (
          <Row
            key={row.row.id ?? 'none'}
            {...{ row, index, shown, most }}
            rate={table.rate}
            flat={sorting !== null}
            active={active(index)}
          />
        ))}
        <TotalRow {...{ table, shown }} index={rows.length} active={active(rows.length)} />
      </tbody>
      <Denominators table={table} shown={shown} />
    </table>
  )
}

function widthFor(count: number, width: number): number {
  const free = (width - totalWidth - 2) / Math.max(1, count)
  return Math.floor(Math.max(84, Math.min(190, free)))
}

type HeadingsProps = FrequencyGridProps & {
  readonly shown: Shown
  readonly active: number | null
}

function Headings({ table, rowHeading, sorting, shown, active }: HeadingsProps) {
  const allSmall = table.columns.every(({ small }) => small)
  const total = table.columns.length
  return (
    <thead>
      <tr>
        <th scope="col" className="corner">
          {rowHeading}
        </th>
        <Before {...shown} />
        {places(shown).map((place) => (
          <Heading
            key={place}
            place={place}
            column={table.columns[place]}
            marked={!allSmall && table.columns[place]?.small === true}
            sorted={sorting?.column === place ? sorting.direction : null}
            active={active === place}
          />
        ))}
        <After {...shown} />
        <Heading
          place={total}
          column={{ ...table.all, name: 'Total' }}
          marked={false}
          sorted={sorting?.column === 'total' ? sorting.direction : null}
          active={active === total}
        />
      </tr>
    </thead>
  )
}

type HeadingProps = {
  readonly place: number
  readonly column: FrequencyColumn | undefined
  readonly marked: boolean
  readonly sorted: 'ascending' | 'descending' | null
  readonly active: boolean
}

function Heading({ place, column, marked, sorted, active }: HeadingProps) {
  const name = column?.name ?? ''
  return (
    <th scope="col" aria-sort={sorted ?? 'none'}>
      <button
        type="button"
        tabIndex={active ? 0 : -1}
        data-row={-1}
        data-column={place}
        title={`${name}${marked ? ': fewer than 5 people spoke' : ''} — sort by this column`}
      >
        <span className="heading-words">{name}</span>
        {marked && <span className="small-mark">&lt; 5 people</span>}
        {sorted === 'descending' && <ArrowDown size={12} aria-hidden />}
        {sorted === 'ascending' && <ArrowUp size={12} aria-hidden />}
      </button>
    </th>
  )
}

type RowProps = {
  readonly row: ShownRow
  readonly index: number
  readonly shown: Shown
  readonly most: number
  readonly rate: FrequencyTable['rate']
  /** Without the indents of the tree. */
  readonly flat: boolean
  readonly active: number | null
}

const Row = memo(RowOfFigures)

function RowOfFigures({ row, index, shown, most, rate, flat, active }: RowProps) {
  const { name, colour, depth } = row.row
  return (
    <tr>
      <th scope="row" style={{ paddingLeft: `${1.5 + (flat ? 0 : depth * 1.1)}rem` }} title={name}>
        <span className="row-name">
          {colour && <ColourSwatch colour={colour} />}
          <span className="row-words">{name}</span>
        </span>
      </th>
      <Before {...shown} />
      {places(shown).map((column) => (
        <Figure
          key={column}
          value={row.cells[column] ?? null}
          heat={most}
          {...{ index, column, rate }}
          active={active === column}
        />
      ))}
      <After {...shown} />
      <Figure
        value={row.total}
        heat={0}
        {...{ index, rate }}
        column={shown.count}
        active={active === shown.count}
      />
    </tr>
  )
}

type FigureProps = {
  readonly value: number | null
  /** The figure that has the deepest shade; 0 for no shade. */
  readonly heat: number
  readonly index: number
  readonly column: number
  readonly rate: FrequencyTable['rate']
  readonly active: boolean
}

function Figure({ value, heat, index, column, rate, active }: FigureProps) {
  return (
    <td
      className={value ? 'figure' : 'figure nothing'}
      style={shadeOf(heat > 0 ? (value ?? 0) / heat : 0)}
    >
      <button type="button" tabIndex={active ? 0 : -1} data-row={index} data-column={column}>
        {figure(value, rate)}
      </button>
    </td>
  )
}

type TotalRowProps = {
  readonly table: FrequencyTable
  readonly shown: Shown
  readonly index: number
  readonly active: number | null
}

function TotalRow({ table, shown, index, active }: TotalRowProps) {
  const cell = (column: number, value: number | null) => (
    <Figure
      key={column}
      heat={0}
      rate={table.rate}
      active={active === column}
      {...{ value, index, column }}
    />
  )
  return (
    <tr className="totals">
      <th scope="row">Total</th>
      <Before {...shown} />
      {places(shown).map((column) => cell(column, table.columnTotals[column] ?? null))}
      <After {...shown} />
      {cell(shown.count, table.total)}
    </tr>
  )
}

const denominators = [
  ['People who spoke', 'participants'],
  ['Words spoken', 'words'],
  ['Transcripts', 'transcripts'],
] as const

function Denominators({ table, shown }: { readonly table: FrequencyTable; readonly shown: Shown }) {
  return (
    <tfoot>
      {denominators.map(([title, field]) => (
        <tr key={field}>
          <th scope="row">{title}</th>
          <Before {...shown} />
          {places(shown).map((column) => (
            <td key={column}>{figure(table.columns[column]?.[field] ?? 0, 'none')}</td>
          ))}
          <After {...shown} />
          <td>{figure(table.all[field], 'none')}</td>
        </tr>
      ))}
    </tfoot>
  )
}
