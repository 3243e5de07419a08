import fc from 'fast-check'
import { expect, test } from 'vitest'
import { capitalChange, codebookChange } from '../../../shared/analysis/capital-change.ts'
import { withSubCodes } from '../../../shared/analysis/code-tree.ts'
import { number } from '../../../shared/analysis/numbered.ts'
import { sketch } from './arbitrary.ts'
import { draw } from './made-up.ts'
import { countSlowly } from './slow-count.ts'

test('quotes per capital type before and after a mapping equal a slow count of both codebooks', () => {
  fc.assert(
    fc.property(sketch, fc.nat(), fc.array(fc.nat(), { maxLength: 2 }), (drawn, which, picks) => {
      const material = draw(drawn)
      const { codes, capitals } = material.codebook
      const code = codes[which % Math.max(1, codes.length)]
      if (!code) return
      const capitalIds = picks.flatMap(
        (pick) => capitals[pick % Math.max(1, capitals.length)]?.id ?? [],
      )
      const mapping = { codeId: code.id, capitalIds: [...new Set(capitalIds)] }
      const mapped = codes.map((each) =>
        each.id === code.id ? { ...each, capitalIds: mapping.capitalIds } : each,
      )
      const changed = { ...material, codebook: { codes: mapped, capitals } }
      const [before, after] = [material, changed].map((each) => countSlowly(each, question, {}))
      for (const { id, ...counts } of capitalChange(number(material), mapping))
        expect(counts).toEqual({
          before: before?.rowTotal(id) ?? 0,
          after: after?.rowTotal(id) ?? 0,
        })
    }),
    { numRuns: 200 },
  )
})

test('rows of codes and capital types that a move changes equal a slow count of both codebooks', () => {
  fc.assert(
    fc.property(sketch, fc.nat(), fc.option(fc.nat()), (drawn, which, where) => {
      const material = draw(drawn)
      const { codes, capitals } = material.codebook
      const code = codes[which % Math.max(1, codes.length)]
      const parent = where === null ? null : codes[where % Math.max(1, codes.length)]
      if (!code || (parent && withSubCodes(material.codebook, [code.id]).has(parent.id))) return
      const parentId = parent?.id ?? null
      const moved = codes.map((each) => (each.id === code.id ? { ...each, parentId } : each))
      const codebook = { codes: moved, capitals }
      const change = codebookChange(number(material), codebook)
      for (const rows of ['codes', 'capitals'] as const) {
        const asked = { ...question, rows }
        const [before, after] = [material, { ...material, codebook }].map((each) =>
          countSlowly(each, asked, {}),
        )
        const ids = rows === 'codes' ? codes.map(({ id }) => id) : [...idsOf(capitals), null]
        const expected = ids
          .map((id) => ({
            id,
            before: before?.rowTotal(id) ?? 0,
            after: after?.rowTotal(id) ?? 0,
          }))
          .filter((row) => row.before !== row.after)
        expect(change[rows]).toEqual(expected)
      }
    }),
    { numRuns: 200 },
  )
})

function idsOf<Id>(list: readonly { readonly id: Id }[]): readonly Id[] {
  return list.map(({ id }) => id)
}

const question = { rows: 'capitals', columns: 'programme', count: 'quotes', rate: 'none' } as const
