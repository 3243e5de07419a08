import fc from 'fast-check'
import { expect, test } from 'vitest'
import { conventionNames } from '../../../shared/text/conventions.ts'
import { noHints } from '../../../shared/text/recognition.ts'
import { labels, read, said, talk } from './read.ts'

const names = ['Anna', 'Ben'] as const
const answers = ['So how was it?', 'It was good, I learnt a lot.'] as const
const every = (line: (name: string, words: string, index: number) => string): string =>
  talk(6, (speaker, index) => line(names[speaker], answers[speaker], index))

const shapes: readonly [string, (name: string, words: string, index: number) => string][] = [
  ['Name: words', (name, words) => `${name}: ${words}`],
  ['Name: words', (name, words) => `${name}:${words}`],
  ['Name: words', (name, words) => `${name} :\t${words}`],
  ['Name: words', (name, words) => `${name}：${words}`],
  ['Name: words', (name, words) => `${name}:\n${words}`],
  ['Name: words', (name, words, at) => `[00:0${at}:12] ${name}: ${words}`],
  ['Name: words', (name, words, at) => `${name}: [00:0${at}:12] ${words}`],
  ['Name: words', (name, words, at) => `${name} (00:0${at}):\n${words}`],
  ['Name: words', (name, words, at) => `#00:0${at}:12-3#${name}: ${words}`],
  ['Name: words', (name, words, at) => `00:0${at}:40.5${name}: ${words}`],
  ['Name: words', (name, words, at) => `${name}: 00:0${at}:40\n\n${words}\n`],
  ['[Name] words', (name, words) => `[${name}] ${words}`],
  ['[Name] words', (name, words, at) => `[${name}] (0:0${at} - 0:1${at})\n${words}`],
  ['@Name: words', (name, words) => `@${name}: ${words}`],
  ['Name  0:00', (name, words, at) => `${name}  0:0${at}  \n${words}\n`],
  ['Name  0:00', (name, words, at) => `${name} (0:0${at} - 0:0${at})\n${words}\n`],
  ['Name⇥words', (name, words) => `${name}\t${words}`],
  ['Name⇥words', (name, words) => `${name.padEnd(12)}${words}`],
  ['Name – words', (name, words) => `${name} – ${words}`],
  ['Name on its own line', (name, words) => `${name.toUpperCase()}\n${words}\n`],
  ['Name on its own line', (name, words) => `${name}  \n${words}\n`],
]

test.each(shapes)('speakers written as %s are found', (convention, line) => {
  const text = every(line)
  const found = read(text)
  expect(found.convention).toBe(convention)
  expect(found.speakers.map((speaker) => speaker.label.toLowerCase())).toEqual(['anna', 'ben'])
  expect(found.speakers.map((speaker) => speaker.turns)).toEqual([6, 6])
  expect(found.verdict).toBe('sure')
  expect(said(text)[0]?.toLowerCase()).toBe('anna: so how was it?')
})

test('every character that is not blank belongs to exactly one turn, and ranges never overlap', () => {
  const piece = fc.constantFrom(
    ...[
      'Anna',
      'Ben',
      ': ',
      ':',
      '\n',
      '\n\n',
      ' ',
      '\t',
      '[0:03]',
      '(',
      ')',
      '#00:01:02-3#',
      'Note',
      '👍🏽',
    ],
    ...['hello there.', 'é', 'שלום', '：', '@', '[Anna]', ' - ', '0:05', '  ', 'I', '—', '\u200f'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 120 }), (pieces) => {
      const text = pieces.join('')
      const { turns, marks } = read(text)
      let at = 0
      for (const turn of turns) {
        expect(text.slice(at, turn.start)).toMatch(/^[\s\u200f]*$/)
        expect(turn.end).toBeGreaterThan(turn.start)
        at = turn.end
      }
      expect(text.slice(at)).toMatch(/^[\s\u200f]*$/)
      marks.forEach((mark, index) => {
        expect(mark.start).toBeGreaterThanOrEqual(marks[index - 1]?.end ?? 0)
        expect(turns.some((turn) => turn.start <= mark.start && mark.end <= turn.end)).toBe(true)
      })
    }),
    { numRuns: 300 },
  )
})

test('counts of turns agree with the turns', () => {
  const { turns, speakers } = read(every((name, words) => `${name}: ${words}`))
  for (const { label, turns: count } of speakers) {
    expect(turns.filter((turn) => turn.label === label)).toHaveLength(count)
  }
})

