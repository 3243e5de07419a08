import { expect, test } from 'vitest'
import { refTest } from '../../../shared/text/quote-ref.ts'

const refs = ['FG1-T018-a', 'FG1-T018-b', 'FG1-T018-aa', 'FG1-T180-a', 'FG11-T018-a']

function named(text: string): readonly string[] {
  const isNamed = refTest(text)
  return isNamed ? refs.filter(isNamed) : []
}

test('a whole quote id names one quote, whatever its case', () => {
  expect(named('FG1-T018-a')).toEqual(['FG1-T018-a'])
  expect(named(' fg1-t018-AA ')).toEqual(['FG1-T018-aa'])
})

test('its beginning names all quotes of the turn', () => {
  expect(named('fg1-t018')).toEqual(['FG1-T018-a', 'FG1-T018-b', 'FG1-T018-aa'])
  expect(named('FG1-T018-')).toEqual(['FG1-T018-a', 'FG1-T018-b', 'FG1-T018-aa'])
})

test('words are no quote ids', () => {
  for (const text of ['', 'FG1', 'non-t', 'vitamin-t', 'the FG1-T018', '-T018', 'FG1-T018-a b'])
    expect(refTest(text)).toBeNull()
})
