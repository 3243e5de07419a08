import { describe, expect, it } from 'vitest'
import { lastMapping, sittings } from '../../../../renderer/screens/codebook/versions.ts'
import { definedAt } from '../../../../shared/model/code-version.ts'
import type { CodeChange, CodeVersion } from '../../../../shared/model/replies.ts'

describe('the history of a code', () => {
  it('has what one person wrote in one sitting as one change', () => {
    const shown = sittings([
      version(9, [definition('ab', 'abc')]),
      version(5, [definition('a', 'ab')]),
      version(1, [definition('', 'a')]),
      version(0, [], { created: true }),
    ])
    expect(shown).toMatchObject([
      { time: timeAt(9), changes: [definition('', 'abc')] },
      { created: true },
    ])
  })

  it('parts what others wrote, other fields, and what was written later', () => {
    const versions = [
      version(60, [definition('c', 'd')]),
      version(40, [definition('b', 'c')], { coder: 'Paul' }),
      version(39, [definition('a', 'b')]),
      version(38, [{ field: 'Colour', before: '#111111', after: '#222222' }]),
    ]
    expect(sittings(versions)).toEqual(versions)
  })

  it('is silent about what was written and taken away in the same sitting', () => {
    expect(
      sittings([version(2, [definition('a', '')]), version(1, [definition('', 'a')])]),
    ).toEqual([])
  })
})

describe('the change that last mapped a code', () => {
  const mapped = (before: string, after: string): CodeChange => {
    return { field: 'Capital types', before, after }
  }

  it('is the newest of one sitting, whatever else was changed since', () => {
    const versions = [
      version(9, [definition('', 'a')]),
      version(3, [mapped('social', 'social, cultural')]),
      version(2, [mapped('', 'social')]),
    ]
    expect(lastMapping(versions)).toMatchObject({
      id: 3,
      changes: [mapped('', 'social, cultural')],
    })
    expect(lastMapping([version(0, [], { created: true })])).toBeUndefined()
  })

  it('leaves a change for which somebody gave a reason apart from what came after', () => {
    const versions = [
      version(3, [mapped('social', 'social, cultural')]),
      version(2, [mapped('', 'social')], { reason: 'They meet people.' }),
    ]
    expect(sittings(versions)).toEqual(versions)
    const later = [version(3, [mapped('social', '')], { reason: 'Not so.' }), ...versions.slice(1)]
    expect(sittings(later)).toEqual(later)
  })
})

describe('the time since which a code means what it means', () => {
  it('is that of the last change of definition or rules', () => {
    const versions = [
      version(9, [{ field: 'Colour', before: '', after: '#222222' }]),
      version(5, [{ field: 'Use it when', before: '', after: 'always' }]),
      version(1, [definition('', 'a')]),
    ]
    expect(definedAt(versions)).toBe(timeAt(5))
    expect(definedAt([version(0, [], { created: true })])).toBeUndefined()
  })
})

function timeAt(minute: number): string {
  return new Date(Date.UTC(2026, 0, 2, 3, minute)).toISOString()
}

function definition(before: string, after: string): CodeChange {
  return { field: 'Definition', before, after }
}

function version(
  minute: number,
  changes: readonly CodeChange[],
  rest: Partial<CodeVersion> = {},
): CodeVersion {
  const basic = { id: minute, coder: 'Hanna', summary: '', reason: '', created: false }
  return { ...basic, time: timeAt(minute), changes, ...rest }
}
