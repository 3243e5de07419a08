import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  activate,
  activeSide,
  closeSide,
  closeTab,
  moveTab,
  neighbour,
  type OpenTabs,
  oneTab,
  onlyKnown,
  openBehind,
  openBeside,
  openTabs,
  shiftTab,
  showTab,
  toggleBeside,
} from '../../../../renderer/screens/read/open-tabs.ts'
import { transcriptId } from '../../../../shared/model/id.ts'

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((letter) =>
  transcriptId.parse(`${letter.repeat(8)}-0000-4000-8000-000000000000`),
)
if (!a || !b || !c || !d) throw new Error('four ids')
const all = [a, b, c, d]
const three = [b, c].reduce(openBehind, oneTab(a))

describe('open transcripts', () => {
  it('are shown in place of the one before, or where they have a tab already', () => {
    expect(showTab(oneTab(a), b)).toEqual(oneTab(b))
    expect(showTab(three, c)).toEqual({ ...three, sides: [{ tabs: [a, b, c], shown: c }] })
    const two = openBeside(oneTab(a), b)
    expect(showTab(two, a)).toEqual({ ...two, active: 0 })
  })

  it('are opened behind the one that stays in front', () => {
    expect(activeSide(openBehind(three, d))).toEqual({ tabs: [a, b, c, d], shown: a })
    expect(openBehind(three, c)).toBe(three)
  })

  it('are opened beside, also twice the same', () => {
    expect(openBeside(oneTab(a), a)).toEqual({
      sides: [
        { tabs: [a], shown: a },
        { tabs: [a], shown: a },
      ],
      active: 1,
    })
    const two = openBeside(openBeside(three, d), c)
    expect(two).toMatchObject({ active: 0, sides: [{ tabs: [a, b, c], shown: c }, { shown: d }] })
  })

  it('leave the focus to the neighbour when one is closed, and the last one stays', () => {
    expect(activeSide(closeTab(three, { side: 0, id: a })).shown).toBe(b)
    expect(activeSide(closeTab(showTab(three, c), { side: 0, id: c })).shown).toBe(b)
    expect(activeSide(closeTab(three, { side: 0, id: c })).shown).toBe(a)
    expect(closeTab(oneTab(a), { side: 0, id: a })).toEqual(oneTab(a))
    expect(closeTab(openBeside(three, d), { side: 1, id: d })).toEqual(three)
  })

  it('change their order, on their side and across', () => {
    expect(activeSide(shiftTab(three, 1)).tabs).toEqual([b, a, c])
    expect(shiftTab(three, -1)).toBe(three)
    const two = openBeside(three, d)
    const moved = moveTab(two, { side: 0, id: c }, { side: 1, place: 0 })
    expect(moved.sides).toEqual([
      { tabs: [a, b], shown: a },
      { tabs: [c, d], shown: c },
    ])
    expect(moveTab(two, { side: 1, id: d }, { side: 0, place: 1 })).toEqual({
      sides: [{ tabs: [a, d, b, c], shown: d }],
      active: 0,
    })
  })

  it('become one side again without losing a tab', () => {
    const two = openBeside(three, d)
    expect(closeSide(two, 1)).toEqual({ sides: [{ tabs: [a, b, c, d], shown: a }], active: 0 })
    expect(closeSide(two, 0)).toEqual({ sides: [{ tabs: [d, a, b, c], shown: d }], active: 0 })
    expect(closeSide(three, 0)).toBe(three)
    expect(toggleBeside(toggleBeside(three))).toEqual(three)
  })

  it('are walked round about', () => {
    expect(neighbour(three, 1)).toBe(b)
    expect(neighbour(three, -1)).toBe(c)
  })

  it('are forgotten with their transcript', () => {
    const two = openBeside(three, d)
    expect(onlyKnown(two, new Set([d]))).toEqual(oneTab(d))
    expect(onlyKnown(two, new Set([a, c]))?.sides).toEqual([{ tabs: [a, c], shown: a }])
    expect(onlyKnown(two, new Set())).toBeNull()
  })

  it('stay whole whatever is done: no tab twice on a side, each side shows one of its tabs', () => {
    const step = fc.oneof(
      fc.tuple(fc.constantFrom(showTab, openBehind, openBeside), fc.constantFrom(...all)).map(
        ([act, id]) =>
          (open: OpenTabs) =>
            act(open, id),
      ),
      fc.tuple(fc.nat(1), fc.constantFrom(...all)).map(
        ([side, id]) =>
          (open: OpenTabs) =>
            closeTab(open, { side, id }),
      ),
      fc.tuple(fc.nat(1), fc.constantFrom(...all), fc.nat(1), fc.nat(4)).map(
        ([from, id, side, place]) =>
          (open: OpenTabs) =>
            moveTab(open, { side: from, id }, { side, place }),
      ),
      fc.constantFrom(-1 as const, 1 as const).map((by) => (open: OpenTabs) => shiftTab(open, by)),
      fc.nat(1).map((side) => (open: OpenTabs) => activate(open, side)),
      fc.constant(toggleBeside),
      fc
        .subarray(all, { minLength: 1 })
        .map(
          (known) => (open: OpenTabs) => onlyKnown(open, new Set(known)) ?? oneTab(known[0] ?? a),
        ),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const open = steps.reduce((before, act) => act(before), oneTab(a))
        expect(openTabs.parse(open)).toEqual(open)
        expect(open.active).toBeLessThan(open.sides.length)
        for (const { tabs, shown } of open.sides) {
          expect(new Set(tabs).size).toBe(tabs.length)
          expect(tabs).toContain(shown)
        }
      }),
    )
  })
})
