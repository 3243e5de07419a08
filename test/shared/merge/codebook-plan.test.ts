import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { type IncomingCode, planCodebook } from '../../../shared/merge/codebook-plan.ts'
import { type Code, type Codebook, undescribed } from '../../../shared/model/code.ts'
import { capitalTypeId, codeId } from '../../../shared/model/id.ts'

const ids = [1, 2, 3, 4].map((number) =>
  codeId.parse(`00000000-0000-4000-8000-00000000000${number}`),
)
const social = {
  id: capitalTypeId.parse('00000000-0000-4000-8000-000000000009'),
  name: 'social',
  colour: '#4e61de',
  definition: '',
  position: 0,
}

describe('bringing a codebook in', () => {
  it('knows codes by their id first, then by their name in the same place', () => {
    const current = book(code(0, 'Advice'), code(1, 'Network'))
    const plan = bring(current, [
      incoming({ id: ids[0], name: 'Counsel' }),
      incoming({ name: 'NETWORK', definition: 'Knowing people' }),
      incoming({ name: 'Advice' }),
    ])
    expect(plan.steps.map(({ kind }) => kind)).toEqual(['changeCode', 'changeCode', 'addCode'])
    expect(plan).toMatchObject({ changed: ['Advice', 'Network'], added: ['Advice'], problems: [] })
  })

  it('leaves what is there alone where it may only add', () => {
    const current = book(code(0, 'Advice'))
    const plan = bring(current, [incoming({ name: 'advice', definition: 'new' })], false)
    expect(plan).toMatchObject({ steps: [], same: 1 })
  })

  it('takes what a file leaves empty for nothing said, and blanks at the ends for none', () => {
    const current = book({ ...code(0, 'Advice'), definition: 'kept\nas it is ', aliases: ['a'] })
    const plan = bring(current, [incoming({ name: 'Advice', definition: 'kept\r\nas it is' })])
    expect(plan).toMatchObject({ steps: [], same: 1 })
  })

  it('tells each text that it replaces, and none that was empty', () => {
    const current = book({ ...code(0, 'Advice'), definition: 'Ours', include: '' })
    const texts = { definition: 'Theirs', include: 'always' }
    const plan = bring(current, [incoming({ id: ids[0], name: 'Counsel', ...texts })])
    expect(plan.conflicts).toEqual([
      { name: 'Advice', field: 'Name', mine: 'Advice', theirs: 'Counsel' },
      { name: 'Advice', field: 'Definition', mine: 'Ours', theirs: 'Theirs' },
    ])
  })

  it('turns a tree upside down without a circle', () => {
    const current = book(code(0, 'A'), { ...code(1, 'B'), parentId: ids[0] ?? null })
    const plan = bring(current, [
      incoming({ id: ids[1], name: 'B' }),
      incoming({ id: ids[0], name: 'A', parent: 0 }),
    ])
    expect(plan.steps).toEqual([
      { kind: 'moveCode', id: ids[1], parentId: null },
      { kind: 'moveCode', id: ids[0], parentId: ids[1] },
    ])
  })

  it('tells of names that are taken and of codes that stand twice, and goes on', () => {
    const current = book(code(0, 'A'), code(1, 'B'))
    const plan = bring(current, [
      incoming({ id: ids[0], name: 'B' }),
      incoming({ name: 'C' }),
      incoming({ name: 'c' }),
    ])
    expect(plan.added).toEqual(['C'])
    expect(plan.problems).toHaveLength(2)
  })

  it('makes capital types that codes name and nobody described, once each', () => {
    const plan = bring({ codes: [], capitals: [social] }, [
      incoming({ name: 'A', capitals: ['Social', 'cultural'] }),
      incoming({ name: 'B', capitals: ['CULTURAL'] }),
    ])
    expect(plan.added).toEqual(['cultural', 'A', 'B'])
    const made = plan.steps.flatMap((step) =>
      step.kind === 'addCode' ? [step.code.capitalIds] : [],
    )
    expect(made[0]?.[0]).toBe(social.id)
    expect(made[1]?.[0]).toBe(made[0]?.[1])
  })
})

function bring(current: Codebook, codes: readonly IncomingCode[], change = true) {
  return planCodebook(current, { capitals: [], codes, problems: [] }, { change, newId: randomUUID })
}

function book(...codes: readonly Code[]): Codebook {
  return { codes, capitals: [] }
}

function code(number: number, name: string): Code {
  const [first] = ids
  return {
    id: ids[number] ?? first ?? codeId.parse(randomUUID()),
    name,
    colour: '#4e61de',
    parentId: null,
    position: number,
    ...undescribed,
  }
}

function incoming(fields: Partial<IncomingCode>): IncomingCode {
  const { capitalIds: capitals, ...texts } = undescribed
  return { ...texts, name: '', parent: null, capitals, ...fields }
}
