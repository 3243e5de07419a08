import * as id from '../../../../shared/model/id.ts'
import type { People, TranscriptListing } from '../../../../shared/model/replies.ts'

/** A valid id that ends in this number. */
function guid(number: number): string {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`
}

/** The columns age and country of the people below. */
export const age = id.attributeId.parse(guid(1))
export const country = id.attributeId.parse(guid(2))

/** Amina, who speaks in FG1 and INT1, Bo, and Chidi, who never speaks; Amina and Bo are in Harbour and in pair H1. */
export function makePeople(): People {
  const programmeId = id.programmeId.parse(guid(3))
  const pairIds = [id.pairId.parse(guid(4)), id.pairId.parse(guid(5))]
  const person = (number: number, name: string, values: Record<string, string>) => ({
    id: id.participantId.parse(guid(number)),
    name,
    role: 'mentee' as const,
    programmeId: name === 'Chidi' ? null : programmeId,
    pairIds: name === 'Chidi' ? [] : pairIds.slice(0, name === 'Amina' ? 2 : 1),
    values,
  })
  const participants = [
    person(10, 'Amina', { [age]: '34', [country]: 'Syria' }),
    person(11, 'Bo', { [age]: '9' }),
    person(12, 'Chidi', { [country]: 'Nigeria' }),
  ]
  const speaker = (number: number, label: string, [place, words]: readonly [number, number]) => ({
    id: id.speakerId.parse(guid(number)),
    transcriptId: id.transcriptId.parse(guid(place)),
    label,
    participantId: participants[number < 22 ? 0 : 1]?.id ?? null,
    turns: 2,
    words,
  })
  return {
    programmes: [{ id: programmeId, name: 'Harbour', position: 0 }],
    pairs: pairIds.map((pairId, position) => ({
      id: pairId,
      name: `H${position + 1}`,
      programmeId,
      position,
    })),
    participants,
    attributes: [
      { id: age, name: 'Age', kind: 'number', position: 0 },
      { id: country, name: 'Country', kind: 'text', position: 1 },
    ],
    speakers: [
      speaker(20, 'A', [30, 1000]),
      speaker(21, 'Amina', [31, 370]),
      speaker(22, 'B', [30, 20]),
    ],
  }
}

/** The transcripts FG1 and INT1. */
export function makeTranscripts(): readonly TranscriptListing[] {
  return ['FG1', 'INT1'].map((short, index) => ({
    id: id.transcriptId.parse(guid(30 + index)),
    title: short,
    short,
    kind: 'other' as const,
    date: null,
    language: null,
    programmeId: null,
    pairId: null,
    sourceName: '',
    format: 'TXT',
    importedAt: '',
    words: 0,
    turns: 0,
    quotes: 0,
    speakers: 0,
  }))
}
