import { Ellipsis } from 'lucide-react'
import { useAction } from '../../backend.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { notify } from '../../ui/notices.tsx'

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
  const undo = useAction('history.undo')
  async function remove() {
    if ((await onRemove()) === undefined) return
    notify({ text: removed, action: { label: 'Undo', run: () => void undo.run({}) } })
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
