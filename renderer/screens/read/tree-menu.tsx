import { BookMarked, List, Pencil, Pin, PinOff, Tags } from 'lucide-react'
import type { Code } from '../../../shared/model/code.ts'
import { go } from '../../state/place.ts'
import type { Spot } from '../../transcript/pointer.ts'
import { ContextMenu } from '../../ui/context-menu.tsx'
import { MenuItem, MenuLine } from '../../ui/menu.tsx'
import type { Desk } from './use-desk.ts'

type TreeMenuProps = {
  readonly at: Spot
  readonly desk: Desk
  readonly code: Code
  /** What would be coded, in words. */
  readonly target: string
}

/** What can be done with a code of the tree. */
export function TreeMenu({ at, desk, code, target }: TreeMenuProps) {
  const { actions, pinned, open, close, togglePin, listQuotes } = desk
  const key = pinned.indexOf(code.id) + 1
  return (
    <ContextMenu at={at} onClose={close} label={code.name}>
      <MenuItem icon={<Tags size={14} aria-hidden />} onAction={() => void actions.code(code.id)}>
        {`Code ${target}`}
      </MenuItem>
      <MenuItem icon={<List size={14} aria-hidden />} onAction={() => listQuotes(code.id)}>
        All quotes of this code
      </MenuItem>
      <MenuLine />
      <MenuItem
        icon={key > 0 ? <PinOff size={14} aria-hidden /> : <Pin size={14} aria-hidden />}
        keys={key > 0 ? String(key) : undefined}
        onAction={() => togglePin(code.id)}
      >
        {key > 0 ? 'Take from its number key' : 'Put on a number key'}
      </MenuItem>
      <MenuItem
        icon={<Pencil size={14} aria-hidden />}
        onAction={() => open({ what: 'rename', at, code: code.id })}
      >
        Rename…
      </MenuItem>
      <MenuItem
        icon={<BookMarked size={14} aria-hidden />}
        onAction={() => go('codebook', { codeId: code.id })}
      >
        Define in the codebook
      </MenuItem>
    </ContextMenu>
  )
}
