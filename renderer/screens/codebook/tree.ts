import type { Code, Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'

/** A code with what is below it. */
export type Node = {
  readonly id: CodeId
  readonly code: Code
  readonly children: readonly Node[]
  /** Codings of the code itself, and with those of everything below it. */
  readonly own: number
  readonly all: number
}

/** Where codes are to go: below a parent (null: at the top), before one of its children or to the end. */
export type Target = { readonly parentId: CodeId | null; readonly before: CodeId | null }

type Counts = Readonly<Record<CodeId, number>>

/** The codes in which every wanted word stands (name, alias, definition), with what stands above them; all where none is wanted. */
export function treeOf(codebook: Codebook, counts: Counts, wanted: string): readonly Node[] {
  const words = wanted.toLocaleLowerCase().split(/\s+/).filter(Boolean)
  const children = Map.groupBy(codebook.codes, ({ parentId }) => parentId)
  const build = (parent: CodeId | null): readonly Node[] =>
    (children.get(parent) ?? []).flatMap((code) => {
      const below = build(code.id)
      const own = counts[code.id] ?? 0
      const all = below.reduce((sum, node) => sum + node.all, own)
      const shown = below.length > 0 || holds(code, words)
      return shown ? [{ id: code.id, code, children: below, own, all }] : []
    })
  return build(null)
}

function holds({ name, aliases, definition }: Code, words: readonly string[]): boolean {
  const text = [name, ...aliases, definition].join('\n').toLocaleLowerCase()
  return words.every((word) => text.includes(word))
}

/** In which order codes stand below one: as somebody put them, by their name, or the most used first. */
export const orders = ['own', 'name', 'count'] as const
/** See orders. */
export type Order = (typeof orders)[number]

/** A tree with the codes below each other in an order. */
export function inOrder(nodes: readonly Node[], order: Order): readonly Node[] {
  if (order === 'own') return nodes
  const compare = (a: Node, b: Node) =>
    (order === 'count' ? b.all - a.all : 0) ||
    a.code.name.localeCompare(b.code.name, undefined, { numeric: true })
  return nodes
    .toSorted(compare)
    .map((node) =>
      node.children.length > 0 ? { ...node, children: inOrder(node.children, order) } : node,
    )
}

/** Every code of a tree by its id. */
export function flat(nodes: readonly Node[]): ReadonlyMap<string, Node> {
  const found = new Map<string, Node>()
  const add = (node: Node) => {
    found.set(node.id, node)
    node.children.forEach(add)
  }
  nodes.forEach(add)
  return found
}

/** Where `Alt` and an arrow lead a code: up and down among its siblings, right below the one above, left beside its parent. */
export function moveByKey(codebook: Codebook, id: CodeId, key: string): Target | null {
  const code = codebook.codes.find((each) => each.id === id)
  if (!code) return null
  const siblings = childrenOf(codebook, code.parentId)
  const place = siblings.findIndex((each) => each.id === id)
  const parent = codebook.codes.find((each) => each.id === code.parentId)
  const above = siblings[place - 1]
  if (key === 'Alt+Up' && above) return { parentId: code.parentId, before: above.id }
  if (key === 'Alt+Down' && place < siblings.length - 1)
    return { parentId: code.parentId, before: siblings[place + 2]?.id ?? null }
  if (key === 'Alt+Right' && above) return { parentId: above.id, before: null }
  if (key === 'Alt+Left' && parent) return besideParent(codebook, parent)
  return null
}

function besideParent(codebook: Codebook, parent: Code): Target {
  const siblings = childrenOf(codebook, parent.parentId)
  const place = siblings.findIndex(({ id }) => id === parent.id)
  return { parentId: parent.parentId, before: siblings[place + 1]?.id ?? null }
}

/** Where a drop leads: on a code, or before or after it. */
export function dropTarget(
  codebook: Codebook,
  target: CodeId,
  position: 'on' | 'before' | 'after',
): Target {
  if (position === 'on') return { parentId: target, before: null }
  const parentId = codebook.codes.find(({ id }) => id === target)?.parentId ?? null
  if (position === 'before') return { parentId, before: target }
  const siblings = childrenOf(codebook, parentId)
  const place = siblings.findIndex(({ id }) => id === target)
  return { parentId, before: siblings[place + 1]?.id ?? null }
}

/** The codes directly below a parent, in their order. */
function childrenOf(codebook: Codebook, parentId: CodeId | null): readonly Code[] {
  return codebook.codes.filter((code) => code.parentId === parentId)
}

/** The names above a code and its own, from the top, e.g. `Advice › Sector`. */
export function pathOf(codebook: Codebook, id: CodeId): string {
  const byId = new Map(codebook.codes.map((code) => [code.id, code]))
  const names: string[] = []
  for (let code = byId.get(id); code; code = code.parentId ? byId.get(code.parentId) : undefined)
    names.unshift(code.name)
  return names.join(' › ')
}
