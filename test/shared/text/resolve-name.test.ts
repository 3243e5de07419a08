import { expect, test } from 'vitest'
import { findByName, nearNames, resolveName } from '../../../shared/text/resolve-name.ts'

const codes = [
  { name: 'Trust' },
  { name: 'trust' },
  { name: 'Developing a network', otherNames: ['Network'] },
]

test('an exact name wins over one that differs in case', () => {
  expect(resolveName('code', 'trust', codes)).toBe(codes[1])
})

test('other names count, case aside', () => {
  expect(resolveName('code', 'NETWORK', codes)).toBe(codes[2])
})

test('an ambiguous name is an error that lists what it may mean', () => {
  expect(() => resolveName('code', 'TRUST', codes)).toThrow(/More than one code.*“Trust”, “trust”/)
})

test('an unknown name is an error that lists near ones, or what there is', () => {
  expect(() => resolveName('code', 'Netwrk', codes)).toThrow(/Did you mean “Developing a network”/)
  expect(() => resolveName('pair', 'A1', [])).toThrow(/There is no pair yet/)
})

test('near names are near', () => {
  const names = ['Orientation', 'Job application advice', 'Developing a network', 'Self-confidence']
  const named = names.map((name) => ({ name }))
  expect(nearNames('orientaton', named)).toEqual([{ name: 'Orientation' }])
  expect(nearNames('Tlak', [{ name: 'Talk' }])).toEqual([{ name: 'Talk' }])
})

test('finding by name gives nothing where resolving would fail', () => {
  expect(findByName('TRUST', codes)).toBeUndefined()
  expect(findByName('Network', codes)).toBe(codes[2])
  expect(nearNames('zzzz', codes)).toEqual([])
})
