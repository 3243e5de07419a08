import { useState } from 'react'
import type { CapitalType } from '../../../shared/model/code.ts'
import type { CapitalTypeId, CodeId } from '../../../shared/model/id.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Chip } from '../../ui/chip.tsx'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { CapitalPreview } from './capital-preview.tsx'
import { MappingReason } from './mapping-reason.tsx'

type CapitalBoxesProps = {
  readonly capitals: readonly CapitalType[]
  readonly own: readonly CapitalTypeId[]
  /** What a code above is mapped to, as long as this one is mapped to nothing itself. */
  readonly inherited: { readonly from: string; readonly ids: readonly CapitalTypeId[] } | null
  readonly onChange: (ids: readonly CapitalTypeId[]) => void
  /** The code whose mapping this is, to say beforehand what a tick changes; left out where there is no code yet. */
  readonly codeId?: CodeId
}

/** The capital types that a code serves: its own ticked, inherited ones half ticked. */
export function CapitalBoxes(props: CapitalBoxesProps) {
  const { capitals, own, inherited, onChange, codeId } = props
  const [aimed, setAimed] = useState<CapitalTypeId | null>(null)
  const after = (id: CapitalTypeId) =>
    own.includes(id) ? own.filter((other) => other !== id) : [...own, id]
  return (
    <fieldset className="capital-boxes">
      <legend className="ui-label">Capital types</legend>
      {capitals.length === 0 && (
        <p className="faint">There are none yet. Add them under “Capital types” above.</p>
      )}
      {own.length === 0 && !inherited && capitals.length > 0 && (
        <Chip tone="warn">not mapped yet</Chip>
      )}
      {inherited && (
        <p className="faint">From “{inherited.from}”. Tick any to give this code its own.</p>
      )}
      <div className="capital-list">
        {capitals.map(({ id, name, colour, definition }) => (
          <div key={id} title={definition}>
            <Checkbox
              isSelected={own.includes(id)}
              isIndeterminate={inherited?.ids.includes(id) ?? false}
              onChange={() => onChange(after(id))}
              onHoverStart={() => setAimed(id)}
              onHoverEnd={() => setAimed(null)}
              onFocusChange={(focused) => setAimed(focused ? id : null)}
            >
              <ColourSwatch colour={colour} />
              <span>{name}</span>
            </Checkbox>
          </div>
        ))}
      </div>
      {codeId && capitals.length > 0 && (
        <>
          <CapitalPreview {...{ capitals, codeId }} capitalIds={aimed && after(aimed)} />
          <MappingReason codeId={codeId} label="Why it is mapped so" />
        </>
      )}
    </fieldset>
  )
}
