import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { moveInGrid } from '../../../renderer/ui/grid-moves.ts'

const size = { rows: 3, columns: 2, page: 2 }

describe('keys in a grid', () => {
  it.each([
    ['Down', [0, 0], [1, 0]],
    ['Up', [0, 1], [0, 1]],
    ['Right', [1, 1], [1, 1]],
    ['End', [1, 0], [1, 1]],
    ['Home', [1, 1], [1, 0]],
    ['Mod+End', [0, 0], [2, 1]],
    ['Mod+Home', [2, 1], [0, 0]],
    ['PageDown', [0, 1], [2, 1]],
    ['PageUp', [2, 1], [0, 1]],
    ['Tab', [0, 1], [1, 0]],
    ['Shift+Tab', [1, 0], [0, 1]],
  ] as const)('%s leads from %j to %j', (key, [row, column], [toRow, toColumn]) => {
    expect(moveInGrid(key, { row, column }, size)).toEqual({ row: toRow, column: toColumn })
  })

  it('let Tab leave at either end, and leave other keys alone', () => {
    expect(moveInGrid('Tab', { row: 2, column: 1 }, size)).toBeNull()
    expect(moveInGrid('Shift+Tab', { row: 0, column: 0 }, size)).toBeNull()
    expect(moveInGrid('x', { row: 0, column: 0 }, size)).toBeNull()
  })

  it('never lead outside', () => {
    const keys = ['Left', 'Right', 'Up', 'Down', 'PageUp', 'PageDown', 'Tab', 'Shift+Tab', 'End']
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...keys)), (pressed) => {
        let at = { row: 1, column: 1 }
        for (const key of pressed) at = moveInGrid(key, at, size) ?? at
        expect(at.row).toBeGreaterThanOrEqual(0)
        expect(at.row).toBeLessThan(size.rows)
        expect(at.column).toBeGreaterThanOrEqual(0)
        expect(at.column).toBeLessThan(size.columns)
      }),
    )
  })
})
