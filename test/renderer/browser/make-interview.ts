import type { Marked } from '../../../renderer/transcript/marked.ts'
import type { ShownSpeaker } from '../../../renderer/transcript/page.ts'
import { type Code, undescribed } from '../../../shared/model/code.ts'
import {
  type CodeId,
  codeId,
  coderId,
  codingId,
  type QuoteId,
  quoteId,
  speakerId,
  transcriptId,
} from '../../../shared/model/id.ts'
import type { Coding, Quote } from '../../../shared/model/quote.ts'
import type { Mark, TranscriptContent, Turn } from '../../../shared/model/transcript.ts'

/** A made-up conversation with its quotes. */
export type Made = {
  readonly content: TranscriptContent
  readonly quotes: ReadonlyMap<QuoteId, Marked>
}

const names = ['Moderator', 'Amina', 'Josef', 'Lien']
const sentences = [
  'I had sent forty letters and heard nothing.',
  'She sat with me for an evening and showed me how people in this sector write one.',
  'After that I knew where to look, and I stopped writing to everybody.',
  'For me it was less the letters.',
  'It was having somebody whom I could ring when a reply came and I did not understand what they meant by it.',
  'That sounds small. It was not small.',
  'I did introduce him to two colleagues, but I must be honest, my own network is not where he wants to be.',
  'Still, I walked into that second interview as somebody who had been expected.',
  'The first time I had apologised for my Dutch before I had said my name.',
  'Does that sound familiar to the others?',
]

/** A conversation of about so many words with so many codings in sixty codes, the same every time. */
export function makeInterview({ words, codings }: { words: number; codings: number }): Made {
  const random = randomNumbers(1)
  const pick = (limit: number) => Math.floor(random() * limit)
  let text = ''
  let count = 0
  const turns: Turn[] = []
  const marks: Mark[] = []
  while (count < words) {
    const who = turns.length % 5 === 0 ? 0 : 1 + pick(3)
    const start = text.length
    const label = `${names[who]}: `
    marks.push({ start, end: start + label.length - 1, kind: 'label' })
    text += label
    const length = who === 0 ? 1 : 3 + pick(6)
    for (let sentence = 0; sentence < length; sentence += 1) {
      const said = sentences[who === 0 ? 9 : pick(9)] ?? ''
      text += sentence === 0 ? said : ` ${said}`
      count += said.split(' ').length
    }
    turns.push({
      start,
      end: text.length,
      speakerId: speakerId.parse(uuid('5', who)),
      startMs: turns.length * 23_000,
      endMs: null,
    })
    text += '\n\n'
  }
  const spans = Array.from({ length: codings }, () => {
    const start = pick(text.length - 300)
    return { start: wordStart(text, start), end: wordStart(text, start + 20 + pick(250)) - 1 }
  })
  return { content: contentOf({ text, turns, marks, count }), ...quotesOf(spans, pick) }
}

/** So many codes with names and colours. */
export function makeCodes(count: number): ReadonlyMap<CodeId, Code> {
  const words = [
    'Orientation',
    'Job application',
    'Person of trust',
    'Self-confidence',
    'Network',
    'Language practice',
    'Access to employers',
    'Sector advice',
  ]
  const colours = [
    '#2f7dc4',
    '#2e9e6b',
    '#c98a1b',
    '#c9514a',
    '#8d5cc4',
    '#1f9aa8',
    '#a3672d',
    '#6b7a1e',
  ]
  const codes = Array.from(
    { length: count },
    (_, index): Code => ({
      id: codeId.parse(uuid('d', index)),
      name: index < 8 ? (words[index] ?? '') : `${words[index % 8]} ${index}`,
      colour:
        index < 8
          ? (colours[index] ?? '#888888')
          : `#${((index * 7919 * 131) % 0xffffff).toString(16).padStart(6, '0')}`,
      parentId: null,
      position: index,
      ...undescribed,
    }),
  )
  return new Map(codes.map((code) => [code.id, code]))
}

/** How the speakers of a made-up conversation are shown. */
export function makeSpeakers(): ReadonlyMap<ReturnType<typeof speakerId.parse>, ShownSpeaker> {
  const notes = ['', 'mentee · B3', 'mentee · B1', 'mentor · B1']
  return new Map(
    names.map((name, index) => [
      speakerId.parse(uuid('5', index)),
      { name, note: notes[index] ?? '', tone: index },
    ]),
  )
}

/** A quote with one coding for each code; ids are made of the number. */
export function makeCoded(
  number: number,
  { start, end, codes }: { start: number; end: number; codes: readonly number[] },
) {
  const common = { coderId: coderId.parse(uuid('c', 1)), createdAt: '2026-01-01T00:00:00.000Z' }
  const id = quoteId.parse(uuid('a', number))
  const place = { start, end, transcriptId: transcriptId.parse(uuid('7', 1)) }
  const quote: Quote = {
    ...common,
    ...place,
    id,
    ref: `FG1-${number}`,
    words: '',
    before: '',
    after: '',
    starred: false,
    memo: '',
  }
  const codings = codes.map(
    (code): Coding => ({
      ...common,
      id: codingId.parse(uuid('b', number * 100 + code)),
      quoteId: id,
      codeId: codeId.parse(uuid('d', code)),
    }),
  )
  return { quote, codings }
}

function quotesOf(
  spans: readonly { start: number; end: number }[],
  pick: (limit: number) => number,
) {
  const made = spans.map((span, index) => makeCoded(index, { ...span, codes: [pick(60)] }))
  return { quotes: new Map(made.map((one) => [one.quote.id, one])) }
}

type Parts = {
  readonly text: string
  readonly turns: readonly Turn[]
  readonly marks: readonly Mark[]
  readonly count: number
}

function contentOf({ text, turns, marks, count }: Parts): TranscriptContent {
  const id = transcriptId.parse(uuid('7', 1))
  const transcript = {
    id,
    title: 'Focus group 2',
    short: 'FG2',
    kind: 'focus-group' as const,
    date: '2026-03-12',
    language: 'en',
    programmeId: null,
    pairId: null,
    sourceName: 'fg2.txt',
    format: 'text',
    importedAt: '2026-03-12T10:00:00.000Z',
    words: count,
  }
  const speakers = names.map((label, index) => ({
    id: speakerId.parse(uuid('5', index)),
    transcriptId: id,
    label,
    participantId: null,
  }))
  return { transcript, text, speakers, turns, marks }
}

function wordStart(text: string, from: number): number {
  const blank = text.indexOf(' ', from)
  return blank < 0 ? text.length : blank + 1
}

function uuid(kind: string, number: number): string {
  return `${kind.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** The same numbers between 0 and 1 every time (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
