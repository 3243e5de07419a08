import { ChevronsDownUp, ChevronsUpDown, Plus } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { Codebook } from '../../../shared/model/code.ts'
import { type CodeId, codeId } from '../../../shared/model/id.ts'
import { useAction } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { keysOf } from '../../state/shortcuts.ts'
import { ContextMenu } from '../../ui/context-menu.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuItem, MenuLine } from '../../ui/menu.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { CodeTree } from './code-tree.tsx'
import { moveByKey, type Node, type Target } from './tree.ts'
import { useFolded } from './use-folded.ts'

type CodesPaneProps = {
  readonly codebook: Codebook
  readonly nodes: readonly Node[]
  readonly wanted: string
  readonly onWanted: (wanted: string) => void
  readonly chosen: readonly CodeId[]
  readonly onChoose: (chosen: readonly CodeId[]) => void
  readonly onNew: (parentId: CodeId | null) => void
  readonly onRename: (id: CodeId) => void
  readonly onRemove: (ids: readonly CodeId[]) => void
}

type MenuAt = { readonly id: CodeId; readonly at: { readonly x: number; readonly y: number } }

/** The tree of codes with its filter and commands. */
export function CodesPane(props: CodesPaneProps) {
  const { codebook, nodes, wanted, onWanted, chosen, onChoose, onNew, onRename, onRemove } = props
  const folded = useFolded(codebook, wanted)
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const move = useAction('codes.move')
  const parentOf = (id: CodeId | null) =>
    codebook.codes.find((code) => code.id === id)?.parentId ?? null
  const moveTo = (ids: readonly CodeId[], target: Target) =>
    void move.run({ ids: [...ids], ...target })
  function onKey(event: KeyboardEvent, id: CodeId | null) {
    const keys = keysOf(event)
    if (!id) return
    const target = moveByKey(codebook, id, keys)
    const command = commands[keys]
    if (target) moveTo([id], target)
    else if (command === 'rename') onRename(id)
    else if (command === 'remove') onRemove(chosen.includes(id) ? chosen : [id])
    else if (command === 'beside') onNew(parentOf(id))
    else if (command === 'below') onNew(id)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <>
      <header className="codes-head">
        <SearchField label="Filter codes" value={wanted} onChange={onWanted} />
        <IconButton
          icon={<Plus size={15} aria-hidden />}
          label="New code"
          keys="Mod+Enter"
          onPress={() => onNew(parentOf(chosen[0] ?? null))}
        />
        <IconButton
          icon={folded.any ? <ChevronsUpDown size={15} /> : <ChevronsDownUp size={15} />}
          label={folded.any ? 'Expand all' : 'Collapse all'}
          onPress={folded.any ? folded.expandAll : folded.collapseAll}
        />
      </header>
      <CodeTree
        codebook={codebook}
        nodes={nodes}
        open={folded.open}
        onOpen={folded.onOpen}
        chosen={chosen}
        onChoose={(keys) =>
          onChoose(
            keys === 'all'
              ? codebook.codes.map(({ id }) => id)
              : [...keys].map((key) => codeId.parse(key)),
          )
        }
        onMove={moveTo}
        onKey={onKey}
        onMenu={(id, at) => setMenu({ id, at })}
      />
      {menu && (
        <ContextMenu at={menu.at} label="Code" onClose={() => setMenu(null)}>
          <MenuItem keys="Mod+Enter" onAction={() => onNew(parentOf(menu.id))}>
            New code beside it…
          </MenuItem>
          <MenuItem keys="Mod+Shift+Enter" onAction={() => onNew(menu.id)}>
            New code below it…
          </MenuItem>
          <MenuLine />
          <MenuItem keys="F2" onAction={() => onRename(menu.id)}>
            Rename
          </MenuItem>
          <MenuItem onAction={() => go('quotes', { filter: { codes: [menu.id] } })}>
            Show the quotes
          </MenuItem>
          <MenuLine />
          <MenuItem
            danger
            keys="Delete"
            onAction={() => onRemove(chosen.includes(menu.id) ? chosen : [menu.id])}
          >
            Remove
          </MenuItem>
        </ContextMenu>
      )}
    </>
  )
}

const commands: Readonly<Record<string, 'rename' | 'remove' | 'beside' | 'below'>> = {
  F2: 'rename',
  Delete: 'remove',
  Backspace: 'remove',
  'Mod+Enter': 'beside',
  'Mod+Shift+Enter': 'below',
}
