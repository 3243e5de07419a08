import { Check } from 'lucide-react'
import { Button } from 'react-aria-components'
import { palette } from '../../../shared/model/palette.ts'
import { useDraft } from '../../state/use-draft.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { Popover } from '../../ui/popover.tsx'

type ColourFieldProps = {
  readonly label: string
  readonly colour: string
  readonly onChange: (colour: string) => void
}

/** A colour from the palette, whose colours colour-blind people tell apart, or any other. */
export function ColourField({ label, colour, onChange }: ColourFieldProps) {
  return (
    <Popover
      label={label}
      button={
        <Button className="colour-button" aria-label={`${label}, change`}>
          <ColourSwatch colour={colour} size={16} />
        </Button>
      }
    >
      {(close) => (
        <ColourChoice
          colour={colour}
          onChange={onChange}
          onChosen={(chosen) => {
            onChange(chosen)
            close()
          }}
        />
      )}
    </Popover>
  )
}

type ColourChoiceProps = {
  readonly colour: string
  readonly onChange: (colour: string) => void
  readonly onChosen: (colour: string) => void
}

function ColourChoice({ colour, onChange, onChosen }: ColourChoiceProps) {
  const other = useDraft(colour, onChange)
  return (
    <div className="colour-choice">
      {palette.map((each, index) => (
        <Button
          key={each}
          className="colour-cell"
          aria-label={`Colour ${index + 1}`}
          aria-pressed={each === colour}
          style={{ backgroundColor: each }}
          onPress={() => onChosen(each)}
        >
          {each === colour && <Check size={14} aria-hidden />}
        </Button>
      ))}
      <label className="colour-other">
        <input
          type="color"
          value={other.value}
          onChange={(event) => other.onChange(event.target.value)}
          onBlur={other.onBlur}
        />
        Another
      </label>
    </div>
  )
}
