import { expect, test } from 'vitest'
import { scoreShapes } from './conversation-scores.ts'
import { converse, shapeNames } from './conversations.ts'
import { labels, read } from './read.ts'

const conversations = 20
const scores = scoreShapes(conversations)

/** Shapes in which a plain first name and a plain word before a colon look the same. */
const ambiguous: readonly string[] = [
  'Name: words',
  'Nom : mots',
  'Name:words',
  'Name (00:00:00): words',
]

test.each(scores.filter(({ shape }) => !ambiguous.includes(shape)))(
  'exactly the people who speak are found in conversations like $shape',
  ({ right, misses }) => {
    expect(right, misses.join('; ')).toBe(conversations)
  },
)

test.each(scores.filter(({ shape }) => ambiguous.includes(shape)))(
  'where a word may be a name, most conversations like $shape come out right',
  ({ right, misses }) => {
    expect(right, misses.join('; ')).toBeGreaterThanOrEqual(conversations * 0.55)
  },
)

test.each(scores)('a wrong set of people is not shown as sure in $shape', (score) => {
  expect(score.wronglySure, score.misses.join('; ')).toBe(0)
})

test('the turns are those that were made', () => {
  for (const shape of shapeNames.filter((name) => !ambiguous.includes(name))) {
    const { text, turns } = converse(shape, 5)
    const joined = turns.filter((name, index) => name !== turns[index - 1])
    const found = read(text).turns.flatMap(({ label }) => (label === null ? [] : [label]))
    expect(found, shape).toEqual(joined)
  }
})

test('a word that the talk uses in small letters is no name, however it stands', () => {
  const turns = ['Anna: We cook.', 'Ben: With good ingredients.', 'Anna: Yes.', 'Ben: Always.']
  const text = [...turns, ...turns, 'Ingredients: Two eggs.', ...turns, ...turns].join('\n')
  expect(labels(text)).toEqual(['Anna', 'Ben'])
  expect(read(text).verdict).toBe('doubtful')
})
