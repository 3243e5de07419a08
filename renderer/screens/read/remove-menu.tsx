import type { Spot } from '../../transcript/pointer.ts'
import type { Surface } from '../../transcript/surface.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { ContextMenu } from '../../ui/context-menu.tsx'
import { MenuItem } from '../../ui/menu.tsx'
import type { Desk } from './use-desk.ts'
import type { Reading } from './use-reading.ts'

type RemoveMenuProps = {
  readonly at: Spot
  readonly desk: Desk
  readonly surface: Surface
  readonly reading: Reading
}

/** Asks which of the codes of a quote to remove. */
export function RemoveMenu({ at, desk, surface, reading }: RemoveMenuProps) {
  const { quote } = surface
  const codings = quote ? surface.coverage.codings(quote.id) : []
  return (
    <ContextMenu at={at} onClose={desk.close} label="Remove which code?">
      {codings.map((coding) => {
        const code = reading.codes.get(coding.codeId)
        return (
          <MenuItem
            key={coding.id}
            icon={<ColourSwatch colour={code?.colour ?? 'currentColor'} />}
            onAction={() => void desk.actions.uncode(coding.id)}
          >
            {`Remove ${code?.name ?? 'this code'}`}
          </MenuItem>
        )
      })}
    </ContextMenu>
  )
}
