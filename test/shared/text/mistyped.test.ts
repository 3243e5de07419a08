import { describe, expect, it } from 'vitest'
import { isMistyped } from '../../../shared/text/mistyped.ts'

describe('two names', () => {
  it.each([
    ['Harbour', 'Harbor'],
    ['Harbour', 'Habrour'],
    ['Harbour', 'Harvour'],
    ['harbour', 'HARBOUR'],
    ['Stepping Stone', 'SteppingStone'],
    ['Programme Süd', 'programme sud'],
    ['Mentor-to-Work', 'Mentor to Work'],
  ])('%s and %s are one, mistyped', (name, other) => {
    expect(isMistyped(name, other)).toBe(true)
    expect(isMistyped(other, name)).toBe(true)
  })

  it.each([
    ['Programme A', 'Programme B'],
    ['Pair 1', 'Pair 2'],
    ['Pair 1', 'Pair 11'],
    ['P2024', 'P2025'],
    ['A', 'B'],
    ['Harbour', 'Lantern'],
    ['Harbour', 'Harbour East'],
    ['Harbour East', 'Harbour West'],
    ['Ida', 'Ada'],
  ])('%s and %s are two', (name, other) => {
    expect(isMistyped(name, other)).toBe(false)
    expect(isMistyped(other, name)).toBe(false)
  })
})
