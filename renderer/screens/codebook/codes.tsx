import { useEffect, useMemo, useState } from 'react'
import type { Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { RememberedPanes } from '../../state/remembered-panes.tsx'
import { CodeForm } from './code-form.tsx'
import { CodesPane } from './codes-pane.tsx'
import { ManyCodes } from './many-codes.tsx'
import { NewCodeDialog } from './new-code-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { type Node, treeOf } from './tree.ts'

type CodesProps = {
  readonly codebook: Codebook
  readonly counts: Readonly<Record<CodeId, number>>
  /** The code that another screen asked to show. */
  readonly asked: CodeId | undefined
}

/** The tree of codes, and beside it what is known of the one that is chosen. */
export function Codes({ codebook, counts, asked }: CodesProps) {
  const [wanted, setWanted] = useState('')
  const [marked, setMarked] = useState<readonly CodeId[]>([])
  const [making, setMaking] = useState<{ readonly parentId: CodeId | null } | null>(null)
  const [removing, setRemoving] = useState<readonly CodeId[] | null>(null)
  const [renaming, setRenaming] = useState(0)
  const nodes = useMemo(() => treeOf(codebook, counts, wanted), [codebook, counts, wanted])
  const all = useMemo(() => treeOf(codebook, counts, ''), [codebook, counts])
  const byId = useMemo(() => flat(all), [all])
  useEffect(() => {
    if (asked) setMarked([asked])
  }, [asked])
  const known = marked.filter((id) => byId.has(id))
  const chosen = known.length > 0 ? known : codebook.codes.slice(0, 1).map(({ id }) => id)
  const single = chosen.length === 1 ? byId.get(chosen[0] ?? '') : undefined
  return (
    <>
      <RememberedPanes
        id="codebook.panes"
        panes={[
          {
            id: 'tree',
            label: 'Codes',
            size: 360,
            min: 220,
            content: (
              <CodesPane
                codebook={codebook}
                nodes={nodes}
                wanted={wanted}
                onWanted={setWanted}
                chosen={chosen}
                onChoose={setMarked}
                onNew={(parentId) => setMaking({ parentId })}
                onRename={(id) => {
                  setMarked([id])
                  setRenaming((times) => times + 1)
                }}
                onRemove={setRemoving}
              />
            ),
          },
          {
            id: 'form',
            label: 'Code',
            min: 320,
            content: single ? (
              <CodeForm
                key={single.id}
                codebook={codebook}
                node={single}
                renaming={renaming}
                onNamed={() => {
                  setRenaming(0)
                  focusRow(single.id)
                }}
              />
            ) : (
              <ManyCodes
                codebook={codebook}
                nodes={chosen.flatMap((id) => byId.get(id) ?? [])}
                onRemove={() => setRemoving(chosen)}
              />
            ),
          },
        ]}
      />
      {making && (
        <NewCodeDialog
          codebook={codebook}
          parentId={making.parentId}
          onClose={() => setMaking(null)}
          onChosen={(id) => {
            setMaking(null)
            setMarked([id])
          }}
        />
      )}
      {removing && (
        <RemoveDialog
          nodes={removing.flatMap((id) => byId.get(id) ?? [])}
          onClose={() => setRemoving(null)}
        />
      )}
    </>
  )
}

function flat(nodes: readonly Node[]): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>()
  const add = (node: Node) => {
    found.set(node.id, node)
    node.children.forEach(add)
  }
  nodes.forEach(add)
  return found
}

function focusRow(id: CodeId): void {
  document.querySelector<HTMLElement>(`.codes-tree [data-key="${id}"]`)?.focus()
}
