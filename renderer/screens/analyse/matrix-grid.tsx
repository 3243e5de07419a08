import { ArrowDown, ArrowUp, ChevronDown, ChevronRight } from 'lucide-react'
import { type KeyboardEvent, memo, type RefObject, useMemo } from 'react'
import { nextSorting, type Sorting } from '../../state/sorting.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { placeOf, shadeOf } from '../../ui/grid-place.ts'
import { type GridPlace, useGridCursor } from '../../ui/use-grid-cursor.ts'
import type { Matrix, MatrixCell, MatrixColumn, MatrixFooter, MatrixRow } from './matrix.ts'
import {
  After,
  Before,
  ColumnWidths,
  nameWidthFor,
  places,
  type Shown,
  useShownColumns,
} from './shown-columns.tsx'

type MatrixGridProps = Matrix & {
  readonly label: string
  readonly rowHeading: string
  /** No column is narrower or wider, in pixels. */
  readonly leastWidth: number
  readonly mostWidth?: number
  /** Figures stand at the right of their cells, signs in the middle. */
  readonly look: 'figures' | 'signs'
  readonly sorting?: Sorting<number>
  /** Where it is left out, the rows have an order of their own. */
  readonly onSort?: (sorting: Sorting<number>) => void
  /** Shows or hides the rows below one, by its key. */
  readonly onToggle?: (key: string) => void
  /** The place of the row among `rows`, and of the column. */
  readonly onPress: (place: GridPlace) => void
  /** The element that scrolls, and how wide it is. */
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly width: number
}

const totalWidth = 92

/** A table of figures or signs: headings and names stay in view, only the columns in view are drawn, each cell leads to its quotes. */
export function MatrixGrid(props: MatrixGridProps) {
  const { label, columns, rows, footer = [], sorting = null, onSort, onToggle, onPress } = props
  const { scroller, totalled = false, look } = props
  const before = nameWidthFor(props.width)
  const after = totalled ? totalWidth : 0
  const count = columns.length - (totalled ? 1 : 0)
  const width = widthFor(count, { ...props, free: props.width - before - after })
  const { shown, scrollTo } = useShownColumns({ count, width, before, after, scroller })
  const press = (place: GridPlace) => {
    if (place.row === -1) onSort?.(nextSorting(sorting, place.column, 'down'))
    else onPress(place)
  }
  const cursor = useGridCursor(
    { rows: rows.length, columns: columns.length, headings: onSort !== undefined },
    { show: ({ column }) => scrollTo(column), onPress: press },
  )
  const active = (row: number) => (cursor.place.row === row ? cursor.place.column : null)
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const row = rows[cursor.place.row]
    const from = togglesFrom[event.key]
    if (row && onToggle && from !== undefined && row.open === from) onToggle(row.key)
    else cursor.onKeyDown(event)
  }
  return (
    <table
      className={`frequency-grid${look === 'signs' ? ' matrix-grid' : ''}${totalled ? ' totalled' : ''}`}
      aria-label={label}
      aria-rowcount={rows.length + footer.length + 1}
      aria-colcount={columns.length + 1}
      style={{ width: before + width * count + after }}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const place = placeOf(event)
        if (!place) return
        cursor.moveTo(place)
        press(place)
      }}
    >
      <ColumnWidths {...{ count, width, before, after }} />
      <Headings {...props} {...{ sorting, shown }} active={active(-1)} />
      <tbody>
        {rows.map((row, index) => (
          <Row
            key={row.key}
            {...{ row, index, shown, totalled, onToggle }}
            last={totalled && index === rows.length - 1}
            flat={sorting !== null}
            active={active(index)}
          />
        ))}
      </tbody>
      {footer.length > 0 && <Footer {...{ footer, shown, totalled }} />}
    </table>
  )
}

/** Keys that change whether the rows below one are shown, from what. */
const togglesFrom: Readonly<Record<string, boolean>> = { '-': true, '+': false }

