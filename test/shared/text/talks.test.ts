import { expect, test } from 'vitest'
import { read } from './read.ts'
import { readTalks, type Talk } from './talks.ts'
import { talkIn, voicePairs } from './voice-talks.ts'

/** Talks in which words of a story stand exactly as labels do; they may come out wrong, but never as sure. */
const ambiguous: readonly string[] = ['a dream told with voices']

const talks = readTalks()

test.each(talks.filter(({ name }) => !ambiguous.includes(name)))(
  'who speaks is understood in $name',
  (talk) => {
    expect(turnsIn(talk)).toEqual(talk.turns)
  },
)

test.each(talks.filter(({ name }) => ambiguous.includes(name)))(
  '$name is not shown as sure',
  ({ text }) => {
    expect(read(text).verdict).toBe('doubtful')
  },
)

test('most talks written by hand are understood without a doubt', () => {
  const spoken = talks.filter(({ turns }) => turns.length > 0)
  const sure = spoken.filter(({ text }) => read(text).verdict === 'sure')
  expect(sure.length).toBeGreaterThanOrEqual(spoken.length * 0.8)
})

test.each(voicePairs)('talks in %s are understood, written with %s', (language, manner) => {
  const wrong: string[] = []
  for (let seed = 1; seed <= 6; seed += 1) {
    const talk = talkIn(language, manner, seed)
    if (turnsIn(talk).join() === talk.turns.join()) continue
    wrong.push(talk.name)
    expect(read(talk.text).verdict, talk.name).not.toBe('sure')
  }
  expect(wrong.length, wrong.join('; ')).toBeLessThanOrEqual(1)
})

function turnsIn({ text }: Talk): readonly string[] {
  const labels = read(text).turns.flatMap(({ label }) => (label === null ? [] : [label]))
  return labels.filter((label, index) => label !== labels[index - 1])
}
