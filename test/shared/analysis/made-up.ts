import type { CodedQuote, CodedTranscript, Material } from '../../../shared/analysis/material.ts'
import { type CapitalType, type Code, undescribed } from '../../../shared/model/code.ts'
import {
  attributeId,
  capitalTypeId,
  codeId,
  coderId,
  codingId,
  pairId,
  participantId,
  programmeId,
  quoteId,
  speakerId,
  transcriptId,
} from '../../../shared/model/id.ts'
import type { Participant } from '../../../shared/model/people.ts'
import type { Mark, Speaker, Turn } from '../../../shared/model/transcript.ts'

/** A guid from a kind and a number, the same every time. */
function guid(kind: number, number: number): string {
  return `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** Ids of made-up things by number. */
export const ids = {
  coder: (number: number) => coderId.parse(guid(1, number)),
  programme: (number: number) => programmeId.parse(guid(2, number)),
  pair: (number: number) => pairId.parse(guid(3, number)),
  participant: (number: number) => participantId.parse(guid(4, number)),
  attribute: (number: number) => attributeId.parse(guid(5, number)),
  transcript: (number: number) => transcriptId.parse(guid(6, number)),
  code: (number: number) => codeId.parse(guid(7, number)),
  capital: (number: number) => capitalTypeId.parse(guid(8, number)),
  speaker: (transcript: number, place: number) =>
    speakerId.parse(guid(9, transcript * 100 + place)),
  quote: (transcript: number, place: number) =>
    quoteId.parse(guid(10, transcript * 100_000 + place)),
  coding: (quote: number, place: number) => codingId.parse(guid(11, quote * 100 + place)),
}

/** A person who speaks; ids by number. */
type PersonSketch = {
  readonly name?: string
  readonly role?: Participant['role']
  readonly programme?: number
  readonly pairs?: readonly number[]
  readonly values?: Readonly<Record<number, string>>
}

/** A quote by the words it covers (their first place in the text) or by its range. */
export type QuoteSketch = {
  readonly at: string | readonly [number, number]
  readonly codes: readonly number[]
  readonly coder?: number
  readonly starred?: boolean
  readonly memo?: string
  readonly createdAt?: string
}

/** A transcript as lines of `Label: words`; a line without a label is spoken by nobody. */
export type TranscriptSketch = {
  readonly lines: readonly string[]
  readonly speakers?: Readonly<Record<string, number>>
  readonly programme?: number
  readonly pair?: number
  readonly kind?: CodedTranscript['kind']
  /** Place in the order of import. */
  readonly imported?: number
  readonly quotes?: readonly QuoteSketch[]
}

type CodeSketch = {
  readonly name?: string
  readonly parent?: number
  readonly capitals?: readonly number[]
}

/** A small project in short hand; everything is named by its place in its list. */
export type Sketch = {
  readonly programmes?: number
  readonly pairs?: number
  /** Two where nothing is said. */
  readonly coders?: number
  readonly people?: readonly PersonSketch[]
  readonly codes?: readonly CodeSketch[]
  readonly capitals?: readonly string[]
  readonly transcripts: readonly TranscriptSketch[]
}

/** Writes out a sketch as the material that the analyses read. */
export function draw(sketch: Sketch): Material {
  return {
    programmes: numbers(sketch.programmes).map((n) => ({
      id: ids.programme(n),
      name: `Programme ${n}`,
      position: n,
    })),
    pairs: numbers(sketch.pairs).map((n) => ({
      id: ids.pair(n),
      name: `Pair ${n}`,
      programmeId: null,
      position: n,
    })),
    participants: (sketch.people ?? []).map(drawPerson),
    attributes: [0, 1].map((n) => ({
      id: ids.attribute(n),
      name: n === 0 ? 'Country' : 'Age',
      kind: n === 0 ? 'text' : 'number',
      position: n,
    })),
    coders: numbers(sketch.coders ?? 2).map((n) => ({
      id: ids.coder(n),
      name: ['HV', 'AM'][n] ?? `Coder ${n}`,
    })),
    codebook: {
      codes: (sketch.codes ?? []).map(drawCode),
      capitals: (sketch.capitals ?? []).map(drawCapital),
    },
    transcripts: sketch.transcripts.map(drawTranscript),
  }
}

function numbers(count = 0): number[] {
  return [...Array(count).keys()]
}

function drawPerson(person: PersonSketch, n: number): Participant {
  return {
    id: ids.participant(n),
    name: person.name ?? `Person ${n}`,
    role: person.role ?? 'mentee',
    programmeId: person.programme === undefined ? null : ids.programme(person.programme),
    pairIds: (person.pairs ?? []).map(ids.pair),
    values: Object.fromEntries(
      Object.entries(person.values ?? {}).map(([key, value]) => [
        ids.attribute(Number(key)),
        value,
      ]),
    ),
  }
}

function drawCode(code: CodeSketch, n: number): Code {
  return {
    id: ids.code(n),
    name: code.name ?? `Code ${n}`,
    colour: '#336699',
    parentId: code.parent === undefined ? null : ids.code(code.parent),
    position: n,
    ...undescribed,
    capitalIds: (code.capitals ?? []).map(ids.capital),
  }
}

function drawCapital(name: string, n: number): CapitalType {
  return { id: ids.capital(n), name, colour: '#993366', definition: '', position: n }
}

function drawTranscript(sketch: TranscriptSketch, n: number): CodedTranscript {
  const text = sketch.lines.join('\n')
  const labels = [...new Set(sketch.lines.flatMap((line) => labelOf(line) ?? []))]
  const { turns, marks } = drawTurns(sketch, n, labels)
  return {
    id: ids.transcript(n),
    title: `Transcript ${n}`,
    short: `T${n}`,
    kind: sketch.kind ?? 'focus-group',
    programmeId: sketch.programme === undefined ? null : ids.programme(sketch.programme),
    pairId: sketch.pair === undefined ? null : ids.pair(sketch.pair),
    text,
    imported: sketch.imported ?? n,
    speakers: labels.map((label, place): Speaker => {
      const person = sketch.speakers?.[label]
      return {
        id: ids.speaker(n, place),
        transcriptId: ids.transcript(n),
        label,
        participantId: person === undefined ? null : ids.participant(person),
      }
    }),
    turns,
    marks,
    quotes: (sketch.quotes ?? [])
      .map((quote, place) => drawQuote(quote, text, n * 1000 + place))
      .toSorted((a, b) => a.start - b.start || a.end - b.end),
  }
}

function labelOf(line: string): string | null {
  return /^(\w+): /.exec(line)?.[1] ?? null
}

function drawTurns(
  { lines }: TranscriptSketch,
  n: number,
  labels: readonly string[],
): { turns: Turn[]; marks: Mark[] } {
  const turns: Turn[] = []
  const marks: Mark[] = []
  let start = 0
  lines.forEach((line) => {
    const label = labelOf(line)
    const end = start + line.length
    const speakerId = label === null ? null : ids.speaker(n, labels.indexOf(label))
    if (end > start) {
      turns.push({ speakerId, start, end, startMs: null, endMs: null })
    }
    if (label !== null) marks.push({ kind: 'label', start, end: start + label.length + 2 })
    start = end + 1
  })
  return { turns, marks }
}

function drawQuote(sketch: QuoteSketch, text: string, n: number): CodedQuote {
  const { at } = sketch
  const [start, end] =
    typeof at === 'string' ? [text.indexOf(at), text.indexOf(at) + at.length] : at
  const coder = ids.coder(sketch.coder ?? 0)
  const createdAt = sketch.createdAt ?? '2026-03-01T10:00:00.000Z'
  return {
    id: ids.quote(0, n),
    ref: `Q${n}`,
    start,
    end,
    starred: sketch.starred ?? false,
    memo: sketch.memo ?? '',
    coderId: coder,
    createdAt,
    codings: sketch.codes.map((code, place) => ({
      id: ids.coding(n, place),
      codeId: ids.code(code),
      coderId: coder,
      createdAt,
    })),
  }
}
