import { ArrowLeft, ArrowRight, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from 'react-aria-components'
import type { CapitalType } from '../../../shared/model/code.ts'
import { useAction } from '../../backend.ts'
import { notifyUndoable } from '../../state/notify-undoable.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx'
import { CapitalDialog } from './capital-dialog.tsx'

type CapitalHeadProps = {
  readonly capital: CapitalType
  readonly place: number
  readonly last: number
}

/** The title of a capital type, a menu to change it. */
export function CapitalHead({ capital, place, last }: CapitalHeadProps) {
  const [editing, setEditing] = useState(false)
  const update = useAction('capitals.update')
  const remove = useAction('capitals.remove')
  const moveTo = (position: number) => void update.run({ id: capital.id, position })
  async function removeAndTell() {
    if ((await remove.run({ id: capital.id })) === undefined) return
    notifyUndoable(`Removed the capital type “${capital.name}”. Codes that had it are without it.`)
  }
  return (
    <th scope="col" className="capital-title">
      <Menu
        label={`Capital type ${capital.name}`}
        button={
          <Button className="capital-button">
            <ColourSwatch colour={capital.colour} />
            <span className="one-line">{capital.name}</span>
          </Button>
        }
      >
        <MenuItem icon={<Pencil size={13} />} onAction={() => setEditing(true)}>
          Name, definition, colour…
        </MenuItem>
        <MenuLine />
        <MenuItem
          icon={<ArrowLeft size={13} />}
          disabled={place === 0}
          onAction={() => moveTo(place - 1)}
        >
          Move left
        </MenuItem>
        <MenuItem
          icon={<ArrowRight size={13} />}
          disabled={place === last}
          onAction={() => moveTo(place + 1)}
        >
          Move right
        </MenuItem>
        <MenuLine />
        <MenuItem danger icon={<Trash2 size={13} />} onAction={() => void removeAndTell()}>
          Remove
        </MenuItem>
      </Menu>
      {editing && <CapitalDialog capital={capital} onClose={() => setEditing(false)} />}
    </th>
  )
}