function widthFor(
  count: number,
  {
    free,
    leastWidth,
    mostWidth = 150,
  }: Pick<MatrixGridProps, 'leastWidth' | 'mostWidth'> & {
    readonly free: number
  },
): number {
  return Math.floor(Math.max(leastWidth, Math.min(mostWidth, (free - 2) / Math.max(1, count))))
}

type HeadingsProps = MatrixGridProps & {
  readonly sorting: Sorting<number>
  readonly shown: Shown
  readonly active: number | null
}

function Headings(props: HeadingsProps) {
  const { columns, rowHeading, sorting, onSort, shown, active, totalled } = props
  const heading = (place: number) =>
    onSort ? (
      <Heading
        key={place}
        place={place}
        column={columns[place]}
        sorted={
          sorting?.column === place ? (sorting.descending ? 'descending' : 'ascending') : null
        }
        active={active === place}
      />
    ) : (
      <th key={place} scope="col" className="fixed">
        {columns[place]?.name}
      </th>
    )
  return (
    <thead>
      <tr>
        <th scope="col" className="corner">
          {rowHeading}
        </th>
        <Before {...shown} />
        {places(shown).map(heading)}
        <After {...shown} />
        {totalled && heading(shown.count)}
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
  const { name = '', note, over } = column ?? {}
  const title = [over, name].filter(Boolean).join(' › ')
  return (
    <th scope="col" aria-sort={sorted ?? 'none'}>
      <button
        type="button"
        tabIndex={active ? 0 : -1}
        data-row={-1}
        data-column={place}
        title={`${title}${note ? `: ${note}` : ''} — sort by this column`}
      >
        {over && <span className="heading-over one-line">{over} ›</span>}
        <span className="heading-words">{name}</span>
        {note && <span className="heading-note">{note}</span>}
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
  readonly totalled: boolean
  /** Whether it holds the totals. */
  readonly last: boolean
  /** Without the indents of the tree. */
  readonly flat: boolean
  readonly active: number | null
  readonly onToggle: MatrixGridProps['onToggle']
}

const Row = memo(RowOfCells)

function RowOfCells(props: RowProps) {
  const { row, index, shown, totalled, last, flat, active, onToggle } = props
  const { name, note, depth = 0 } = row
  const indent = `${1.5 + (flat ? 0 : depth * 1.1)}rem`
  const title = useMemo(() => (note ? `${name}: ${note}` : name), [name, note])
  const cell = (column: number) => (
    <Cell key={column} cell={row.cells[column]} {...{ index, column }} active={active === column} />
  )
  return (
    <tr className={last ? 'totals' : undefined}>
      <th scope="row" style={last ? undefined : { paddingLeft: indent }} title={title}>
        <RowName row={row} onToggle={onToggle} />
      </th>
      <Before {...shown} />
      {places(shown).map(cell)}
      <After {...shown} />
      {totalled && cell(shown.count)}
    </tr>
  )
}

function RowName({ row, onToggle }: Pick<RowProps, 'row' | 'onToggle'>) {
  const { key, name, colour, note, open } = row
  return (
    <>
      <span className="row-name">
        {open !== undefined && onToggle && (
          <button
            type="button"
            className="row-toggle"
            tabIndex={-1}
            aria-expanded={open}
            aria-label={`Codes below ${name}`}
            onClick={() => onToggle(key)}
          >
            {open ? <ChevronDown size={13} /> : <ChevronRight size={13} />}
          </button>
        )}
        {colour && <ColourSwatch colour={colour} />}
        <span className="row-words">{name}</span>
      </span>
      {note && <span className="row-note one-line">{note}</span>}
    </>
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

type FooterProps = {
  readonly footer: readonly MatrixFooter[]
  readonly shown: Shown
  readonly totalled: boolean
}

function Footer({ footer, shown, totalled }: FooterProps) {
  return (
    <tfoot>
      {footer.map(({ name, texts }) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <Before {...shown} />
          {places(shown).map((column) => (
            <td key={column}>{texts[column]}</td>
          ))}
          <After {...shown} />
          {totalled && <td>{texts[shown.count]}</td>}
        </tr>
      ))}
    </tfoot>
  )
}
