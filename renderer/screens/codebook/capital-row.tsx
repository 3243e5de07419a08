import { Check } from 'lucide-react'
import type { CapitalType } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { codeInFull } from '../../state/code-in-full.ts'
import { Chip } from '../../ui/chip.tsx'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import type { Spot } from '../../ui/grid-moves.ts'
import type { CapitalRow, Mark } from './capital-rows.ts'

type CapitalCellsProps = {
  readonly row: CapitalRow
  readonly index: number
  readonly capitals: readonly CapitalType[]
  /** Codings of the code itself. */
  readonly count: number
  /** The column in which the person is, or -1. */
  readonly active: number
  readonly onPress: (spot: Spot) => void
  readonly onPoint: (spot: Spot) => void
  readonly onOpen: (id: CodeId) => void
}

/** One code of the grid with its marks. */
export function CapitalCells(props: CapitalCellsProps) {
  const { row, index, capitals, count, active, onPress, onPoint, onOpen } = props
  const { code, depth, marks, unmapped } = row
  return (
    <>
      <th scope="row" className="capital-code">
        <span className="capital-name" style={{ paddingLeft: `${depth * 1.1}rem` }}>
          <ColourSwatch colour={code.colour} />
          <button
            type="button"
            tabIndex={-1}
            className="one-line"
            title={codeInFull(code)}
            onClick={() => onOpen(code.id)}
          >
            {code.name}
          </button>
          {unmapped && <Chip tone="warn">not mapped</Chip>}
          <span className="faint">{count}</span>
        </span>
      </th>
      {marks.map((mark, column) => {
        const capital = capitals[column]
        return (
          <td
            key={capital?.id}
            id={capitalCellId({ row: index, column })}
            className={`capital-mark ${mark}`}
            data-active={column === active || undefined}
            onPointerEnter={() => onPoint({ row: index, column })}
            onPointerDown={(event) => event.button === 0 && onPress({ row: index, column })}
          >
            <span className="ui-box" aria-hidden>
              {mark !== 'none' && <Check size={12} />}
            </span>
            <span className="unseen">
              {code.name}, {capital?.name}: {words[mark]}
            </span>
          </td>
        )
      })}
    </>
  )
}

const words: Readonly<Record<Mark, string>> = {
  own: 'yes',
  inherited: 'inherited from the code above',
  none: 'no',
}

/** The id of a mark, so that the grid can say which one is active. */
export function capitalCellId({ row, column }: Spot): string {
  return `mark-${row}-${column}`
}
