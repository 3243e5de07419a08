import { describe, expect, it } from 'vitest'
import { plural } from '../../../renderer/state/plural.ts'

describe('plural', () => {
  it('counts one thing and many', () => {
    expect([0, 1, 2, 1204].map((count) => plural(count, 'quote'))).toEqual([
      '0 quotes',
      '1 quote',
      '2 quotes',
      '1,204 quotes',
    ])
  })
})
