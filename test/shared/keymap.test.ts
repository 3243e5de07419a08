import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  allCommands,
  commandOf,
  isChanged,
  keysOf,
  type OwnKeys,
  refusal,
  shownKeys,
  withDefaults,
  withKey,
} from '../../shared/keymap.ts'

const parts = new Set(['transcript', 'quotes'])
const none: OwnKeys = { keys: {}, singleKeys: true }
const star = command('code.star')
const memo = command('code.memo')
const find = command('edit.find')
const pinned = command('code.pinned')

describe('keys of one’s own', () => {
  it('are those that commands came with, until somebody chooses others', () => {
    for (const one of allCommands) expect(keysOf(one, none)).toEqual(one.keys)
    expect(commandOf('Mod+F', none, 'field')).toEqual({ command: find, place: 0 })
    expect(commandOf('7', none, 'transcript')).toEqual({ command: pinned, place: 6 })
    expect(commandOf('Mod+Alt+Shift+Q', none, 'transcript')).toBeUndefined()
  })

  it('take keys away from the command that had them, and give them back', () => {
    const own = withKey(none, { command: star, place: 0 }, 'M')
    expect(commandOf('M', own, 'transcript')?.command).toBe(star)
    expect(commandOf('I', own, 'transcript')).toBeUndefined()
    expect(shownKeys(memo, own)).toEqual([])
    const back = withDefaults(own, memo)
    expect(commandOf('M', back, 'transcript')?.command).toBe(memo)
    expect(shownKeys(star, back)).toEqual([])
    expect(isChanged(star, back)).toBe(true)
    expect(isChanged(memo, back)).toBe(false)
    expect(withDefaults(back, star).keys).toEqual({})
  })

  it('change one of several, and take one away', () => {
    const own = withKey(none, { command: pinned, place: 1 }, 'Q')
    expect(keysOf(pinned, own)).toEqual(['1', 'Q', '3', '4', '5', '6', '7', '8', '9'])
    const fewer = withKey(own, { command: pinned, place: 0 }, '')
    expect(shownKeys(pinned, fewer)[0]).toBe('Q')
    expect(commandOf('Q', fewer, 'transcript')?.place).toBe(1)
    expect(commandOf('', fewer, 'transcript')).toBeUndefined()
  })

  it('may mean something in the transcript and something else in found quotes', () => {
    const next = command('quotes.next')
    expect(commandOf('J', none, 'transcript')?.command).toBe(command('go.nextTurn'))
    expect(commandOf('J', none, 'quotes')?.command).toBe(next)
    const own = withKey(none, { command: next, place: 0 }, 'M')
    expect(shownKeys(memo, own)).toEqual(['M'])
    expect(shownKeys(command('quotes.memo'), own)).toEqual([])
    const everywhere = withKey(none, { command: find, place: 0 }, 'J')
    expect(shownKeys(next, everywhere)).toEqual([])
    expect(shownKeys(command('go.nextTurn'), everywhere)).toEqual([])
  })

  it('leave single letters out where they are switched off', () => {
    const own = { ...none, singleKeys: false }
    expect(shownKeys(star, own)).toEqual([])
    expect(shownKeys(find, own)).toEqual(['Mod+F'])
  })

  it.each([
    ['Enter', star],
    ['Mod+Enter', find],
    ['Escape', star],
    ['Shift+Down', star],
    ['Mod+C', star],
    ['Q', find],
    ['Shift+Q', find],
  ])('cannot be %s where that means something else', (pressed, which) => {
    expect(refusal(pressed, which)).not.toBeNull()
  })

  it.each([
    ['Q', star],
    ['Shift+Q', star],
    ['+', star],
    ['Mod++', find],
    ['Mod+Q', find],
    ['F4', find],
    ['Alt+Q', star],
  ])('can be %s', (pressed, which) => {
    expect(refusal(pressed, which)).toBeNull()
  })

  it('never stand for two commands, whatever is chosen and given back', () => {
    const keys = allCommands.flatMap((one) => one.keys)
    const step = fc.oneof(
      fc.tuple(fc.constantFrom(...allCommands), fc.nat(2), fc.constantFrom('', 'Q', ...keys)).map(
        ([one, place, pressed]) =>
          (own: OwnKeys) =>
            withKey(own, { command: one, place }, pressed),
      ),
      fc.constantFrom(...allCommands).map((one) => (own: OwnKeys) => withDefaults(own, one)),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const own = steps.reduce((before, act) => act(before), none)
        for (const part of ['transcript', 'quotes']) {
          const heard = allCommands.filter(({ where }) => where === part || !parts.has(where))
          const given = heard.flatMap((one) => shownKeys(one, own))
          expect(new Set(given).size).toBe(given.length)
        }
        for (const one of allCommands)
          for (const pressed of shownKeys(one, own))
            expect(commandOf(pressed, own, one.where)?.command).toBe(one)
      }),
    )
  })
})

function command(id: string) {
  const found = allCommands.find((one) => one.id === id)
  if (!found) throw new Error(`no command ${id}`)
  return found
}
