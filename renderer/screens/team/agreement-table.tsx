import { ArrowDown, ArrowUp } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import type { Agreement, AgreementRow } from '../../../shared/model/agreement.ts'
import { nextSorting, type Sorting } from '../../state/sorting.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { type Figure, type FigureColumn, figureColumns, sortedRows } from './agreement-rows.ts'
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
  const columns = figureColumns(agreement)
  const sort = (column: string) =>
    setSorting(nextSorting(sorting, column, column === 'name' ? 'up' : 'down'))
  return (
    <div className="agreement-scroll">
      <table className="agreement-table" aria-label="Agreement">
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
        <tbody>
          {sortedRows(agreement, sorting).map((row) => (
            <Row key={row.id ?? ''} {...{ row, columns, onList }} flat={sorting !== null} />
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

const titles = { codes: 'Code', capitals: 'Capital type' }

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
  readonly columns: readonly FigureColumn[]
  readonly onList: TableProps['onList']
  /** Whether sub-codes stand apart from their parents. */
  readonly flat: boolean
}

function Row({ row, columns, onList, flat }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <span style={{ paddingLeft: flat ? 0 : `${row.depth}rem` }}>
          {row.colour && <ColourSwatch colour={row.colour} />} {row.name}
        </span>
      </th>
      {columns.map((column) => (
        <td key={column.id} className="number">
          <Cell
            figure={column.figure(row)}
            onList={onList}
            label={`${row.name}, ${column.title}`}
          />
        </td>
      ))}
      <td>
        <AlphaBar alpha={row.alpha} interval={row.interval} />
      </td>
      <td className="agreement-note">{row.note}</td>
    </tr>
  )
}

type CellProps = {
  readonly figure: Figure
  readonly label: string
  readonly onList: TableProps['onList']
}

function Cell({ figure: { text, value, leads }, label, onList }: CellProps) {
  if (!leads || value === 0) return text
  return (
    <AriaButton
      className="agreement-count"
      aria-label={`${label}: ${text}`}
      onPress={() => onList(leads)}
    >
      {text}
    </AriaButton>
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