test('consecutive contributions of one speaker are one turn, paragraphs without a label go on', () => {
  const text = `${every((name, words) => `${name}: ${words}`)}\nAnna: One.\nAnna: Two.\n\nThree.\nBen: Four.`
  expect(said(text).slice(-2)).toEqual(['Anna: One. Two. Three.', 'Ben: Four.'])
})

test('a text in which nobody is named has a turn for each paragraph', () => {
  const { turns, verdict, convention } = read(
    'It was a long day.\nWe walked: a lot.\n\nThen we slept.',
  )
  expect(turns.map((turn) => turn.label)).toEqual([null, null, null])
  expect([verdict, convention]).toEqual(['none', 'none'])
  expect(read('').turns).toEqual([])
})

test('paragraphs wrapped at a fixed width stay together', () => {
  const paragraph = `${'some words of a longer paragraph that is wrapped\n'.repeat(4)}\n`
  expect(read(paragraph.repeat(3)).turns).toHaveLength(3)
})

test('what stands above the first label is spoken by nobody', () => {
  const head = 'Focus group 2\nDate: 3 May\nModerator: Jane Smith\nParticipants: Anna, Ben\n\n'
  const text = head + every((name, words) => `${name}: ${words}`)
  const [first, second] = said(text)
  expect(first).toMatch(/^-: Focus group 2 .* Anna, Ben$/)
  expect(second).toBe('Anna: So how was it?')
})

test('a legend is not a conversation', () => {
  const legend = 'M: Moderator\nP1: Participant 1, P2: Participant 2\n\n'
  const body = talk(5, (speaker) => (speaker === 0 ? 'M: How was it?' : 'P1: Fine, thank you.'))
  const text = `${legend}${body}\nP2: I agree.`
  expect(labels(text)).toEqual(['M', 'P1', 'P2'])
  expect(said(text)[0]).toMatch(/^-: M: Moderator/)
})

test('headings inside a conversation are spoken by nobody', () => {
  const before = every((name, words) => `${name}: ${words}`)
  const text = `${before}\nPart two\nAnna: Let us go on.`
  const start = text.indexOf('Part two')
  const headings = [{ start, end: start + 8 }]
  expect(said(text, { hints: { ...noHints, headings } }).slice(-2)).toEqual([
    '-: Part two',
    'Anna: Let us go on.',
  ])
})

test('the line by which a service names itself is spoken by nobody', () => {
  const text = `${every((name, words) => `${name}: ${words}`)}\n\nTranscribed by somebody`
  expect(said(text).at(-1)).toBe('-: Transcribed by somebody')
})

test('a convention can be chosen, and none as well', () => {
  const text = every((name, words) => `${name}: ${words}`)
  expect(read(text, { decisions: { convention: 'none' } }).speakers).toEqual([])
  expect(conventionNames).toContain('Name: words')
  const dashed = every((name, words) => `${name} – ${words}`)
  expect(read(dashed, { decisions: { convention: 'Name – words' } }).speakers).toHaveLength(2)
})

test('labels can be ignored, joined and accepted; the text and the labels in it stay', () => {
  const text = `${every((name, words) => `${name}: ${words}`)}\nAna: Bye.\nWell then: good night.`
  expect(labels(text, { decisions: { ignore: ['Ana'] } })).toEqual(['Anna', 'Ben'])
  const joined = read(text, { decisions: { join: { Ana: 'Anna' } } })
  expect(joined.speakers.map((speaker) => speaker.label)).toEqual(['Anna', 'Ben'])
  expect(joined.marks.filter((mark) => mark.kind === 'label')).toHaveLength(13)
  expect(labels(text, { decisions: { accept: ['Well then'] } })).toContain('Well then')
})

test('joins may follow each other, and a circle of joins ends', () => {
  const text = every((name, words) => `${name}: ${words}`)
  const join = { Anna: 'Ben', Ben: 'Anna' }
  expect(labels(text, { decisions: { join } })).toHaveLength(2)
})

test('labels that are nearly equal are reported, not joined', () => {
  const text = `${every((name, words) => `${name}berta: ${words}`)}\nAnnabreta: Bye now.`
  const { speakers, alike, doubtful } = read(text)
  expect(speakers).toHaveLength(3)
  expect(alike).toEqual([['Annabreta', 'Annaberta']])
  expect(doubtful[0]?.reason).toContain('same speaker')
  expect(doubtful[0]?.line).toBe(13)
})

test('numbered labels are never taken for each other', () => {
  const text = talk(5, (speaker, index) => `Participant ${index % 3}${speaker}: Well, yes.`)
  expect(read(text).alike).toEqual([])
})
