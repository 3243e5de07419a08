import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeRow, type RowState, type RowStep } from '../../../shared/merge/merge-row.ts'
import { mergeConflicts } from '../../../shared/model/merge.ts'

const base = { id: '1', name: 'Orientation', definition: '' }
const changed = { ...base, definition: 'Mine' }
const other = { ...base, definition: 'Theirs' }

function merge(here: readonly RowState[], there: readonly RowState[]) {
  const [nowHere, ...pastHere] = here
  const [nowThere, ...pastThere] = there
  return mergeRow({ here: nowHere, there: nowThere, pastHere, pastThere }, 'mine')
}

test('what only one side did is taken from it', () => {
  expect(merge([base], [changed, base])).toEqual({ kind: 'change', row: changed, conflict: false })
  expect(merge([changed, base], [base])).toEqual({ kind: 'keep', conflict: false })
  expect(merge([undefined], [base, undefined])).toMatchObject({ kind: 'add', conflict: false })
  expect(merge([base], [undefined, base])).toEqual({ kind: 'remove', conflict: false })
})

test('what both did the same way is the same, another way a conflict', () => {
  expect(merge([changed, base], [changed, base])).toEqual({ kind: 'same', conflict: false })
  expect(merge([changed, base], [other, base])).toEqual({ kind: 'keep', conflict: true })
  expect(merge([undefined, base], [other, base])).toEqual({ kind: 'keep', conflict: true })
  expect(merge([changed, base], [undefined, base])).toEqual({ kind: 'keep', conflict: true })
})

test('a state that was taken over once and went on there is followed without a conflict', () => {
  expect(merge([changed, base], [other, changed, base])).toEqual({
    ...{ kind: 'change', row: other, conflict: false },
  })
})

const state = fc.option(
  fc.record({ id: fc.constant('1'), memo: fc.constantFrom('', 'a', 'b', 'c') }),
  { nil: undefined },
)
const states = fc.array(state, { maxLength: 4 })

/** A history that begins where both copies were alike. */
const history = fc.record({ base: state, mine: states, theirs: states })

test('each went to where the other came from: that is a conflict', () => {
  expect(merge([changed, base], [base, changed, base])).toEqual({ kind: 'keep', conflict: true })
})

test('merging one way and then the other leads to the same state, conflicts aside', () => {
  fc.assert(
    fc.property(history, ({ base: start, mine, theirs }) => {
      const here = [...mine, start]
      const there = [...theirs, start]
      const step = merge(here, there)
      expect(merge(there, here).conflict).toBe(step.conflict)
      fc.pre(!step.conflict)
      const merged = stateAfter(step, here)
      const back = merge(there, [merged, ...here])
      expect(back.conflict).toBe(false)
      expect(stateAfter(back, there)).toEqual(merged)
    }),
  )
})

function stateAfter(step: RowStep, [now]: readonly RowState[]): RowState {
  if ('row' in step) return step.row
  return step.kind === 'remove' ? undefined : now
}

test('a conflict never loses a text with “both”, and “theirs” takes theirs', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.constantFrom(...mergeConflicts), (one, two, whose) => {
      const row = (memo: string) => ({ id: '1', memo })
      const [here, there] = [row(`m${one}`), row(`t${two}`)]
      const past = [row('')]
      const step = mergeRow({ here, there, pastHere: past, pastThere: past }, whose)
      expect(step.conflict).toBe(true)
      if (whose === 'mine') {
        expect(step.kind).toBe('keep')
        return
      }
      const memo = 'row' in step ? String(step.row['memo']) : `m${one}`
      expect(memo).toContain(`t${two}`)
      expect(memo.includes(`m${one}`)).toBe(whose === 'both' || there.memo.includes(here.memo))
    }),
  )
})
