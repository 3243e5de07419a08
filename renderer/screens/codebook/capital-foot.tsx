import type { CapitalType } from '../../../shared/model/code.ts'
import type { Spot } from '../../ui/grid-moves.ts'
import { CapitalPreview } from './capital-preview.tsx'
import { type CapitalRow, pressed } from './capital-rows.ts'
import { MappingReason } from './mapping-reason.tsx'

type CapitalFootProps = {
  readonly capitals: readonly CapitalType[]
  readonly rows: readonly CapitalRow[]
  /** The mark in which the person is. */
  readonly spot: Spot
  /** The mark that would be pressed next: under the pointer, or that of the keyboard. */
  readonly aimed: Spot | null
}

/** Below the grid: what the next press would do to the frequency table, and why the code was mapped as it is. */
export function CapitalFoot({ capitals, rows, spot, aimed }: CapitalFootProps) {
  const here = rows[spot.row]?.code
  const code = (aimed && rows[aimed.row]?.code) ?? here
  const capital = (aimed && capitals[aimed.column]) ?? null
  if (!code || !here) return null
  return (
    <footer className="capital-foot">
      <div>
        <p className="one-line">
          {code.name}
          {capital &&
            `, ${code.capitalIds.includes(capital.id) ? 'without' : 'with'} ${capital.name}`}
        </p>
        <CapitalPreview
          capitals={capitals}
          codeId={code.id}
          capitalIds={capital && pressed(code, capital.id)}
        />
      </div>
      <MappingReason codeId={here.id} label={`Why “${here.name}” is mapped so`} />
    </footer>
  )
}
