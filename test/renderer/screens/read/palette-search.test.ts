import { expect, test } from 'vitest'
import {
  makeNearMatch,
  makeSearch,
  mostOffered,
} from '../../../../renderer/screens/read/palette-search.ts'
import type { Code } from '../../../../shared/model/code.ts'
import { makeCodes } from '../../browser/make-interview.ts'

const codes = [...makeCodes(2000).values()]

test('names that begin with the words come before those with a word that does, and those before the others', () => {
  const found = makeSearch(named('Reference network', 'Undernetted', 'Net gain', 'Other'))('net')
  expect(found.slice(0, 3).map(({ code }) => code.name)).toEqual([
    'Net gain',
    'Reference network',
    'Undernetted',
  ])
})

test('the very letters that match are marked, whatever accents are left out', () => {
  const [first] = makeSearch(named('Réseau social'))('reseau')
  expect(first?.marks).toEqual([[0, 5]])
})

test('misspelt words, aliases and definitions are found where names do not have the words', () => {
  const [network, advice] = named('Network', 'Advice')
  if (!network || !advice) throw new Error('two codes were asked for')
  const search = makeSearch([network, { ...advice, aliases: ['job openings'] }])
  expect(search('netwrok').map(({ code }) => code.name)).toContain('Network')
  expect(search('openings')).toMatchObject([{ by: 'alias “job openings”' }])
})

test('of very many codes a list is offered that can be read, none of them twice', () => {
  const found = makeSearch(codes)('person')
  expect(found).toHaveLength(mostOffered)
  expect(new Set(found.map(({ code }) => code.id)).size).toBe(mostOffered)
})

test('a new name is compared with names and aliases: short ones must be the same, long ones nearly', () => {
  const [network] = named('Developing a network')
  if (!network) throw new Error('a code was asked for')
  const near = makeNearMatch([{ ...network, aliases: ['Ties'] }])
  expect(near('developing a netwrok')?.name).toBe('Developing a network')
  expect(near('ties!')?.name).toBe('Developing a network')
  expect(near('Tips')).toBeNull()
  expect(near('  ')).toBeNull()
})

function named(...names: readonly string[]): Code[] {
  return names.flatMap((name, index) => {
    const code = codes[index]
    return code ? [{ ...code, name }] : []
  })
}
