import { describe, expect, it } from 'vitest'
import { initials } from '../../../renderer/state/initials.ts'

describe('initials', () => {
  it.each([
    ['Hanna Voss', 'HV'],
    ['hv', 'HV'],
    ['Kim', 'KI'],
    ['Ana María de la Cruz', 'AC'],
    ['  Ö. Ünal ', 'ÖÜ'],
    ['K', 'K'],
  ])('of %j are %s', (name, letters) => {
    expect(initials(name)).toBe(letters)
  })
})
