import { describe, expect, it } from 'vitest'
import { nearSearch } from '../../../../renderer/state/near-codes/near-codes.ts'
import { makeCodebook } from '../../screens/codebook/make.ts'

const search = nearSearch(makeCodebook().codes)
const found = (wanted: string) => search(wanted).map(({ code, where }) => `${code.name} (${where})`)

describe('codes that come near a new name', () => {
  it('are found in spite of slips', () => {
    expect(found('netwrok')[0]).toBe('Network (name)')
    expect(found('jobsearch')[0]).toBe('Job search (name)')
  })

  it('are found by other names and by what they mean', () => {
    expect(found('application')).toEqual(['Job search (alias)'])
    expect(found('employment')).toEqual(['Job search (definition)'])
  })

  it('are found by one word of several', () => {
    expect(found('meeting friends')[0]).toBe('Friends (name)')
  })

  it('are not offered for a letter or two, or for words of another kind', () => {
    expect(found('ne')).toEqual([])
    expect(found('weather')).toEqual([])
  })
})
