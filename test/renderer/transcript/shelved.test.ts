import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Shelved } from '../../../renderer/transcript/shelved.ts'

const key = fc.stringMatching(/^[0-9a-f]{1,3}$/)
const entries = fc.array(fc.tuple(key, fc.nat(3)), { maxLength: 60 })

test('a copy holds what a plain map would after the same changes, and the map before is as it was', () => {
  fc.assert(
    fc.property(entries, entries, fc.array(key), (first, put, gone) => {
      const before = Shelved.of(new Map(first))
      const plain = new Map(first)
      for (const id of gone) plain.delete(id)
      for (const [id, value] of put) plain.set(id, value)
      const after = before.with(put, gone)
      expect(sorted(after)).toEqual(sorted(plain))
      expect(after.size).toBe(plain.size)
      expect(sorted(before)).toEqual(sorted(new Map(first)))
      for (const [id, value] of plain) expect([after.has(id), after.get(id)]).toEqual([true, value])
    }),
  )
})

test('the keys that changed between two maps are those with another value and those that only one has', () => {
  fc.assert(
    fc.property(entries, entries, (first, second) => {
      const [before, after] = [new Map(first), new Map(second)]
      const all = new Set([...before.keys(), ...after.keys()])
      const changed = [...all].filter((id) => before.get(id) !== after.get(id))
      expect(Shelved.of(after).changedSince(Shelved.of(before)).toSorted()).toEqual(
        changed.toSorted(),
      )
    }),
  )
})

test('it is walked like a plain map', () => {
  const shelved = Shelved.of([
    ['a1', 1],
    ['b2', 2],
  ])
  const seen: [string, number][] = []
  shelved.forEach((value, id) => {
    seen.push([id, value])
  })
  expect(seen.toSorted()).toEqual([
    ['a1', 1],
    ['b2', 2],
  ])
  expect([...shelved.keys()].toSorted()).toEqual(['a1', 'b2'])
  expect([...shelved.values()].toSorted()).toEqual([1, 2])
})

test('a copy without changes is the same map', () => {
  const shelved = Shelved.of(new Map([['a1', 1]]))
  expect(shelved.with([], ['b2'])).toBe(shelved)
  expect(Shelved.of(shelved)).toBe(shelved)
})

function sorted(map: Iterable<readonly [string, number]>) {
  return [...map].toSorted(([a], [b]) => (a < b ? -1 : 1))
}
