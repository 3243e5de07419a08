import { Blend } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Chip } from '../../ui/chip.tsx'
import type { Choice } from '../../ui/choice.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { coderColour, hidesSome, type Legend, type LegendBasis, plainLegend } from './legend.ts'

type LegendProps = LegendBasis & {
  readonly legend: Legend
  readonly onChange: (legend: Legend) => void
}

/** Opens what colours stand for and which codings are shown; says beside it when some are not. */
export function LegendButton(props: LegendProps) {
  const { legend, onChange } = props
  const showAll = () => onChange({ ...legend, codes: [], capitals: [], coders: [] })
  return (
    <>
      {hidesSome(legend) && (
        <Button look="quiet" onPress={showAll}>
          Some codings hidden: show all
        </Button>
      )}
      <Popover
        label="Colours and codings shown"
        button={
          <IconButton icon={<Blend size={15} aria-hidden />} label="Colours and codings shown" />
        }
      >
        {() => <LegendPanel {...props} />}
      </Popover>
    </>
  )
}

function LegendPanel(props: LegendProps) {
  const { legend, onChange, codebook, coders } = props
  const set = (fields: Partial<Legend>) => onChange({ ...legend, ...fields })
  return (
    <div className="legend">
      <h3 className="overline">Colour by</h3>
      <SegmentedControl
        label="Colour by"
        choices={colourings}
        value={legend.colourBy}
        onChange={(colourBy) => set({ colourBy })}
      />
      <Checkbox isSelected={legend.dim} onChange={(dim) => set({ dim })}>
        Fade what is not coded
      </Checkbox>
      <ShownCodes {...props} />
      <Shown
        title="Only capital types"
        things={codebook.capitals}
        chosen={legend.capitals}
        onChange={(capitals) => set({ capitals })}
      />
      {coders.length > 1 && (
        <Shown
          title="Only coders"
          things={coders.map((coder) => ({ ...coder, colour: coderColour(coders, coder.id) }))}
          chosen={legend.coders}
          onChange={(chosen) => set({ coders: chosen })}
        />
      )}
      <Button look="quiet" onPress={() => onChange(plainLegend)}>
        Show everything by code
      </Button>
    </div>
  )
}

const colourings: readonly Choice<Legend['colourBy']>[] = [
  { id: 'code', label: 'Code' },
  { id: 'capital', label: 'Capital type' },
  { id: 'coder', label: 'Coder' },
]

function ShownCodes({ legend, codebook, onChange }: LegendProps) {
  const { codes } = legend
  const chosen = codebook.codes.filter(({ id }) => codes.includes(id))
  return (
    <>
      <h3 className="overline">Only codes</h3>
      {chosen.length > 0 && (
        <div className="details-codes">
          {chosen.map(({ id, name, colour }) => (
            <Chip
              key={id}
              icon={<ColourSwatch colour={colour} />}
              onRemove={() => onChange({ ...legend, codes: codes.filter((one) => one !== id) })}
            >
              {name}
            </Chip>
          ))}
        </div>
      )}
      <ComboBox
        label="Show only this code and those below it"
        hideLabel
        placeholder={chosen.length === 0 ? 'All codes' : 'Another code'}
        choices={codebook.codes
          .filter(({ id }) => !codes.includes(id))
          .map(({ id, name }) => ({ id, label: name }))}
        value={null}
        onChange={(id) => id && onChange({ ...legend, codes: [...codes, id] })}
      />
    </>
  )
}

type Thing<Id extends string> = { readonly id: Id; readonly name: string; readonly colour: string }

type ShownProps<Id extends string> = {
  readonly title: string
  readonly things: readonly Thing<Id>[]
  readonly chosen: readonly Id[]
  readonly onChange: (chosen: Id[]) => void
}

function Shown<Id extends string>({ title, things, chosen, onChange }: ShownProps<Id>) {
  if (things.length === 0) return null
  return (
    <fieldset className="legend-choices">
      <legend className="overline">{title}</legend>
      {things.map(({ id, name, colour }) => (
        <Checkbox
          key={id}
          isSelected={chosen.includes(id)}
          onChange={(on) => onChange(on ? [...chosen, id] : chosen.filter((one) => one !== id))}
        >
          <ColourSwatch colour={colour} />
          <span className="one-line">{name}</span>
        </Checkbox>
      ))}
    </fieldset>
  )
}
