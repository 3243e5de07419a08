import { ArrowDown, ArrowUp } from 'lucide-react'
import { type KeyboardEvent, type MouseEvent, memo, useMemo, useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Agreement, AgreementRow } from '../../../shared/model/agreement.ts'
import { nextSorting, type Sorting } from '../../state/sorting.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { placeOf } from '../../ui/grid-place.ts'
import { type GridPlace, useGridCursor } from '../../ui/use-grid-cursor.ts'
import { type FigureColumn, figureColumns, sortedRows } from './agreement-rows.ts'
import { AlphaBar } from './alpha-bar.tsx'
import type { Listed } from './listed.ts'
import { PairsTable } from './pairs-table.tsx'

type TableProps = {
  readonly agreement: Agreement
  readonly onList: (listed: Listed) => void
}

/** Counts and figures of each code; a press on a count shows its units, one on a title sorts. */
export function AgreementTable({ agreement, onList }: TableProps) {
  const [sorting, setSorting] = useState<Sorting<string>>(null)
  const columns = useMemo(() => figureColumns(agreement), [agreement])
  const rows = useMemo(() => sortedRows(agreement, sorting), [agreement, sorting])
  const { place, ...listeners } = useCountCursor({ rows, columns, onList })
  return (
    <div className="agreement-scroll">
      <table className="agreement-table" aria-label="Agreement" {...listeners}>
        <Titles {...{ agreement, columns, sorting }} onSort={setSorting} />
        <tbody>
          {rows.map((row, index) => (
            <Row
              key={row.id ?? ''}
              {...{ row, index, columns }}
              flat={sorting !== null}
              active={place.row === index ? place.column : null}
            />
          ))}
        </tbody>
        <Pooled {...{ agreement, columns }} />
      </table>
      {agreement.coders.length > 2 && <PairsTable agreement={agreement} />}
      <ul className="agreement-notes" aria-label="Notes">
        <li>Compared: {agreement.transcripts.join(', ')}.</li>
        {agreement.notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </div>
  )
}

type Counts = Pick<TableProps, 'onList'> & {
  readonly rows: readonly AgreementRow[]
  readonly columns: readonly FigureColumn[]
}

/** The one count that has the focus: arrow keys move it, Enter shows its units, as a press on any count does. */
function useCountCursor({ rows, columns, onList }: Counts) {
  const press = ({ row: at, column }: GridPlace) => {
    const row = rows[at]
    const figure = row && columns[column]?.figure(row)
    if (figure?.leads && figure.value !== 0) onList(figure.leads)
  }
  const { place, onKeyDown, moveTo } = useGridCursor(
    { rows: rows.length, columns: columns.filter(({ counts }) => counts).length, headings: false },
    { show: () => undefined, onPress: press },
  )
  return {
    place,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (placeOf(event)) onKeyDown(event)
    },
    onClick: (event: MouseEvent) => {
      const pressed = placeOf(event)
      if (!pressed) return
      moveTo(pressed)
      press(pressed)
    },
  }
}

const titles = { codes: 'Code', capitals: 'Capital type' }

type TitlesProps = Pick<TableProps, 'agreement'> &
  Pick<RowProps, 'columns'> & {
    readonly sorting: Sorting<string>
    readonly onSort: (sorting: Sorting<string>) => void
  }

function Titles({ agreement, columns, sorting, onSort }: TitlesProps) {
  const sort = (column: string) =>
    onSort(nextSorting(sorting, column, column === 'name' ? 'up' : 'down'))
  return (
    <thead>
      <tr>
        <Title id="name" title={titles[agreement.question.rows]} {...{ sorting, sort }} />
        {columns.map(({ id, title, help }) => (
          <Title key={id} {...{ id, title, help, sorting, sort }} />
        ))}
        <th scope="col">95 % of alpha</th>
        <th scope="col">What to know</th>
      </tr>
    </thead>
  )
}

type TitleProps = {
  readonly id: string
  readonly title: string
  readonly help?: string
  readonly sorting: Sorting<string>
  readonly sort: (column: string) => void
}

function Title({ id, title, help, sorting, sort }: TitleProps) {
  const own = sorting?.column === id ? sorting : null
  const Arrow = own?.descending ? ArrowDown : ArrowUp
  return (
    <th
      scope="col"
      title={help}
      aria-sort={own ? (own.descending ? 'descending' : 'ascending') : 'none'}
      className={id === 'name' ? '' : 'number'}
    >
      <AriaButton className="agreement-title" onPress={() => sort(id)}>
        {title}
        {own && <Arrow size={12} aria-hidden />}
      </AriaButton>
    </th>
  )
}

type RowProps = {
  readonly row: AgreementRow
  readonly index: number
  readonly columns: readonly FigureColumn[]
  /** Whether sub-codes stand apart from their parents. */
  readonly flat: boolean
  /** The column of the count that Tab leads to, if it is in this row. */
  readonly active: number | null
}

const Row = memo(RowOfFigures)

function RowOfFigures({ row, index, columns, flat, active }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <span style={{ paddingLeft: flat ? 0 : `${row.depth}rem` }}>
          {row.colour && <ColourSwatch colour={row.colour} />} {row.name}
        </span>
      </th>
      {columns.map(({ id, title, counts, figure }, column) => (
        <td key={id} className="number">
          {counts ? (
            <button
              type="button"
              className="agreement-count"
              aria-label={`${row.name}, ${title}: ${figure(row).text}`}
              aria-disabled={figure(row).value === 0}
              tabIndex={active === column ? 0 : -1}
              data-row={index}
              data-column={column}
            >
              {figure(row).text}
            </button>
          ) : (
            figure(row).text
          )}
        </td>
      ))}
      <td>
        <AlphaBar alpha={row.alpha} interval={row.interval} />
      </td>
      <td className="agreement-note">{row.note}</td>
    </tr>
  )
}

/** All rows together; its counts are sums over codes and lead nowhere. */
function Pooled({ agreement, columns }: Pick<TableProps, 'agreement'> & Pick<RowProps, 'columns'>) {
  const { pooled, question } = agreement
  const name = question.rows === 'codes' ? 'All codes, pooled' : 'All types, pooled'
  return (
    <tfoot>
      <tr>
        <th scope="row">{name}</th>
        {columns.map(({ id, pooled: figure }) => (
          <td key={id} className="number">
            {figure(pooled).text}
          </td>
        ))}
        <td>
          <AlphaBar alpha={pooled.alpha} interval={pooled.interval} />
        </td>
        <td />
      </tr>
    </tfoot>
  )
}
