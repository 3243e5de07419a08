import type { PairId, ParticipantId, ProgrammeId, SpeakerId } from '../model/id.ts'
import { asksQuestions, type Participant, type Role } from '../model/people.ts'
import type { CodedTranscript } from './material.ts'

/**
 * One speaker of one transcript and what a quote gets from being said by them. A speaker who is no participant yet is
 * a person of their own with the role `other`; what nobody says has neither person nor role.
 */
export type Voice = {
  /** Place of the transcript in the material. */
  readonly transcript: number
  /** Number of the person, the same in every transcript, or -1 for nobody. */
  readonly person: number
  readonly id: ParticipantId | SpeakerId | null
  readonly name: string
  readonly role: Role | null
  /** Whether this person asks rather than answers. */
  readonly asks: boolean
  /** The participant's programme, where unknown the transcript's; null where neither is known. */
  readonly programmeId: ProgrammeId | null
  /** The participant's pairs, where unknown the transcript's; `[null]` where neither is known. */
  readonly pairIds: readonly (PairId | null)[]
  readonly participant: Participant | null
}

/** Who there is and who speaks where. */
export type Speaking = {
  readonly participants: readonly Participant[]
  readonly transcripts: readonly Pick<CodedTranscript, 'speakers' | 'programmeId' | 'pairId'>[]
}

/** All speakers of all transcripts: for each transcript its speakers in their order, then nobody. */
export function listVoices(material: Speaking): readonly Voice[] {
  const participants = new Map(material.participants.map((each) => [each.id, each]))
  const people = new Map<string, number>()
  return material.transcripts.flatMap((transcript, place) => [
    ...transcript.speakers.map((speaker): Voice => {
      const participant = speaker.participantId
        ? (participants.get(speaker.participantId) ?? null)
        : null
      const id = participant?.id ?? speaker.id
      const person = people.get(id) ?? people.size
      people.set(id, person)
      return {
        transcript: place,
        person,
        id,
        name: participant?.name ?? speaker.label,
        role: participant?.role ?? 'other',
        asks: participant !== null && asksQuestions(participant.role),
        ...belonging(participant, transcript),
        participant,
      }
    }),
    nobody(transcript, place),
  ])
}

function nobody(transcript: Speaking['transcripts'][number], place: number): Voice {
  return {
    transcript: place,
    person: -1,
    id: null,
    name: '',
    role: null,
    asks: false,
    ...belonging(null, transcript),
    participant: null,
  }
}

function belonging(
  participant: Participant | null,
  transcript: Speaking['transcripts'][number],
): Pick<Voice, 'programmeId' | 'pairIds'> {
  const pairs = participant?.pairIds ?? []
  return {
    programmeId: participant?.programmeId ?? transcript.programmeId,
    pairIds: pairs.length > 0 ? pairs : [transcript.pairId],
  }
}

/** The value of an attribute for a voice; '' where there is none. */
export function attributeValue(voice: Voice, attribute: string): string {
  // Values are keyed by branded ids; a string that is no attribute's id finds nothing.
  const values = voice.participant?.values as Readonly<Record<string, string>> | undefined
  return values?.[attribute]?.trim() ?? ''
}
