import fc from 'fast-check'
import {
  codeId,
  coderId,
  codingId,
  quoteId,
  speakerId,
  transcriptId,
} from '../../../shared/model/id.ts'
import type { Coding, Quote } from '../../../shared/model/quote.ts'
import type { Mark, Range, TranscriptContent, Turn } from '../../../shared/model/transcript.ts'

/** A transcript id for tests. */
export const theTranscript = transcriptId.parse(uuid('7', 1))

/** A transcript from its parts: labels and times become marks, words are spoken. */
export function makeContent(turns: readonly (readonly Part[])[]): TranscriptContent {
  let text = ''
  const marks: Mark[] = []
  const made: Turn[] = turns.map((parts, index) => {
    const start = text.length
    for (const part of parts) {
      if (part.mark)
        marks.push({ start: text.length, end: text.length + part.text.length, kind: part.mark })
      text += part.text
    }
    const turn = { start, end: text.length, speakerId: speakerId.parse(uuid('5', index % 2)) }
    text += '\n\n'
    return { ...turn, startMs: null, endMs: null }
  })
  return contentOf(text, made, marks)
}

/** A transcript of one turn a line, without labels. */
export function makeLines(...lines: readonly string[]): TranscriptContent {
  return makeContent(lines.map((text) => [{ text }]))
}

export type Part = { readonly text: string; readonly mark?: 'label' | 'time' | undefined }

/** A quote with codings of the given codes; ids are made of the number. */
export function makeQuote(number: number, range: Range, codes: readonly number[] = [1]): Made {
  const id = quoteId.parse(uuid('a', number))
  const common = { coderId: coderId.parse(uuid('c', 1)), createdAt: '2026-01-01T00:00:00.000Z' }
  const codings = codes.map((code) => ({
    ...common,
    id: codingId.parse(uuid('b', number * 100 + code)),
    quoteId: id,
    codeId: makeCodeId(code),
  }))
  const words = { ref: `T-${number}`, words: '', before: '', after: '', starred: false, memo: '' }
  return { quote: { ...range, ...common, ...words, id, transcriptId: theTranscript }, codings }
}

/** The id of a code for tests. */
function makeCodeId(number: number) {
  return codeId.parse(uuid('d', number))
}

export type Made = { readonly quote: Quote; readonly codings: readonly Coding[] }

const letters = fc.constantFrom(
  'a',
  ' ',
  '\n',
  'é',
  'e\u0301',
  '👨‍👩‍👧',
  '🇳🇱',
  '👍🏽',
  'ש\u05b8',
  'ל',
  'กำ',
  '한',
  '.',
  ' B',
  '12',
)
const words = fc.array(letters, { maxLength: 14 }).map((parts) => parts.join(''))
const part = fc.oneof(
  { weight: 3, arbitrary: words.map((text): Part => ({ text })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Part>(
      { text: 'Amina:', mark: 'label' },
      { text: '[00:01]', mark: 'time' },
    ),
  },
)

/** Transcripts with labels, times, blanks, emoji, combining marks and right-to-left text in all places. */
export const anyContent = fc
  .array(fc.array(part, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 6 })
  .map(makeContent)

function contentOf(
  text: string,
  turns: readonly Turn[],
  marks: readonly Mark[],
): TranscriptContent {
  const transcript = {
    id: theTranscript,
    title: 'Focus group 1',
    short: 'FG1',
    kind: 'focus-group' as const,
    date: null,
    language: null,
    programmeId: null,
    pairId: null,
    sourceName: 'fg1.txt',
    format: 'text',
    importedAt: '2026-01-01T00:00:00.000Z',
    words: 0,
  }
  const speakers = ['Amina', 'Josef'].map((label, index) => ({
    id: speakerId.parse(uuid('5', index)),
    transcriptId: theTranscript,
    label,
    participantId: null,
  }))
  return { transcript, text, speakers, turns, marks }
}

function uuid(kind: string, number: number): string {
  return `${kind.repeat(8)}-0000-4000-8000-${String(number).padStart(12, '0')}`
}
