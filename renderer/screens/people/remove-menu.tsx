import { Ellipsis } from 'lucide-react'
import { notifyUndoable } from '../../state/notify-undoable.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'

type RemoveMenuProps = {
  readonly label: string
  /** What the command says. */
  readonly words: string
  /** What is said when it was done. */
  readonly removed: string
  readonly onRemove: () => Promise<unknown>
}

/** Three dots with the one command that needs hiding; undo is offered afterwards. */
export function RemoveMenu({ label, words, removed, onRemove }: RemoveMenuProps) {
  async function remove() {
    if ((await onRemove()) === undefined) return
    notifyUndoable(removed)
  }
  return (
    <Menu
      label={label}
      button={<IconButton icon={<Ellipsis size={15} aria-hidden />} label={label} />}
    >
      <MenuItem danger onAction={() => void remove()}>
        {words}
      </MenuItem>
    </Menu>
  )
}
