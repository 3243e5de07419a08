import { ChevronRight, CircleDashed, GripVertical } from 'lucide-react'
import type { KeyboardEvent, MouseEvent } from 'react'
import {
  Button,
  Collection,
  type Key,
  ListLayout,
  type Selection,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  Virtualizer,
} from 'react-aria-components'
import type { Code, Codebook } from '../../../shared/model/code.ts'
import { type CodeId, codeId } from '../../../shared/model/id.ts'
import { useCall } from '../../backend.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { lackingIn } from './lacking.ts'
import { dropTarget, type Node, type Target } from './tree.ts'

type CodeTreeProps = {
  readonly codebook: Codebook
  readonly nodes: readonly Node[]
  readonly open: readonly CodeId[]
  readonly onOpen: (open: ReadonlySet<Key>) => void
  readonly chosen: readonly CodeId[]
  readonly onChoose: (chosen: Selection) => void
  readonly onMove: (ids: readonly CodeId[], target: Target) => void
  /** Keys that the tree itself does not know, with the code that has the focus. */
  readonly onKey: (event: KeyboardEvent, id: CodeId | null) => void
  readonly onMenu: (id: CodeId, at: { readonly x: number; readonly y: number }) => void
}

/** All codes as a tree: several can be chosen, dragged by mouse or keyboard, and moved with Alt and the arrows. */
export function CodeTree(props: CodeTreeProps) {
  const { codebook, nodes, open, onOpen, chosen, onChoose, onMove, onKey, onMenu } = props
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].map((key) => ({ 'text/plain': String(key) })),
    onMove: ({ keys, target }) =>
      onMove(
        [...keys].map((key) => codeId.parse(key)),
        dropTarget(codebook, codeId.parse(target.key), target.dropPosition),
      ),
  })
  return (
    <section
      className="codes-scroll"
      aria-label="Tree of codes"
      // Before the tree itself, which takes arrows and letters.
      onKeyDownCapture={(event) => onKey(event, keyAt(event))}
    >
      <Virtualizer layout={ListLayout} layoutOptions={{ rowHeight: 30 }}>
        <Tree
          aria-label="Codes"
          className={nodes.every(isLeaf) ? 'codes-tree flat' : 'codes-tree'}
          items={nodes}
          selectionMode="multiple"
          selectionBehavior="replace"
          selectedKeys={chosen}
          onSelectionChange={onChoose}
          expandedKeys={open}
          onExpandedChange={onOpen}
          dragAndDropHooks={dragAndDropHooks}
          onContextMenu={(event) => {
            const id = keyAt(event)
            if (!id) return
            event.preventDefault()
            onMenu(id, { x: event.clientX, y: event.clientY })
          }}
          renderEmptyState={() => (
            <p className="codes-none faint">
              {codebook.codes.length > 0 && 'No code holds these words.'}
            </p>
          )}
        >
          {(node) => <CodeItem node={node} />}
        </Tree>
      </Virtualizer>
    </section>
  )
}

function isLeaf({ children }: Node): boolean {
  return children.length === 0
}

function CodeItem({ node }: { readonly node: Node }) {
  const { code, children, own, all } = node
  return (
    <TreeItem id={code.id} className="code-item" textValue={code.name}>
      <TreeItemContent>
        <Button slot="drag" className="tree-grip" aria-label={`Move ${code.name}`}>
          <GripVertical size={12} aria-hidden />
        </Button>
        <Button slot="chevron" className="tree-chevron">
          <ChevronRight size={13} aria-hidden />
        </Button>
        <ColourSwatch colour={code.colour} />
        <span className="one-line" title={code.definition || undefined}>
          {code.name}
        </span>
        <Lacking code={code} />
        <span className="code-count" title={`${own} codings; ${all} with the codes below`}>
          {own}
          {all > own && <span className="faint"> / {all}</span>}
        </span>
      </TreeItemContent>
      <Collection items={children}>{(child) => <CodeItem node={child} />}</Collection>
    </TreeItem>
  )
}

/** A sign that a code lacks a text which every code is to have. */
function Lacking({ code }: { readonly code: Code }) {
  const required = useCall('codes.required', {}, { keep: true }).data
  const lacks = required ? lackingIn(code, required) : []
  if (lacks.length === 0) return null
  return (
    <span className="code-lacks" title={`Lacks: ${lacks.join(', ')}`}>
      <CircleDashed size={12} aria-hidden />
      <span className="unseen">incomplete</span>
    </span>
  )
}

/** The code whose row an event comes from. */
function keyAt({ target }: KeyboardEvent | MouseEvent): CodeId | null {
  const row = target instanceof Element ? target.closest('[data-key]') : null
  const key = codeId.safeParse(row?.getAttribute('data-key'))
  return key.success ? key.data : null
}
