/** What a tree is made of: whatever has an id, unique in the tree, and the same below it. */
export type TreeNode<N> = { readonly id: string; readonly children: readonly N[] }

/** A node of a tree on the line where it is shown. */
export type TreeRow<N> = {
  readonly node: N
  /** How deep it stands, 1 at the top. */
  readonly level: number
  /** Which of its siblings it is, from 1, and how many they are. */
  readonly place: number
  readonly siblings: number
  /** The row of the node above it, from 0; -1 at the top. */
  readonly parent: number
  /** Whether what is below it is shown; null where nothing is. */
  readonly open: boolean | null
}

/** The lines of a tree from the top, without what is below folded nodes. */
export function rowsOf<N extends TreeNode<N>>(
  nodes: readonly N[],
  folded: ReadonlySet<string>,
): readonly TreeRow<N>[] {
  const rows: TreeRow<N>[] = []
  const add = (siblings: readonly N[], parent: number) => {
    const level = (rows[parent]?.level ?? 0) + 1
    siblings.forEach((node, index) => {
      const open = node.children.length > 0 ? !folded.has(node.id) : null
      const place = { place: index + 1, siblings: siblings.length }
      rows.push({ node, level, ...place, parent, open })
      if (open) add(node.children, rows.length - 1)
    })
  }
  add(nodes, -1)
  return rows
}

/** The ids from the top to a node, its own last; undefined where the tree lacks it. */
export function pathTo<N extends TreeNode<N>>(
  nodes: readonly N[],
  id: string,
): readonly string[] | undefined {
  for (const node of nodes) {
    const below = node.id === id ? [] : pathTo(node.children, id)
    if (below) return [node.id, ...below]
  }
  return undefined
}

/** A row that somebody is at: should it vanish, one above it takes its place, or what stands there now. */
export type Standing = { readonly path: readonly string[]; readonly row: number }

/** Where one stands at a row: the ids from the node itself to the top. */
export function standAt<N extends TreeNode<N>>(rows: readonly TreeRow<N>[], row: number): Standing {
  const path: string[] = []
  for (let each = rows[row]; each; each = rows[each.parent]) path.push(each.node.id)
  return { path, row }
}

/** The row at which one stands among rows that may have changed; -1 where there are none. */
export function rowAt<N extends TreeNode<N>>(
  rows: readonly TreeRow<N>[],
  { path, row }: Standing,
): number {
  const places = new Map(rows.map(({ node }, place) => [node.id, place]))
  const [nearest] = path.flatMap((id) => places.get(id) ?? [])
  return nearest ?? Math.min(row, rows.length - 1)
}

type Page = { readonly rows: readonly TreeRow<unknown>[]; readonly page: number }

/** Where a key leads from a row, e.g. `ArrowUp`, `PageDown`; null for keys that do not move. `page`: rows in sight. */
export function moveInTree(key: string, from: number, { rows, page }: Page): number | null {
  const last = rows.length - 1
  const row = rows[from]
  const to: Readonly<Record<string, number | undefined>> = {
    ArrowUp: from - 1,
    ArrowDown: from + 1,
    ArrowLeft: row?.parent === -1 ? from : row?.parent,
    ArrowRight: row?.open ? from + 1 : from,
    Home: 0,
    End: last,
    PageUp: from - page,
    PageDown: from + page,
  }
  const next = to[key]
  return next === undefined ? null : Math.max(0, Math.min(last, next))
}

/** Whether a key unfolds (true) or folds (false) a row; null where it does neither. */
export function foldsBy(key: string, row: TreeRow<unknown>): boolean | null {
  if (key === 'ArrowRight' && row.open === false) return true
  if (key === 'ArrowLeft' && row.open === true) return false
  return null
}

/** How a row is chosen: instead of all others, beside them, or with all from the one where one began. */
export type Choosing = 'only' | 'toggle' | 'range'

type Choice<I> = {
  /** All ids in the order in which they are shown. */
  readonly shown: readonly I[]
  readonly chosen: readonly I[]
  /** Where a range begins. */
  readonly anchor: I
  readonly target: I
  readonly how: Choosing
}

/** What is chosen after a row was. */
export function chosenAfter<I>({ shown, chosen, anchor, target, how }: Choice<I>): readonly I[] {
  if (how === 'only') return [target]
  if (how === 'toggle')
    return chosen.includes(target) ? chosen.filter((id) => id !== target) : [...chosen, target]
  const ends = [Math.max(0, shown.indexOf(anchor)), shown.indexOf(target)]
  return shown.slice(Math.min(...ends), Math.max(...ends) + 1)
}

/** The next name that begins with what was typed, from where one is on and round the end; -1 where none does. */
export function findTyped(names: readonly string[], typed: string, from: number): number {
  const wanted = typed.toLocaleLowerCase()
  // One letter leads on; more of a word stay where it fits already.
  const first = typed.length > 1 ? from : from + 1
  const order = names.map((_, step) => (first + step) % names.length)
  return order.find((at) => names[at]?.toLocaleLowerCase().startsWith(wanted)) ?? -1
}

/** Where something is dropped: on a row, or between it and the one before or after it. */
export type DropPosition = 'before' | 'on' | 'after'

/** A row, and where on it something is dropped. */
export type Drop = { readonly row: number; readonly position: DropPosition }

/** Where a drop leads at a height of a row, 0 its top, 1 its bottom; what follows an open row is its first child. */
export function dropAt(rows: readonly TreeRow<unknown>[], row: number, height: number): Drop {
  if (height < 0.25) return { row, position: 'before' }
  if (height <= 0.75) return { row, position: 'on' }
  return rows[row]?.open ? { row: row + 1, position: 'before' } : { row, position: 'after' }
}

/** Whether a row is one of some nodes or stands below one: nothing can be moved into itself. */
export function isWithin<N extends TreeNode<N>>(
  rows: readonly TreeRow<N>[],
  row: number,
  ids: readonly string[],
): boolean {
  return standAt(rows, row).path.some((id) => ids.includes(id))
}
