import { expect, test } from 'vitest'
import { labels, read, talk } from './read.ts'

const pairs: readonly (readonly [string, string])[] = [
  ['I', 'B'],
  ['I1', 'P12'],
  ['Q', 'A'],
  ['M', 'TN 4'],
  ['SPEAKER_00', 'SPEAKER_01'],
  ['Interviewer', 'Participant #3'],
  ['Dr. Dr. h. c. Meyer', "O'Brien-van der Zee"],
  ['J. K.', 'De heer Van der Lee (GroenLinks)'],
  ['Präsident Dr. Ehlers', 'Müller (Frankfurt) (KPD)'],
  ['The Acting Chair (Mr. Bruce Stone (North, ABC))', 'Hon. Jane Hill (Minister of Work)'],
  ['Lumi | Offchain', 'nixo'],
  ['היו"ר דוד כהן', 'רפאל לוי'],
  ['محاور', 'أحمد علي'],
  ['主持人', '陳小明'],
  ['Animatrice', 'Élodie D.'],
  ['All', 'Unknown speaker'],
  ['Teacher 4', '2M'],
]

test.each(pairs)('%s and %s are people', (asker, other) => {
  const text = talk(8, (speaker) =>
    speaker === 0 ? `${asker}: How was it for you?` : `${other}: It was good, I think.`,
  )
  expect(labels(text)).toEqual([asker, other])
})

test.each([
  ['a note', 'Note: this is important.'],
  ['an example', 'For example: we met on Monday.'],
  ['a time of day', '10:30 was when we met.'],
  ['an address', 'https://example.org/page'],
  ['a path', 'C:\\data\\files'],
  ['a ratio', '3:1 was the result.'],
  ['reported speech', 'She said: come in.'],
  ['a sentence', 'The thing is: nobody knew.'],
  ['an emoji by name', ':smile: yes'],
  ['a heading with a number', '1. Introduction: how we began.'],
  ['a stage direction', '(Applause from the left: hear, hear!)'],
  ['a German sentence', 'Das Problem, das hier zu lösen ist, heißt: weg damit.'],
  ['an ordinal', 'Erstens: es ist spät.'],
  ['an e-mail address', 'me@example.org: my address.'],
])('%s is nobody', (_, line) => {
  const before = talk(6, (speaker) => (speaker === 0 ? 'Anna: And then?' : 'Ben: We went home.'))
  expect(labels(`${before}\n${line}\n${before}`)).toEqual(['Anna', 'Ben'])
})

test('questions that are numbered one by one are no speakers', () => {
  const text = [1, 2, 3, 4, 5].map((number) => `Question ${number}: Why?\nBecause.`).join('\n')
  expect(labels(text)).toEqual([])
})

test('somebody who speaks once is a speaker where labels look alike, and is shown as a doubt', () => {
  const text = `${talk(8, (speaker) => (speaker === 0 ? 'Anna: And then?' : 'Ben: We went home.'))}\nCarla Stein: I stayed.`
  const { speakers, doubtful } = read(text)
  expect(speakers.map((speaker) => speaker.label)).toEqual(['Anna', 'Ben', 'Carla Stein'])
  expect(doubtful.map((line) => line.line)).toEqual([17])
})

test('where labels are bold, a plain one is no speaker', () => {
  const lines = talk(8, (speaker) => (speaker === 0 ? 'Anna: And then?' : 'Ben: We went home.'))
  const text = `${lines}\nMain Result: it works.`
  const bold = Array.from(text.matchAll(/^(?:Anna|Ben):/gm), ({ index, 0: label }) => {
    return { start: index, end: index + label.length }
  })
  const found = read(text, { hints: { bold, italic: [], headings: [] } })
  expect(found.speakers.map((speaker) => speaker.label)).toEqual(['Anna', 'Ben'])
  expect(found.doubtful[0]?.reason).toContain('taken for text')
})

