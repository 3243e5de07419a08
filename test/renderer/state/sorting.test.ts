import { describe, expect, it } from 'vitest'
import { nextSorting } from '../../../renderer/state/sorting.ts'

describe('nextSorting', () => {
  it('sorts figures down, then up, then gives the rows their own order back', () => {
    const down = nextSorting(null, 1, 'down')
    const up = nextSorting(down, 1, 'down')
    expect(down).toEqual({ column: 1, descending: true })
    expect(up).toEqual({ column: 1, descending: false })
    expect(nextSorting(up, 1, 'down')).toBeNull()
  })

  it('begins another column the way that suits it, however the one before was sorted', () => {
    const figures = nextSorting(null, 'alpha', 'down')
    const names = nextSorting(figures, 'name', 'up')
    expect(names).toEqual({ column: 'name', descending: false })
    expect(nextSorting(names, 'name', 'up')).toEqual({ column: 'name', descending: true })
    expect(nextSorting(names, 'alpha', 'down')).toEqual(figures)
  })
})
