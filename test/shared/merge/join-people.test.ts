import { describe, expect, it } from 'vitest'
import { joinPeople } from '../../../shared/merge/join-people.ts'
import * as id from '../../../shared/model/id.ts'
import type { Participant } from '../../../shared/model/people.ts'

const age = id.attributeId.parse(guid(1))
const country = id.attributeId.parse(guid(2))
const [h, l] = [id.programmeId.parse(guid(3)), id.programmeId.parse(guid(4))]
const [h1, l1] = [id.pairId.parse(guid(5)), id.pairId.parse(guid(6))]
const attributes = [
  { id: age, name: 'age', kind: 'number' as const, position: 0 },
  { id: country, name: 'country', kind: 'text' as const, position: 1 },
]

describe('one person made of several', () => {
  it('keeps what the first has, and takes from the others what it lacks', () => {
    const joined = joinPeople(
      person('A', { pairIds: [h1], values: { [age]: '34' } }),
      [
        person('B', { programmeId: h, pairIds: [l1, h1] }),
        person('C', { values: { [age]: '34', [country]: 'Syria' } }),
      ],
      attributes,
    )
    expect(joined).toEqual({
      programmeId: h,
      pairIds: [h1, l1],
      values: { [age]: '34', [country]: 'Syria' },
      dropped: [],
    })
  })

  it('tells what is lost because it differs', () => {
    const joined = joinPeople(
      person('A', { programmeId: h, values: { [age]: '34' } }),
      [person('B', { role: 'mentor', programmeId: l, values: { [age]: '36' } })],
      attributes,
    )
    expect(joined.values).toEqual({ [age]: '34' })
    expect(joined.dropped).toEqual(['role “mentor” of B', 'programme of B', 'age “36” of B'])
  })
})

function guid(number: number): string {
  return `00000000-0000-4000-8000-00000000000${number}`
}

function person(name: string, fields: Partial<Participant>): Participant {
  return {
    id: id.participantId.parse(guid(9)),
    name,
    role: 'mentee',
    programmeId: null,
    pairIds: [],
    values: {},
    ...fields,
  }
}
