import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  chosenAfter,
  dropAt,
  findTyped,
  foldsBy,
  isWithin,
  moveInTree,
  pathTo,
  rowAt,
  rowsOf,
  standAt,
} from '../../../renderer/ui/tree-rows.ts'

type Node = { readonly id: string; readonly children: readonly Node[] }

/** `a` with `b` (with `c` and `d`) and `e`; then `f`. */
const nodes = [node('a', node('b', node('c'), node('d')), node('e')), node('f')]
const all = rowsOf(nodes, new Set())

describe('the rows of a tree', () => {
  it('stand below each other with their level and their place among their siblings', () => {
    expect(all.map((row) => [row.node.id, row.level, row.place, row.siblings])).toEqual([
      ['a', 1, 1, 2],
      ['b', 2, 1, 2],
      ['c', 3, 1, 2],
      ['d', 3, 2, 2],
      ['e', 2, 2, 2],
      ['f', 1, 2, 2],
    ])
    expect(all.map(({ parent }) => parent)).toEqual([-1, 0, 1, 1, 0, -1])
    expect(all.map(({ open }) => open)).toEqual([true, true, null, null, null, null])
  })

  it('leave out what is below a folded node, whatever of it is folded itself', () => {
    expect(idsOf(rowsOf(nodes, new Set(['b'])))).toEqual(['a', 'b', 'e', 'f'])
    expect(idsOf(rowsOf(nodes, new Set(['a', 'b'])))).toEqual(['a', 'f'])
  })

  it('hold every node once, each right after its parent or what is below the siblings before it', () => {
    fc.assert(
      fc.property(forest(), (some) => {
        const rows = rowsOf(some, new Set())
        expect(idsOf(rows)).toEqual(some.flatMap(allBelow))
        rows.forEach((row, at) => {
          const above = rows[row.parent]
          expect(row.level).toBe((above?.level ?? 0) + 1)
          expect((above?.node.children ?? some)[row.place - 1]).toBe(row.node)
          expect(row.parent).toBeLessThan(at)
        })
      }),
    )
  })
})

describe('who stands at a row', () => {
  it('stays at it while others come and go', () => {
    expect(rowAt(rowsOf(nodes, new Set(['b'])), standAt(all, 4))).toBe(2)
  })

  it('goes to what is above it where it was folded away, and to its line where it was removed', () => {
    expect(rowAt(rowsOf(nodes, new Set(['a'])), standAt(all, 3))).toBe(0)
    expect(rowAt(rowsOf(nodes.slice(0, 1), new Set()), standAt(all, 5))).toBe(4)
    expect(rowAt([], standAt(all, 5))).toBe(-1)
  })

  it('is led by keys', () => {
    const to = (key: string, from: number) => moveInTree(key, from, { rows: all, page: 3 })
    expect([to('ArrowDown', 0), to('ArrowDown', 5), to('ArrowUp', 0)]).toEqual([1, 5, 0])
    expect([to('ArrowRight', 1), to('ArrowRight', 2), to('ArrowLeft', 3)]).toEqual([2, 2, 1])
    expect([to('ArrowLeft', 0), to('Home', 3), to('End', 3)]).toEqual([0, 0, 5])
    expect([to('PageDown', 1), to('PageDown', 4), to('PageUp', 1)]).toEqual([4, 5, 0])
    expect(to('x', 1)).toBeNull()
  })

  it('folds and unfolds with left and right, as far as there is something to fold', () => {
    const [closed] = rowsOf(nodes, new Set(['a']))
    const [open, , leaf] = all
    if (!closed || !open || !leaf) throw new Error('a row lacks')
    expect([foldsBy('ArrowRight', closed), foldsBy('ArrowLeft', closed)]).toEqual([true, null])
    expect([foldsBy('ArrowRight', open), foldsBy('ArrowLeft', open)]).toEqual([null, false])
    expect([foldsBy('ArrowRight', leaf), foldsBy('ArrowLeft', leaf)]).toEqual([null, null])
  })

  it('finds names by what is typed, going on from name to name with one letter', () => {
    const names = ['Orientation', 'network', 'Organising', 'Ör']
    expect(findTyped(names, 'o', 0)).toBe(2)
    expect(findTyped(names, 'o', 2)).toBe(0)
    expect(findTyped(names, 'or', 2)).toBe(2)
    expect(findTyped(names, 'N', 3)).toBe(1)
    expect(findTyped(names, 'z', 0)).toBe(-1)
    expect(findTyped([], 'z', -1)).toBe(-1)
  })
})

describe('choosing', () => {
  const shown = ['a', 'b', 'c', 'd']

  it('takes one, adds and takes away one, or takes all between', () => {
    const with_ = { shown, chosen: ['a', 'c'], anchor: 'c' }
    expect(chosenAfter({ ...with_, target: 'b', how: 'only' })).toEqual(['b'])
    expect(chosenAfter({ ...with_, target: 'b', how: 'toggle' })).toEqual(['a', 'c', 'b'])
    expect(chosenAfter({ ...with_, target: 'a', how: 'toggle' })).toEqual(['c'])
    expect(chosenAfter({ ...with_, target: 'a', how: 'range' })).toEqual(['a', 'b', 'c'])
    expect(chosenAfter({ ...with_, target: 'd', how: 'range' })).toEqual(['c', 'd'])
  })

  it('takes all from the top where the beginning is out of sight', () => {
    expect(chosenAfter({ shown, chosen: [], anchor: 'gone', target: 'b', how: 'range' })).toEqual([
      'a',
      'b',
    ])
  })
})

describe('dropping', () => {
  it('leads on a row, or between two; below an open one it leads before its first child', () => {
    expect(dropAt(all, 1, 0.1)).toEqual({ row: 1, position: 'before' })
    expect(dropAt(all, 1, 0.5)).toEqual({ row: 1, position: 'on' })
    expect(dropAt(all, 1, 0.9)).toEqual({ row: 2, position: 'before' })
    expect(dropAt(all, 2, 0.9)).toEqual({ row: 2, position: 'after' })
  })

  it('knows what is within what is dragged', () => {
    expect(all.map((_, row) => isWithin(all, row, ['b', 'f']))).toEqual([
      false,
      true,
      true,
      true,
      false,
      true,
    ])
  })
})

it('the way to a node leads from the top', () => {
  expect(pathTo(nodes, 'd')).toEqual(['a', 'b', 'd'])
  expect(pathTo(nodes, 'f')).toEqual(['f'])
  expect(pathTo(nodes, 'g')).toBeUndefined()
})

function node(id: string, ...children: readonly Node[]): Node {
  return { id, children }
}

function idsOf(rows: readonly { readonly node: Node }[]): readonly string[] {
  return rows.map(({ node: { id } }) => id)
}

function allBelow({ id, children }: Node): readonly string[] {
  return [id, ...children.flatMap(allBelow)]
}

/** Random trees, every id once. */
function forest(): fc.Arbitrary<readonly Node[]> {
  return fc.array(fc.nat({ max: 30 }), { maxLength: 40 }).map((parents) => {
    const below = (at: number): Node =>
      node(
        `n${at}`,
        ...parents.flatMap((parent, child) => (parent === at && child > at ? below(child) : [])),
      )
    return parents.flatMap((parent, at) => (parent >= at ? below(at) : []))
  })
}
