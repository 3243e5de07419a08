import type { CodeId } from '../../../shared/model/id.ts'
import { go } from '../../state/place.ts'
import { ContextMenu } from '../../ui/context-menu.tsx'
import { MenuItem, MenuLine } from '../../ui/menu.tsx'

/** What can be done with codes of the tree. */
export type CodeCommands = {
  readonly onNewBeside: (id: CodeId) => void
  readonly onNewBelow: (id: CodeId) => void
  readonly onRename: (id: CodeId) => void
  /** Merges the chosen codes if this is one of several, else this one with another. */
  readonly onMerge: (id: CodeId) => void
  readonly onSplit: (id: CodeId) => void
  /** Moves the chosen codes if this is one of them, else only this one. */
  readonly onMove: (id: CodeId) => void
  /** Removes the chosen codes if this is one of them, else only this one. */
  readonly onRemove: (id: CodeId) => void
}

type CodeMenuProps = CodeCommands & {
  readonly id: CodeId
  readonly at: { readonly x: number; readonly y: number }
  readonly onClose: () => void
}

/** The commands for one code, where it was clicked with the right button. */
export function CodeMenu(props: CodeMenuProps) {
  const { id, at, onClose, onNewBeside, onNewBelow, onRename } = props
  const { onMerge, onSplit, onMove, onRemove } = props
  return (
    <ContextMenu at={at} label="Code" onClose={onClose}>
      <MenuItem keys="Mod+Enter" onAction={() => onNewBeside(id)}>
        New code beside it…
      </MenuItem>
      <MenuItem keys="Mod+Shift+Enter" onAction={() => onNewBelow(id)}>
        New code below it…
      </MenuItem>
      <MenuLine />
      <MenuItem keys="F2" onAction={() => onRename(id)}>
        Rename
      </MenuItem>
      <MenuItem onAction={() => go('quotes', { filter: { codes: [id] } })}>
        Show the quotes
      </MenuItem>
      <MenuLine />
      <MenuItem onAction={() => onMove(id)}>Move…</MenuItem>
      <MenuItem onAction={() => onMerge(id)}>Merge…</MenuItem>
      <MenuItem onAction={() => onSplit(id)}>Split…</MenuItem>
      <MenuItem danger keys="Delete" onAction={() => onRemove(id)}>
        Remove…
      </MenuItem>
    </ContextMenu>
  )
}

/** Which command keys give in the tree, or undefined. */
export function commandFor(keys: string): keyof CodeCommands | undefined {
  return commands[keys]
}

const commands: Readonly<Record<string, keyof CodeCommands>> = {
  F2: 'onRename',
  Delete: 'onRemove',
  Backspace: 'onRemove',
  'Mod+Enter': 'onNewBeside',
  'Mod+Shift+Enter': 'onNewBelow',
}
