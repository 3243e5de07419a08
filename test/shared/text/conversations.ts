/** A made-up conversation and who takes part in it. */
export type Conversation = {
  readonly shape: string
  readonly text: string
  readonly speakers: readonly string[]
  /** Who speaks in each turn, in order. */
  readonly turns: readonly string[]
}

/** How a turn is written: the label, and what is said, paragraph by paragraph, after so many seconds. */
type Shape = {
  readonly people: readonly string[]
  readonly line: (label: string, words: string, seconds: number) => string
  /** Between turns. */
  readonly between: '\n' | '\n\n'
}

const plain = ['Anna', 'Omar', 'Lucía', 'Ben', 'Fatima', 'Jonas', 'Mei', 'Priya', 'Tomasz'] as const
const full = [
  'Anna Keller',
  'Omar Haddad',
  'Lucía Fernández Ruiz',
  'Ben Okafor',
  'Fatima Zahra',
  'Jonas Lindqvist',
  'Mei Chen',
  'Priya Raman',
  'Tomasz Nowak',
] as const
const hyphenated = [
  'Jean-Luc van der Berg',
  'Maria de la Cruz',
  "Siobhán O'Neill",
  'Anne-Marie Dupont-Leroy',
  'Karl von Stein',
  'Ahmed al-Masri',
  'Leonie ten Hove',
  'José Luis del Río',
  'J. K. Adeyemi',
] as const
const clock = (seconds: number): string => {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
const numbered = (word: string): readonly string[] =>
  Array.from({ length: 9 }, (_, index) => `${word}${index + 1}`)

const shapes: Readonly<Record<string, Shape>> = {
  'Name: words': { people: plain, line: (who, words) => `${who}: ${words}`, between: '\n' },
  'Full Name: words': { people: full, line: (who, words) => `${who}: ${words}`, between: '\n\n' },
  'Nom : mots': { people: plain, line: (who, words) => `${who}\u00a0: ${words}`, between: '\n' },
  'Name:words': { people: plain, line: (who, words) => `${who}:${words}`, between: '\n' },
  'Name (role): words': {
    people: [
      'Anna (moderator)',
      'Omar (SPÖ)',
      'Lucía (mentor)',
      'Ben (she/her)',
      'Fatima (Caritas)',
      'Jonas (mentee, 24)',
      'Mei (Vienna)',
      'Priya (guest)',
      'Tomasz (AMS)',
    ],
    line: (who, words) => `${who}: ${words}`,
    between: '\n\n',
  },
  'NAME: words': {
    people: full.map((name) => name.toUpperCase()),
    line: (who, words) => `${who}: ${words}`,
    between: '\n\n',
  },
  'P1: words': {
    people: ['M', ...numbered('P')],
    line: (who, words) => `${who}: ${words}`,
    between: '\n',
  },
  'Participant 1: words': {
    people: ['Moderator', ...numbered('Participant 1')],
    line: (who, words) => `${who}: ${words}`,
    between: '\n\n',
  },
  'I: words': {
    people: ['I', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'K'],
    line: (who, words) => `${who}: ${words}`,
    between: '\n',
  },
  'Dr. Name: words': {
    people: full.map((name, at) => `${['Dr.', 'Ms', 'Prof. Dr.', 'Mr', 'Hon.'][at % 5]} ${name}`),
    line: (who, words) => `${who}: ${words}`,
    between: '\n\n',
  },
  'Jean-Luc van der Berg: words': {
    people: hyphenated,
    line: (who, words) => `${who}: ${words}`,
    between: '\n',
  },
  'Name⇥words': { people: plain, line: (who, words) => `${who}\t${words}`, between: '\n' },
  '[Name] words': { people: full, line: (who, words) => `[${who}] ${words}`, between: '\n' },
  'Name – words': { people: full, line: (who, words) => `${who} – ${words}`, between: '\n' },
  '[00:00:00] Name: words': {
    people: full,
    line: (who, words, at) => `[${clock(at)}] ${who}: ${words}`,
    between: '\n',
  },
  'Name (00:00:00): words': {
    people: plain,
    line: (who, words, at) => `${who} (${clock(at)}): ${words}`,
    between: '\n',
  },
  'Name  00:00:00, words below': {
    people: full,
    line: (who, words, at) => `${who}  ${clock(at)}\n${words}`,
    between: '\n\n',
  },
  'Name:, words below': {
    people: full,
    line: (who, words) => `${who}:\n${words}`,
    between: '\n\n',
  },
  'Name, words below': { people: full, line: (who, words) => `${who}\n${words}`, between: '\n\n' },
}

/** Names of all shapes. */
export const shapeNames: readonly string[] = Object.keys(shapes)

/** Sentences, some of which look like labels: notes, times, addresses, quoted speech, lists. */
const sentences = [
  'I came here two years ago and knew nobody.',
  'That was hard, I must say.',
  'Yes.',
  'Mhm, exactly.',
  'We meet every second week, usually at 10:30, sometimes at 11.',
  'So he said: you can do it, and I did it.',
  'My mentor told me: “Write it down!”',
  'There are three things: the language, the papers and the people.',
  'What did you expect at the beginning?',
  'It changed how I see my own profession.',
  'You find it at https://example.org/help: it is all there.',
  'And then, well, I called them again and again until somebody listened.',
  'Nobody told us.',
  'In my country it is different: you know somebody, or you do not.',
] as const

const asides = [
  'Note: this was said before the break.',
  'Ingredients: two eggs, flour and a little milk.',
  'https://example.org/list: the list of offers',
  '10:30 was the time we had agreed on.',
  'He said: come tomorrow.',
  'Important: bring all your papers.',
  'First: find out who is responsible.',
  'Polenta: Two cups of it, no more.',
  'The result: no answer for three months.',
] as const

const heads = [
  'Focus group 4\nDate: 12 May 2024\nPlace: Vienna\n\n',
  'Transcript\nDuration: 01:12:30\nRecording: group_04.mp3\n\n',
  '',
] as const

/** A conversation in this shape; the same seed gives the same one. */
export function converse(shape: string, seed: number): Conversation {
  const found = shapes[shape]
  if (!found) throw new Error(`no shape ${shape}`)
  const random = randomFrom(seed * 7919 + shape.length)
  const count = 3 + random(Math.min(7, found.people.length - 2))
  const people = found.people.slice(0, count)
  const length = 24 + random(80)
  const turns = Array.from(
    { length },
    () => people[Math.min(random(count), random(count + 2))] ?? '',
  )
  // The last one or two speak only once or twice, the others at least three times.
  const rare = people.slice(Math.max(3, count - random(3)))
  const frequent = people.filter((name) => !rare.includes(name))
  const mixed = turns.map((name, at) => {
    const other = frequent[(at + random(2)) % frequent.length] ?? ''
    return rare.includes(name) || name === '' ? other : name
  })
  frequent.forEach((name, at) => {
    for (const place of [at, at + frequent.length, length - 1 - at]) mixed[place] = name
  })
  rare.forEach((name, at) => {
    mixed[2 * frequent.length + 2 + at * 3] = name
    if (random(2) === 0) mixed[2 * frequent.length + 4 + at * 3] = name
  })
  const spoken = mixed.map((name, at) => found.line(name, words(random), at * 17))
  const used = new Set(mixed)
  return {
    shape,
    text: (heads[random(heads.length)] ?? '') + spoken.join(found.between),
    speakers: people.filter((name) => used.has(name)),
    turns: mixed,
  }
}

/** One to five sentences, and now and then a paragraph that looks like something else. */
function words(random: Random): string {
  const said = Array.from(
    { length: 1 + random(5) },
    () => sentences[random(sentences.length)] ?? '',
  )
  if (random(14) > 0) return said.join(' ')
  return `${said.join(' ')}\n${asides[random(asides.length)]}`
}

type Random = (below: number) => number

/** Mulberry32: the same numbers each time. */
function randomFrom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
