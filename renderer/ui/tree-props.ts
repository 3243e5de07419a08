import type { KeyboardEvent, ReactNode } from 'react'
import type { DropPosition, TreeNode } from './tree-rows.ts'

/** What a tree shows and does; `N['id']` is the id of a node. */
export type TreeProps<N extends TreeNode<N>> = {
  readonly label: string
  readonly className?: string
  readonly nodes: readonly N[]
  /** Height of every row in pixels. */
  readonly rowSize: number
  /** What a row is called, for screen readers and to be found by its first letters. */
  readonly nameOf: (node: N) => string
  /** The nodes below which nothing is shown. */
  readonly folded: ReadonlySet<string>
  readonly onFold: (folded: ReadonlySet<N['id']>) => void
  /** Where rows can be chosen: those that are, in no order. */
  readonly chosen?: readonly N['id'][]
  readonly onChoose?: (chosen: readonly N['id'][]) => void
  /** A row was clicked, or Enter pressed on it. */
  readonly onPress?: (id: N['id']) => void
  /** Keys beyond those of a tree, asked first; answers whether it took them. */
  readonly onKey?: (event: KeyboardEvent, id: N['id']) => boolean
  /** A menu was asked for, at a place of the window in pixels. */
  readonly onMenu?: (id: N['id'], at: { readonly x: number; readonly y: number }) => void
  readonly drags?: TreeDrags<N['id']>
  /** Shown where there are no rows. */
  readonly empty: ReactNode
  /** What stands on a row. */
  readonly children: (node: N) => ReactNode
}

/** What can be dragged out of a tree, within it, and onto it. */
export type TreeDrags<I extends string> = {
  /** What a dragged row, or all chosen ones with it, are to others: data by type. */
  readonly data: (id: I) => { readonly ids: readonly I[]; readonly data: Record<string, string> }
  /** Rows were dropped within the tree. */
  readonly onMove?: (ids: readonly I[], id: I, position: DropPosition) => void
  /** Whether rows can be dropped between others. */
  readonly between?: boolean
  /** Something of this type can be dropped on a row. */
  readonly takes?: string
  readonly onDrop?: (id: I) => void
}
