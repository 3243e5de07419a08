import { expect, test } from 'vitest'
import { guessKind, shortName, uniqueName } from '../../../shared/text/names.ts'

test('a short name takes the number of the title, or the next that is free', () => {
  expect(shortName('focus-group', 'Focus group 2', [])).toBe('FG2')
  expect(shortName('focus-group', 'Focus group 2', ['fg2'])).toBe('FG1')
  expect(shortName('interview', 'Amina', ['INT1'])).toBe('INT2')
  expect(shortName('other', 'Minutes 20240312', [])).toBe('T1')
})

test('a unique name is the name, the name with a hint, or a numbered one', () => {
  expect(uniqueName('Ana', 'FG1', [])).toBe('Ana')
  expect(uniqueName('Ana', 'FG1', ['ana'])).toBe('Ana (FG1)')
  expect(uniqueName('Ana', 'FG1', ['ana', 'ANA (fg1)'])).toBe('Ana 2')
})

test('the kind follows the title before the number of speakers', () => {
  expect(guessKind('Focus-Group Berlin', 1)).toBe('focus-group')
  expect(guessKind('Entretien 3', 5)).toBe('interview')
  expect([0, 1, 2, 3].map((answering) => guessKind('Talk', answering))).toEqual([
    'other',
    'interview',
    'interview',
    'focus-group',
  ])
})
