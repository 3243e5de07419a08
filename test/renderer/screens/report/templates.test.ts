import { expect, test } from 'vitest'
import {
  freeName,
  headingOf,
  newSection,
  reordered,
  templates,
} from '../../../../renderer/screens/report/templates.ts'
import { report, reportSection, sectionTitles } from '../../../../shared/model/report.ts'

test('every template and every kind of section is what the backend takes', () => {
  for (const { make } of templates) expect(report.safeParse(make()).success).toBe(true)
  for (const kind of reportSection.options.map(({ shape }) => shape.kind.value)) {
    expect(reportSection.safeParse(newSection(kind)).success, kind).toBe(true)
    expect(headingOf(newSection(kind))).toBe(sectionTitles[kind])
  }
})

test('a name that is taken, case aside, is counted on', () => {
  expect(freeName('Findings', ['Other'])).toBe('Findings')
  expect(freeName('Findings', ['findings', 'Findings 2'])).toBe('Findings 3')
})

test('sections go before or after another, together and in their order, and none is lost', () => {
  const [a, b, c] = [newSection('methods'), newSection('memos'), newSection('codebook')]
  const moved = (ids: readonly string[], id: string, after: boolean) =>
    reordered([a, b, c], new Set(ids), { id, after })
  expect(moved([a.id], c.id, true)).toEqual([b, c, a])
  expect(moved([c.id], a.id, false)).toEqual([c, a, b])
  expect(moved([a.id, b.id], c.id, true)).toEqual([c, a, b])
  expect(moved([a.id], a.id, true)).toEqual([a, b, c])
})
