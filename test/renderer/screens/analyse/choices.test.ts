import { expect, test } from 'vitest'
import {
  analyseChoices,
  askable,
  firstChoices,
  rateChoices,
  titleOf,
  unitOf,
} from '../../../../renderer/screens/analyse/choices.ts'
import { withColumns } from '../../../../renderer/state/question-choices.ts'
import type { Attribute } from '../../../../shared/model/people.ts'
import { ids } from '../../../shared/analysis/made-up.ts'

const country: Attribute = { id: ids.attribute(0), name: 'country', kind: 'text', position: 0 }
const { question } = firstChoices

test('an attribute of another project gives way to programmes', () => {
  const byCountry = withColumns(question, `attribute:${country.id}`)
  expect(askable(byCountry, [country]).columns).toEqual({ attribute: country.id })
  expect(askable(byCountry, []).columns).toBe('programme')
})

test('per cent of people is offered and kept only where people are counted', () => {
  const offered = (count: 'quotes' | 'participants') => rateChoices(count).map(({ id }) => id)
  expect(offered('quotes')).not.toContain('participants')
  expect(offered('participants')).toContain('participants')
  expect(askable({ ...question, rate: 'participants' }, []).rate).toBe('none')
})

test('the screen says what it shows', () => {
  expect(titleOf(question, [])).toBe('Codes by programme')
  expect(titleOf({ ...question, rows: 'capitals', columns: 'pair' }, [])).toBe(
    'Capital types by pair',
  )
  expect(unitOf({ count: 'participants', rate: 'participants' })).toBe('% of the people who spoke')
  expect(unitOf({ count: 'words', rate: 'row' })).toBe('words, % of row')
})

test('what is shown first can be remembered', () => {
  expect(analyseChoices.parse(JSON.parse(JSON.stringify(firstChoices)))).toEqual(firstChoices)
})
