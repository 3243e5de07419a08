import { type DragEvent, useEffect, useRef, useState } from 'react'
import type { TreeDrags } from './tree-props.ts'
import { type Drop, dropAt, isWithin, type TreeNode, type TreeRow } from './tree-rows.ts'
import { rowOf } from './use-tree-walk.ts'

type Dragging<N extends TreeNode<N>> = {
  readonly rows: readonly TreeRow<N>[]
  readonly drags: TreeDrags<N['id']> | undefined
  readonly fold: (row: TreeRow<N>) => void
}

const nothing: readonly never[] = []

/** Dragging with the pointer: what is dragged, and where it would be dropped. */
export function useTreeDrags<N extends TreeNode<N>>({ rows, drags, fold }: Dragging<N>) {
  const [dragged, setDragged] = useState<readonly N['id'][]>(nothing)
  const [drop, setDrop] = useState<Drop | null>(null)
  const unfoldLater = useUnfolding(fold)
  function onDragStart(event: DragEvent) {
    const row = rows[rowOf(event.target)]
    if (!row || !drags) return
    const { ids, data } = drags.data(row.node.id)
    for (const [type, value] of Object.entries(data)) event.dataTransfer.setData(type, value)
    event.dataTransfer.effectAllowed = 'copyMove'
    setDragged(ids)
  }
  function onDragOver(event: DragEvent) {
    const next = drags ? dropOf(event, { rows, drags, dragged }) : null
    unfoldLater(next?.position === 'on' ? rows[next.row] : undefined)
    if (next?.row !== drop?.row || next?.position !== drop?.position) setDrop(next)
    if (!next) return
    event.preventDefault()
    event.dataTransfer.dropEffect = dragged.length > 0 ? 'move' : 'copy'
  }
  function onDrop(event: DragEvent) {
    const target = drop && rows[drop.row]
    end()
    if (!target) return
    event.preventDefault()
    if (dragged.length > 0) drags?.onMove?.(dragged, target.node.id, drop.position)
    else drags?.onDrop?.(target.node.id)
  }
  function end() {
    unfoldLater(undefined)
    setDragged(nothing)
    setDrop(null)
  }
  function onDragLeave({ currentTarget, relatedTarget }: DragEvent) {
    if (relatedTarget instanceof Node && currentTarget.contains(relatedTarget)) return
    unfoldLater(undefined)
    setDrop(null)
  }
  return { dragged, drop, on: { onDragStart, onDragOver, onDrop, onDragEnd: end, onDragLeave } }
}

type Over<N extends TreeNode<N>> = {
  readonly rows: readonly TreeRow<N>[]
  readonly drags: TreeDrags<N['id']>
  readonly dragged: readonly N['id'][]
}

function dropOf<N extends TreeNode<N>>(event: DragEvent, over: Over<N>): Drop | null {
  const { rows, drags, dragged } = over
  const row = rowOf(event.target)
  if (dragged.length === 0) {
    const takes = drags.takes !== undefined && event.dataTransfer.types.includes(drags.takes)
    return takes && row >= 0 ? { row, position: 'on' } : null
  }
  if (!drags.onMove) return null
  const drop = row < 0 ? afterAll(rows) : dropAt(rows, row, heightIn(event))
  if (isWithin(rows, drop.row, dragged)) return null
  return drags.between ? drop : row < 0 ? null : { row, position: 'on' }
}

/** Below all rows means after the last one at the top. */
function afterAll(rows: readonly TreeRow<unknown>[]): Drop {
  return { row: rows.findLastIndex(({ level }) => level === 1), position: 'after' }
}

/** How far down its row an event is, 0 to 1. */
function heightIn({ target, clientY }: DragEvent): number {
  const box = target instanceof Element && target.closest('[data-row]')?.getBoundingClientRect()
  return box ? (clientY - box.top) / box.height : 0.5
}

/** Unfolds a row over which one stays for a while. */
function useUnfolding<N>(fold: (row: TreeRow<N>) => void) {
  const waiting = useRef<{ readonly row: TreeRow<N>; readonly timer: number }>(undefined)
  useEffect(() => () => window.clearTimeout(waiting.current?.timer), [])
  return (row: TreeRow<N> | undefined) => {
    if (row === waiting.current?.row) return
    window.clearTimeout(waiting.current?.timer)
    waiting.current =
      row?.open === false ? { row, timer: window.setTimeout(() => fold(row), 600) } : undefined
  }
}
