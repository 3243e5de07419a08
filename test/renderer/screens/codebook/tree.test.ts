import { describe, expect, it } from 'vitest'
import {
  dropTarget,
  flat,
  moveByKey,
  type Node,
  pathOf,
  treeOf,
} from '../../../../renderer/screens/codebook/tree.ts'
import { idOf, makeCodebook } from './make.ts'

const codebook = makeCodebook()
const counts = { [idOf(1)]: 3, [idOf(2)]: 4, [idOf(3)]: 5 }

describe('the tree of codes', () => {
  it('counts what is coded with a code and with those below it', () => {
    const nodes = flat(treeOf(codebook, counts, ''))
    expect([...nodes.values()].map(({ own, all }) => [own, all])).toEqual([
      [3, 12],
      [4, 4],
      [5, 5],
      [0, 0],
      [0, 0],
      [0, 0],
    ])
  })

  it('shows what holds the wanted words with what stands above it', () => {
    expect(outline(treeOf(codebook, counts, 'cult'))).toEqual(['Advice', ' Culture'])
    expect(outline(treeOf(codebook, counts, 'applic employ'))).toEqual(['Job search'])
    expect(outline(treeOf(codebook, counts, 'nothing'))).toEqual([])
  })

  it.each([
    ['Alt+Up', 3, { parentId: idOf(1), before: idOf(2) }],
    ['Alt+Up', 2, null],
    ['Alt+Down', 2, { parentId: idOf(1), before: null }],
    ['Alt+Down', 1, { parentId: null, before: idOf(5) }],
    ['Alt+Right', 4, { parentId: idOf(1), before: null }],
    ['Alt+Right', 1, null],
    ['Alt+Left', 3, { parentId: null, before: idOf(4) }],
    ['Alt+Left', 6, { parentId: null, before: null }],
    ['Alt+Left', 4, null],
    ['Down', 4, null],
  ])('is changed by %s on code %i', (key, number, target) => {
    expect(moveByKey(codebook, idOf(number), key)).toEqual(target)
  })

  it('takes drops on, before and after a code', () => {
    expect(dropTarget(codebook, idOf(1), 'on')).toEqual({ parentId: idOf(1), before: null })
    expect(dropTarget(codebook, idOf(3), 'before')).toEqual({ parentId: idOf(1), before: idOf(3) })
    expect(dropTarget(codebook, idOf(2), 'after')).toEqual({ parentId: idOf(1), before: idOf(3) })
    expect(dropTarget(codebook, idOf(5), 'after')).toEqual({ parentId: null, before: null })
  })

  it('names the way to a code', () => {
    expect(pathOf(codebook, idOf(3))).toBe('Advice › Culture')
  })
})

function outline(nodes: readonly Node[], depth = 0): readonly string[] {
  return nodes.flatMap(({ code, children }) => [
    ' '.repeat(depth) + code.name,
    ...outline(children, depth + 1),
  ])
}
