import { ChevronRight } from 'lucide-react'
import { type MouseEvent, useEffect, useMemo, useRef } from 'react'
import type { TreeProps } from './tree-props.ts'
import type { Choosing, TreeNode, TreeRow } from './tree-rows.ts'
import { chosenAfter, pathTo, rowsOf } from './tree-rows.ts'
import { useTreeDrags } from './use-tree-drags.ts'
import { useTreeKeys } from './use-tree-keys.ts'
import { rowOf, type TreeWalk, useTreeWalk } from './use-tree-walk.ts'

/** A tree of any size, of which only the rows in sight are drawn: folded, chosen, walked and dragged as elsewhere. */
export function Tree<N extends TreeNode<N>>(props: TreeProps<N>) {
  const { label, className = '', nodes, rowSize, folded, onFold, onMenu, empty } = props
  const rows = useMemo(() => rowsOf(nodes, folded), [nodes, folded])
  const walk = useTreeWalk(rows, rowSize)
  const choose = useChoosing(props, rows)
  useShown(props, rows, walk)
  const fold = (row: TreeRow<N>) => onFold(toggled(folded, row.node.id))
  const onKeyDown = useTreeKeys({ props, rows, walk, choose, fold })
  const drags = useTreeDrags({ rows, drags: props.drags, fold })
  function onContextMenu(event: MouseEvent) {
    const row = rows[rowOf(event.target)]
    if (!row || !onMenu) return
    event.preventDefault()
    onMenu(row.node.id, { x: event.clientX, y: event.clientY })
  }
  function onClick(event: MouseEvent) {
    const at = rowOf(event.target)
    const row = rows[at]
    if (!row) return
    if (isChevron(event.target)) return fold(row)
    // The pointer has given it the focus already, which what is done now may take away.
    walk.show(at)
    choose(at, howTo(event))
    props.onPress?.(row.node.id)
  }
  if (rows.length === 0) return <div className={`ui-tree ${className}`}>{empty}</div>
  return (
    <div
      ref={walk.setScroller}
      role="treegrid"
      aria-label={label}
      aria-multiselectable={props.onChoose ? true : undefined}
      className={`ui-tree ${rows.every(({ open }) => open === null) ? 'flat' : ''} ${className}`}
      onClick={onClick}
      onKeyDown={onKeyDown}
      onContextMenu={onContextMenu}
      {...walk.focus}
      {...drags.on}
    >
      <div role="presentation" className="ui-tree-rows" style={{ height: rows.length * rowSize }}>
        {walk.drawn.map((at) => {
          const row = rows[at]
          return row ? (
            <div
              key={row.node.id}
              {...asRow(row, at, props)}
              tabIndex={at === walk.active ? 0 : -1}
              data-drop={drags.drop?.row === at ? drags.drop.position : undefined}
              data-dragged={drags.dragged.includes(row.node.id) || undefined}
            >
              <div {...asCell}>
                <Chevron open={row.open} />
                {props.children(row.node)}
              </div>
            </div>
          ) : null
        })}
      </div>
    </div>
  )
}

/** A row of a tree; HTML has no element of its own for that. */
function asRow<N extends TreeNode<N>>(row: TreeRow<N>, at: number, props: TreeProps<N>) {
  const { node, level, place, siblings, open } = row
  const { nameOf, chosen, rowSize, drags } = props
  return {
    role: 'row',
    'aria-label': nameOf(node),
    'aria-level': level,
    'aria-posinset': place,
    'aria-setsize': siblings,
    'aria-expanded': open ?? undefined,
    'aria-selected': chosen?.includes(node.id),
    className: 'ui-tree-row',
    'data-key': node.id,
    'data-row': at,
    draggable: drags !== undefined,
    // The level is a variable, so that each tree indents as wide as it likes.
    style: { transform: `translateY(${at * rowSize}px)`, height: rowSize, '--level': level },
  } as const
}

const asCell = { role: 'gridcell', className: 'ui-tree-cell' } as const

/** Folds and unfolds by pointer; the row itself does by keys. */
function Chevron({ open }: { readonly open: boolean | null }) {
  return (
    <span aria-hidden className="ui-tree-chevron">
      {open !== null && <ChevronRight size={13} />}
    </span>
  )
}

function isChevron(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.ui-tree-chevron:has(svg)') !== null
}

function howTo({ ctrlKey, metaKey, shiftKey }: MouseEvent): Choosing {
  if (shiftKey) return 'range'
  return ctrlKey || metaKey ? 'toggle' : 'only'
}

function toggled<I>(ids: ReadonlySet<I>, id: I): ReadonlySet<I> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}

/** Chooses a row; a range begins where one last chose without Shift. */
function useChoosing<N extends TreeNode<N>>(props: TreeProps<N>, rows: readonly TreeRow<N>[]) {
  const anchor = useRef<N['id'] | null>(null)
  return (row: number, how: Choosing) => {
    const { chosen = [], onChoose } = props
    const target = rows[row]?.node.id
    if (!onChoose || target === undefined) return
    const from = anchor.current ?? chosen[0] ?? target
    const shown = rows.map(({ node }) => node.id)
    if (how !== 'range') anchor.current = target
    onChoose(chosenAfter({ shown, chosen, anchor: from, target, how }))
  }
}

/** Brings a node that was chosen elsewhere into sight once, and unfolds what hides it. */
function useShown<N extends TreeNode<N>>(
  { chosen, nodes, folded, onFold }: TreeProps<N>,
  rows: readonly TreeRow<N>[],
  { active, scroller, show }: TreeWalk,
) {
  const id = chosen?.length === 1 ? chosen[0] : undefined
  const done = useRef<string>(undefined)
  useEffect(() => {
    if (id === undefined || id === done.current || !scroller) return
    const above = pathTo(nodes, id)?.filter((each) => each !== id && folded.has(each)) ?? []
    if (above.length > 0) return onFold(folded.difference(new Set(above)))
    const row = rows.findIndex(({ node }) => node.id === id)
    // One that a filter hides is brought into sight when it is there again.
    if (row < 0) return
    done.current = id
    if (row !== active) show(row)
  }, [id, scroller, rows, nodes, folded, onFold, active, show])
}
