import { randomUUID } from 'node:crypto'
import type { CodedQuote, CodedTranscript, Material } from '../../shared/analysis/material.ts'
import { type Code, undescribed } from '../../shared/model/code.ts'
import {
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
} from '../../shared/model/id.ts'
import type { Participant, Role } from '../../shared/model/people.ts'
import type { Mark, Turn } from '../../shared/model/transcript.ts'

/** How large a made-up project is; four programmes, sixty codes in two levels, two coders. */
export type Size = {
  readonly transcripts: number
  readonly wordsEach: number
  readonly codings: number
  readonly pairs: number
}

/** A made-up project that looks like a study: conversations of six, quotes of about thirty words, a fifth of them over two turns. */
export function bigMaterial({ transcripts, wordsEach, codings, pairs }: Size): Material {
  const random = seeded(7)
  const programmes = list(4, (n) => ({
    id: programmeId.parse(randomUUID()),
    name: `Programme ${n}`,
    position: n,
  }))
  const pairList = list(pairs, (n) => ({
    id: pairId.parse(randomUUID()),
    name: `Pair ${n}`,
    programmeId: at(programmes, n).id,
    position: n,
  }))
  const role = (n: number): Role => (n % 7 === 6 ? 'moderator' : n % 2 ? 'mentor' : 'mentee')
  const participants: Participant[] = list(pairs * 3, (n) => ({
    id: participantId.parse(randomUUID()),
    name: `Person ${n}`,
    role: role(n),
    programmeId: at(programmes, n).id,
    pairIds: role(n) === 'moderator' ? [] : [at(pairList, n).id],
    values: {},
  }))
  const capitals = list(7, (n) => ({
    id: capitalTypeId.parse(randomUUID()),
    name: `Capital ${n}`,
    colour: '#336699',
    definition: '',
    position: n,
  }))
  const codes = makeCodes(capitals.map(({ id }) => id))
  const coders = list(2, (n) => ({ id: coderId.parse(randomUUID()), name: `Coder ${n}` }))
  const each = Math.round(codings / transcripts)
  return {
    programmes,
    pairs: pairList,
    participants,
    attributes: [],
    coders,
    codebook: { codes, capitals },
    transcripts: list(transcripts, (n) => {
      const bare = makeTranscript(n, { wordsEach, participants, random })
      return { ...bare, quotes: makeQuotes(bare, { each, codes, coders, random }) }
    }),
  }
}

type Random = (below: number) => number

/** The same numbers every time. */
function seeded(seed: number): Random {
  let state = seed
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

function list<T>(length: number, make: (n: number) => T): T[] {
  return Array.from({ length }, (_, n) => make(n))
}

function at<T>(values: readonly T[], n: number): T {
  const value = values[n % values.length]
  if (value === undefined) throw new Error('empty list')
  return value
}

function makeCodes(capitals: readonly ReturnType<typeof capitalTypeId.parse>[]): Code[] {
  const ids = list(60, () => codeId.parse(randomUUID()))
  return ids.map((id, n) => ({
    id,
    name: `Code ${n}`,
    colour: '#993366',
    parentId: n < 12 ? null : at(ids, n % 12),
    position: n,
    ...undescribed,
    capitalIds: n < 12 ? [at(capitals, n)] : [],
  }))
}

const vocabulary =
  'the mentor opened my eyes to how people here look for work and whom to ask'.split(' ')

type Making = {
  readonly wordsEach: number
  readonly participants: readonly Participant[]
  readonly random: Random
}

function makeTranscript(n: number, { wordsEach, participants, random }: Making) {
  const id = transcriptId.parse(randomUUID())
  const speakers = list(7, (place) => ({
    id: speakerId.parse(randomUUID()),
    transcriptId: id,
    label: `S${place}`,
    participantId: at(participants, n * 7 + place).id,
  }))
  const turns: Turn[] = []
  const marks: Mark[] = []
  let text = ''
  for (let words = 0; words < wordsEach; ) {
    const length = 20 + random(80)
    const speaker = at(speakers, random(7))
    const start = text.length
    text += `${speaker.label}: ${list(length, () => at(vocabulary, random(16))).join(' ')}`
    marks.push({ kind: 'label', start, end: start + 4 })
    const end = text.length
    turns.push({
      speakerId: speaker.id,
      start,
      end,
      startMs: null,
      endMs: null,
    })
    text += '\n'
    words += length
  }
  return {
    id,
    title: `Transcript ${n}`,
    short: `T${n}`,
    kind: n % 2 ? ('interview' as const) : ('focus-group' as const),
    programmeId: null,
    pairId: null,
    imported: n,
    text,
    speakers,
    turns,
    marks,
  }
}

type Picking = {
  readonly each: number
  readonly codes: readonly Code[]
  readonly coders: Material['coders']
  readonly random: Random
}

function makeQuotes(
  { text }: Omit<CodedTranscript, 'quotes'>,
  { each, codes, coders, random }: Picking,
): CodedQuote[] {
  const createdAt = '2026-01-01T00:00:00.000Z'
  return list(Math.round(each / 1.25), (n) => {
    const start = random(text.length - 300)
    const coder = at(coders, n)
    return {
      id: quoteId.parse(randomUUID()),
      ref: `Q${n}`,
      start,
      end: start + 40 + random(220),
      starred: random(10) === 0,
      memo: '',
      coderId: coder.id,
      createdAt,
      codings: list(random(4) === 0 ? 2 : 1, () => ({
        id: codingId.parse(randomUUID()),
        codeId: at(codes, random(60)).id,
        coderId: coder.id,
        createdAt,
      })),
    }
  }).toSorted((a, b) => a.start - b.start)
}
