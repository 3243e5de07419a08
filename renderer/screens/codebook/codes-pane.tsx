import { ChevronsDownUp, ChevronsUpDown, Plus } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { useAction } from '../../backend.ts'
import { keysOf } from '../../state/shortcuts.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { type CodeCommands, CodeMenu, commandFor } from './code-menu.tsx'
import { CodeTree } from './code-tree.tsx'
import { OrderMenu } from './order-menu.tsx'
import { moveByKey, type Node, type Order, type Target } from './tree.ts'
import { useFolded } from './use-folded.ts'

type CodesPaneProps = {
  readonly codebook: Codebook
  readonly nodes: readonly Node[]
  readonly wanted: string
  readonly onWanted: (wanted: string) => void
  readonly chosen: readonly CodeId[]
  readonly onChoose: (chosen: readonly CodeId[]) => void
  readonly commands: CodeCommands
  readonly onNew: () => void
  readonly order: Order
  readonly onOrder: (order: Order) => void
}

type MenuAt = { readonly id: CodeId; readonly at: { readonly x: number; readonly y: number } }

/** The tree of codes with its filter and commands. */
export function CodesPane(props: CodesPaneProps) {
  const { codebook, nodes, wanted, onWanted, chosen, onChoose, commands, onNew } = props
  const { order, onOrder } = props
  const folded = useFolded(codebook, wanted)
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const move = useAction('codes.move')
  const moveTo = (ids: readonly CodeId[], target: Target) =>
    void move.run({ ids: [...ids], ...target })
  function onKey(event: KeyboardEvent, id: CodeId): boolean {
    const keys = keysOf(event)
    // Up and down mean nothing while the codes do not stand in their own order.
    const sorted = order !== 'own' && /^Alt\+(Up|Down)$/.test(keys)
    const target = sorted ? null : moveByKey(codebook, id, keys)
    const command = commandFor(keys)
    if (target) moveTo([id], target)
    else if (command) commands[command](id)
    return target !== null || command !== undefined
  }
  return (
    <>
      <header className="codes-head">
        <SearchField label="Filter codes" value={wanted} onChange={onWanted} />
        <IconButton
          icon={<Plus size={15} aria-hidden />}
          label="New code"
          keys="Mod+Enter"
          onPress={onNew}
        />
        <OrderMenu order={order} onOrder={onOrder} />
        <IconButton
          icon={folded.any ? <ChevronsUpDown size={15} /> : <ChevronsDownUp size={15} />}
          label={folded.any ? 'Expand all' : 'Collapse all'}
          onPress={folded.any ? folded.expandAll : folded.collapseAll}
        />
      </header>
      <CodeTree
        codebook={codebook}
        nodes={nodes}
        folded={folded.folded}
        onFold={folded.onFold}
        chosen={chosen}
        onChoose={onChoose}
        ordered={order === 'own'}
        onMove={moveTo}
        onKey={onKey}
        onMenu={(id, at) => setMenu({ id, at })}
      />
      {menu && <CodeMenu {...menu} {...commands} onClose={() => setMenu(null)} />}
    </>
  )
}
