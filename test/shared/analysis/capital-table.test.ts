import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capitalTable } from '../../../shared/analysis/capital-table.ts'
import { findQuotes } from '../../../shared/analysis/filter.ts'
import { number } from '../../../shared/analysis/numbered.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { filter, sketch } from './arbitrary.ts'
import { draw, type Sketch } from './made-up.ts'
import { countSlowly } from './slow-count.ts'

test('every figure equals a slow count of one capital type, and leads to as many quotes', () => {
  fc.assert(
    fc.property(sketch, fc.oneof(fc.constant<Filter>({}), filter), (drawn, chosen) => {
      const material = draw(drawn)
      const numbered = number(material)
      const { programmes, groups } = capitalTable(numbered, chosen)
      const question = {
        rows: 'codes',
        columns: 'programme',
        count: 'quotes',
        rate: 'none',
      } as const
      for (const group of groups) {
        const slow = countSlowly(material, question, { ...chosen, capitals: [group.id] })
        expect(group.total).toBe(slow.total)
        expect(group.cells).toEqual(programmes.map(({ id }) => slow.columnTotal(id)))
        for (const { code, total, cells } of group.rows) {
          expect(total).toBe(slow.rowTotal(code.id))
          expect(cells).toEqual(programmes.map(({ id }) => slow.cell(code.id, id)))
          if (chosen.codes) continue
          const codes = [code.id as CodeId]
          const found = findQuotes(numbered, { ...chosen, codes, capitals: [group.id] })
          expect(found).toHaveLength(total)
        }
      }
    }),
    { numRuns: 200 },
  )
})

const study: Sketch = {
  programmes: 2,
  people: [
    { name: 'Amina', role: 'mentee', programme: 0 },
    { name: 'Josef', role: 'mentor', programme: 1 },
  ],
  capitals: ['information', 'social'],
  codes: [
    { name: 'Advice', capitals: [0] },
    { name: 'Sector advice', parent: 0 },
    { name: 'Job contacts', parent: 0, capitals: [1, 0] },
    { name: 'Network', capitals: [1] },
    { name: 'Other' },
  ],
  transcripts: [
    {
      speakers: { A: 0, J: 1 },
      lines: ['A: he opened my eyes to it', 'J: she met everybody'],
      quotes: [
        { at: 'opened my eyes to it', codes: [1] },
        { at: 'my eyes', codes: [0], starred: true },
        { at: 'everybody', codes: [2, 3] },
        { at: 'she met', codes: [4] },
      ],
    },
  ],
}

test('benefits stand under each capital type that they serve, with the quote that stands for them', () => {
  const { programmes, groups } = capitalTable(number(draw(study)), {})
  expect(programmes.map(({ name }) => name)).toEqual(['Programme 0', 'Programme 1'])
  const [information, social, none] = groups
  expect(information).toMatchObject({ name: 'information', total: 3, cells: [2, 1] })
  expect(information?.rows).toMatchObject([
    { code: { name: 'Advice', depth: 0 }, total: 3, best: { text: 'my eyes', starred: true } },
    { code: { name: 'Sector advice', depth: 1 }, total: 1, best: { speakers: ['Amina'] } },
    { code: { name: 'Job contacts', depth: 1 }, also: ['social'], cells: [0, 1] },
  ])
  expect(social?.rows).toMatchObject([
    { code: { name: 'Job contacts', depth: 0 }, also: ['information'], total: 1 },
    { code: { name: 'Network' }, total: 1 },
  ])
  expect(social?.total).toBe(1)
  expect(none).toMatchObject({ id: null, rows: [{ code: { name: 'Other' }, total: 1 }] })
})

test('capital types that a filter leaves out have no group, those without codes an empty one', () => {
  const { capitals = [] } = study
  const material = draw({ ...study, capitals: [...capitals, 'language'] })
  const all = capitalTable(number(material), {})
  expect(all.groups.map(({ rows }) => rows.length)).toEqual([3, 2, 0, 1])
  const id = all.groups[1]?.id ?? null
  const { groups } = capitalTable(number(material), { capitals: [id] })
  expect(groups.map(({ name }) => name)).toEqual(['social'])
})
