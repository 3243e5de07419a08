import { expect, it } from 'vitest'
import { lackingIn } from '../../../../renderer/screens/codebook/lacking.ts'
import { reviewAskedBy } from '../../../../renderer/screens/codebook/split.ts'
import {
  inOrder,
  type Node,
  type Order,
  treeOf,
} from '../../../../renderer/screens/codebook/tree.ts'
import { idOf, makeCodebook } from './make.ts'

const codebook = makeCodebook()
const nodes = treeOf(codebook, { [idOf(4)]: 5, [idOf(6)]: 2, [idOf(3)]: 1 }, '')

it('shows codes in their own order, by name, or the most used first with their sub-codes counted', () => {
  const names = (order: Order) => outline(inOrder(nodes, order))
  expect(names('own')).toEqual([
    'Advice',
    '.Sector',
    '.Culture',
    'Job search',
    'Network',
    '.Friends',
  ])
  expect(names('name')).toEqual([
    'Advice',
    '.Culture',
    '.Sector',
    'Job search',
    'Network',
    '.Friends',
  ])
  expect(names('count')).toEqual([
    'Job search',
    'Network',
    '.Friends',
    'Advice',
    '.Culture',
    '.Sector',
  ])
})

it('flags what a code is to have and has not; a quote stands for the text of an example', () => {
  const [code] = codebook.codes
  if (!code) throw new Error('No code')
  const texts = ['definition', 'example', 'borderline'] as const
  const quoted = { typical: [code.id], borderline: [] }
  expect(lackingIn(code, { texts, quoted })).toEqual(['Definition', 'Borderline example'])
  expect(lackingIn({ ...code, definition: 'x' }, { texts: ['definition'], quoted })).toEqual([])
  expect(lackingIn({ ...code, definition: ' ' }, { texts: [], quoted })).toEqual([])
})

it('takes letters for decisions while quotes are looked at again, and the other keys as while splitting', () => {
  expect(['K', '0', 'X', 'Delete', '3', 'Left', 'Mod+Z', 'Q'].map(reviewAskedBy)).toEqual([
    ...['kept', 'kept', 'removed', 'removed', 3, 'back', 'undo', undefined],
  ])
})

function outline(tree: readonly Node[], indent = ''): readonly string[] {
  return tree.flatMap(({ code, children }) => [
    indent + code.name,
    ...outline(children, `${indent}.`),
  ])
}
