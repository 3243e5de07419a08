import { type KeyboardEvent, useRef } from 'react'
import type { TreeProps } from './tree-props.ts'
import {
  type Choosing,
  findTyped,
  foldsBy,
  moveInTree,
  type TreeNode,
  type TreeRow,
} from './tree-rows.ts'
import { rowOf, type TreeWalk } from './use-tree-walk.ts'

type TreeHands<N extends TreeNode<N>> = {
  readonly props: TreeProps<N>
  readonly rows: readonly TreeRow<N>[]
  readonly walk: TreeWalk
  readonly choose: (row: number, how: Choosing) => void
  readonly fold: (row: TreeRow<N>) => void
}

/** The keys of a tree: arrows walk, fold and choose, with Shift several, with Ctrl none; letters find a row by its name. */
export function useTreeKeys<N extends TreeNode<N>>(hands: TreeHands<N>) {
  const findByLetters = useLetters(hands)
  return (event: KeyboardEvent) => {
    const { props, rows, walk } = hands
    const row = rows[walk.active]
    const isRow = event.target instanceof Element && event.target.matches('[data-row]')
    if (!row || !isRow) return
    const taken =
      props.onKey?.(event, row.node.id) ||
      askForMenu(event, hands) ||
      fold(event, hands) ||
      move(event, hands) ||
      findByLetters(event) ||
      press(event, hands)
    if (!taken) return
    event.preventDefault()
    event.stopPropagation()
  }
}

function askForMenu<N extends TreeNode<N>>(
  event: KeyboardEvent,
  { props, rows, walk }: TreeHands<N>,
): boolean {
  const asks = event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey)
  const row = rows[rowOf(event.target)]
  if (!asks || !row || !props.onMenu || !(event.target instanceof Element)) return false
  const { left, bottom } = event.target.getBoundingClientRect()
  walk.show(walk.active)
  props.onMenu(row.node.id, { x: left + 24, y: bottom })
  return true
}

function fold<N extends TreeNode<N>>(
  event: KeyboardEvent,
  { rows, walk, fold }: TreeHands<N>,
): boolean {
  const row = rows[walk.active]
  if (!row || event.shiftKey || isCommand(event) || foldsBy(event.key, row) === null) return false
  fold(row)
  return true
}

function move<N extends TreeNode<N>>(
  event: KeyboardEvent,
  { rows, walk, choose }: TreeHands<N>,
): boolean {
  if (event.altKey) return false
  const to = moveInTree(event.key, walk.active, { rows, page: walk.page })
  if (to === null) return false
  walk.go(to)
  if (event.shiftKey) choose(to, 'range')
  else if (!isCommand(event)) choose(to, 'only')
  return true
}

function press<N extends TreeNode<N>>(
  event: KeyboardEvent,
  { props, rows, walk, choose }: TreeHands<N>,
): boolean {
  const row = rows[walk.active]
  const plain = !isCommand(event) && !event.altKey && !event.shiftKey
  if (!row) return false
  if (isCommand(event) && event.key === 'a') props.onChoose?.(rows.map(({ node }) => node.id))
  else if (event.key === ' ' && props.onChoose) choose(walk.active, plain ? 'only' : 'toggle')
  else if ((event.key === 'Enter' || event.key === ' ') && plain && props.onPress)
    props.onPress(row.node.id)
  else if (event.key === 'Escape' && (props.chosen?.length ?? 0) > 1) choose(walk.active, 'only')
  else return false
  return true
}

/**
 * Letters typed one after the other find a row by the beginning of its name. A first letter that finds none is left to
 * whoever else knows it.
 */
function useLetters<N extends TreeNode<N>>({ props, rows, walk, choose }: TreeHands<N>) {
  const typed = useRef({ letters: '', at: 0 })
  return (event: KeyboardEvent): boolean => {
    const { letters, at } = typed.current
    const goesOn = letters !== '' && event.timeStamp - at < 800
    const isLetter = event.key.length === 1 && !isCommand(event) && !event.altKey
    if (!isLetter || (event.key === ' ' && !goesOn)) return false
    const wanted = (goesOn ? letters : '') + event.key
    const names = rows.map(({ node }) => props.nameOf(node))
    const found = findTyped(names, wanted, walk.active)
    if (found < 0 && !goesOn) return false
    typed.current = { letters: wanted, at: event.timeStamp }
    if (found >= 0) {
      walk.go(found)
      choose(found, 'only')
    }
    return true
  }
}

function isCommand({ ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey
}