test('direction marks and blanks around a label are not part of it', () => {
  const text = talk(4, (speaker) => (speaker === 0 ? '\u200fאנה : מה?' : '\u200f  בן\u00a0: כן.'))
  expect(labels(text)).toEqual(['אנה', 'בן'])
})

test('whoever is called a moderator asks', () => {
  const text = talk(6, (speaker) => (speaker === 0 ? 'Moderatorin: Ja.' : 'Anna: Warum denn?'))
  expect(read(text).speakers.map((speaker) => speaker.asks)).toEqual([true, false])
})

test('failing a name for it, whoever asks briefly and often is proposed', () => {
  const text = talk(6, (speaker) =>
    speaker === 0 ? 'Jane: And why?' : 'Anna: Because it was such a long way to go every day.',
  )
  expect(read(text).speakers.map((speaker) => speaker.asks)).toEqual([true, false])
})

test('one letter is an interviewer only if it asks', () => {
  const text = talk(6, (speaker) =>
    speaker === 0 ? 'M: I came here in May.' : 'K: I came in June.',
  )
  expect(read(text).speakers.map((speaker) => speaker.asks)).toEqual([false, false])
})

test('first words are short and whole', () => {
  const long = 'word '.repeat(60)
  const text = talk(4, (speaker) => (speaker === 0 ? `Anna: ${long}` : 'Ben: Yes.'))
  const first = read(text).speakers[0]?.firstWords ?? ''
  expect(first.length).toBeLessThanOrEqual(80)
  expect(first).toMatch(/^word .* word…$/)
})

test('three people who each speak once are found, with doubt', () => {
  const { speakers, verdict } = read('Anna: Hello.\nBen: Good morning.\nCarla: Hi all.')
  expect(speakers).toHaveLength(3)
  expect(verdict).toBe('doubtful')
})

test('where labels stand alone on their lines, lines of an agenda that begin with a name are no turns', () => {
  const agenda = [
    'Agenda',
    'Anna Keller: on the budget',
    'Ben Okafor: on the harbour',
    'Omar Haddad: on schools',
  ]
  const turns = Array.from({ length: 80 }, (_, at) => {
    const name = at === 11 ? 'Omar Haddad' : at % 2 ? 'Ben Okafor' : 'Anna Keller'
    return `${name}:\n\nThis is what I have to say on point ${at}.\n`
  })
  const text = `${agenda.join('\n')}\n\n${turns.join('\n')}`
  const { speakers, turns: found } = read(text)
  expect(speakers.map(({ label, turns: count }) => [label, count])).toEqual([
    ['Anna Keller', 40],
    ['Ben Okafor', 39],
    ['Omar Haddad', 1],
  ])
  expect(found[0]?.label).toBeNull()
})

test('a rare label that is a frequent one with one slip is a speaker, to be joined', () => {
  const turns = ['**Alexey**: We begin.', '**Boris**: Yes.', '**Alexey**: Good.', '**Boris**: So.']
  const text = [...turns, ...turns, 'Alexeyy: Is this on?', ...turns]
    .join('\n')
    .replaceAll('**', '')
  const { speakers, alike } = read(text)
  expect(speakers.map(({ label }) => label)).toEqual(['Alexey', 'Boris', 'Alexeyy'])
  expect(alike).toEqual([['Alexeyy', 'Alexey']])
})

test('a label below a heading stands as if a blank line were above it', () => {
  const block = (name: string) => `${name}: This is what I say.\n\n`
  const head = 'Point two\n'
  const before = [...'AB'.repeat(6)]
    .map((letter) => block(letter === 'A' ? 'Anna' : 'Boris'))
    .join('')
  const text = `${before}${head}Thomas: Yeah, sure.\n\n${before}`
  const bold = [...text.matchAll(/^(?:Anna|Boris|Thomas)(?=:)/gm)].map(({ index, 0: name }) => ({
    start: index,
    end: index + name.length,
  }))
  const headings = [{ start: before.length, end: before.length + head.length - 1 }]
  expect(labels(text, { hints: { bold, italic: [], headings } })).toEqual([
    'Anna',
    'Boris',
    'Thomas',
  ])
})
