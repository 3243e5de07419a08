import { expect, test } from 'vitest'
import { nameCandidates } from '../../../shared/text/name-candidates.ts'

const nothing = { texts: [], labels: [], listed: [], pseudonyms: [] }

function names(material: Partial<Parameters<typeof nameCandidates>[0]>): readonly string[] {
  return nameCandidates({ ...nothing, ...material }, 100).map(({ name }) => name)
}

test('proposes capitalised words within sentences, the most frequent first', () => {
  const texts = [
    'Then I met Rosa in Lagos. Rosa knew, and Rosa helped.',
    'He went to Lagos, too, with Rosa.',
  ]
  expect(names({ texts })).toEqual(['Rosa', 'Lagos'])
})

test('passes over words at the beginning of a sentence and words that are also written small', () => {
  expect(names({ texts: ['Shall we? It was fine. Well, the Mentor said a mentor must.'] })).toEqual(
    [],
  )
})

test('keeps the words of one name together', () => {
  expect(names({ texts: ['I wrote to Jan van der Meer and to Anna-Lena O’Brien.'] })).toEqual([
    'Anna-Lena O’Brien',
    'Jan van der Meer',
  ])
})

test('proposes labels first, but not what people are called by what they do', () => {
  const labels = [
    { label: 'Samir', turns: 4 },
    { label: 'Moderator', turns: 9 },
    { label: 'Mentor 2', turns: 9 },
    { label: 'Interviewerin', turns: 2 },
    { label: 'M1', turns: 2 },
  ]
  expect(names({ labels, texts: ['and Rosa'] })).toEqual(['Samir', 'Rosa'])
})

test('proposes nothing that is listed; a label that is still somebody’s name here needs a decision', () => {
  const labels = [
    { label: 'Samir', turns: 4 },
    { label: 'Rosa', turns: 1 },
  ]
  const texts = ['I saw Samir, Rosa, Tomasz and Ada.']
  expect(names({ labels, texts, listed: ['Samir'], pseudonyms: ['Rosa', 'Ada'] })).toEqual([
    'Rosa',
    'Tomasz',
  ])
})

test('shows where a name stands', () => {
  expect(nameCandidates({ ...nothing, texts: ['I met Rosa there.'] }, 1)).toEqual([
    { name: 'Rosa', count: 1, before: 'I met ', after: ' there.', from: 'text' },
  ])
})
