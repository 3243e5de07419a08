import type { Role } from '../../../shared/model/people.ts'
import { labelKind } from '../../../shared/text/label.ts'
import { type Batch, decide, type ReadyFile, readyFiles, type SpeakerChoice } from './batch.ts'

/** The other files of a batch in which this label speaks as well. */
export function othersWith(batch: Batch, { key }: ReadyFile, label: string): readonly ReadyFile[] {
  return readyFiles(batch).filter((file) => file.key !== key && label in file.draft.speakers)
}

/** Makes the speaker of this label one person in all files of the batch: whoever it is in this file. */
export function joinEverywhere(batch: Batch, file: ReadyFile, label: string): Batch {
  const own = file.draft.speakers[label]
  if (!own) return batch
  const choice = own.participantId === null ? { ...own, together: true } : own
  return [file, ...othersWith(batch, file, label)].reduce(
    (rest, other) => choose(rest, other, { [label]: choice }),
    batch,
  )
}

/** Gives new people whose label is a name another name by what they do, e.g. `Mentee 2`: none that is taken or was given before. */
export function withPseudonyms(batch: Batch, file: ReadyFile, taken: readonly string[]): Batch {
  const given = readyFiles(batch).flatMap(({ draft }) =>
    Object.values(draft.speakers).map(({ name }) => name),
  )
  const used = new Set([...taken, ...given].map((name) => name.toLowerCase()))
  const next = (word: string): string => {
    let number = 1
    while (used.has(`${word} ${number}`.toLowerCase())) number += 1
    used.add(`${word} ${number}`.toLowerCase())
    return `${word} ${number}`
  }
  const choices = Object.entries(file.draft.speakers)
    .filter(([label, { participantId }]) => participantId === null && labelKind(label) === 'name')
    .map(([label, choice]) => [label, { ...choice, name: next(words[choice.role]) }])
  return choose(batch, file, Object.fromEntries(choices))
}

const words: Readonly<Record<Role, string>> = {
  mentee: 'Mentee',
  mentor: 'Mentor',
  coordinator: 'Coordinator',
  moderator: 'Moderator',
  interviewer: 'Interviewer',
  other: 'Participant',
}

function choose(
  batch: Batch,
  file: ReadyFile,
  choices: Readonly<Record<string, SpeakerChoice>>,
): Batch {
  return decide(batch, file.key, { speakers: { ...file.draft.speakers, ...choices } })
}
