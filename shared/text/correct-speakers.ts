import type { TurnSpeaker } from '../model/correction.ts'
import { UserError } from '../model/error.ts'
import type { SpeakerId } from '../model/id.ts'
import type { Mark, Speaker, Turn } from '../model/transcript.ts'
import { type Corrected, type Draft, edited, type NewSpeaker } from './draft.ts'
import { type EditMap, editAt, type TextEdit } from './edits.ts'
import { labelLike, labelOf, labelsIn, relabelled } from './label-style.ts'

type Choice = {
  readonly speaker: TurnSpeaker
  readonly onward: boolean
  readonly fresh: NewSpeaker
}

/**
 * Says who speaks a turn, and with `onward` every later turn that was the same speaker's; the labels in the text follow. A
 * speaker of whom no turn is left is left out.
 */
export function setSpeaker(draft: Draft, index: number, choice: Choice): Corrected {
  const former = draft.turns[index]?.speakerId ?? null
  const { speakers, id } = chosen(draft, choice)
  const known = { ...draft, speakers }
  const touched = draft.turns.filter(
    ({ speakerId }, place) =>
      place === index || (choice.onward && place > index && speakerId === former),
  )
  const edits = touched.flatMap((turn) => relabel(known, turn, id))
  const turns = draft.turns.map((turn) => {
    return touched.includes(turn) ? { ...turn, speakerId: id } : turn
  })
  const { draft: named, map } = edited({ ...known, turns }, edits)
  const marks = [...named.marks, ...addedLabels(known, touched, { id, map })]
  return {
    map,
    draft: {
      ...named,
      speakers: stillSpeaking(speakers, turns, former),
      marks: marks.sort((one, other) => one.start - other.start),
    },
  }
}

/** Calls a speaker something else, in the text as well. Throws UserError `name-taken`. */
export function renameSpeaker(draft: Draft, id: SpeakerId, label: string): Corrected {
  if (draft.speakers.some((speaker) => speaker.id !== id && speaker.label === label))
    throw new UserError(
      'name-taken',
      `Another speaker of this transcript is called “${label}” already. Nothing was changed. Choose that speaker for the turns instead.`,
    )
  const speakers = draft.speakers.map((one) => (one.id === id ? { ...one, label } : one))
  const edits = draft.turns
    .filter((turn) => turn.speakerId === id)
    .flatMap((turn) => rewrite(draft, turn, label))
  return edited({ ...draft, speakers }, edits)
}

function chosen(
  { speakers }: Draft,
  { speaker, fresh }: Choice,
): { readonly speakers: readonly Speaker[]; readonly id: SpeakerId | null } {
  if (speaker === null || 'id' in speaker) return { speakers, id: speaker?.id ?? null }
  const known = speakers.find(({ label }) => label === speaker.label)
  if (known) return { speakers, id: known.id }
  return { speakers: [...speakers, { ...fresh, label: speaker.label }], id: fresh.id }
}

type Naming = { readonly id: SpeakerId | null; readonly map: EditMap }

/** Marks for the labels that were written before turns that had none. */
function addedLabels(draft: Draft, turns: readonly Turn[], { id, map }: Naming): Mark[] {
  const { mark } = labelLike(draft, labelOf(draft, id))
  return turns
    .filter((turn) => id !== null && labelsIn(draft.marks, turn).length === 0)
    .map(({ start }) => start + editAt(map, start).shift)
    .map((start) => ({ kind: 'label', start, end: start + mark.length }))
}

/** What makes the labels of a turn those of a speaker: written anew, added, or taken out for nobody. */
function relabel(draft: Draft, turn: Turn, id: SpeakerId | null): TextEdit[] {
  const label = labelOf(draft, id)
  const marks = labelsIn(draft.marks, turn)
  if (marks.length > 0) return id === null ? unlabel(draft, marks) : rewrite(draft, turn, label)
  const { mark, gap } = labelLike(draft, label)
  return id === null ? [] : [{ start: turn.start, end: turn.start, text: mark + gap }]
}

function rewrite(draft: Draft, turn: Turn, label: string): TextEdit[] {
  const before = labelOf(draft, turn.speakerId)
  return labelsIn(draft.marks, turn).map(({ start, end }) => {
    return { start, end, text: relabelled(draft.text.slice(start, end), before, label) }
  })
}

function unlabel({ text }: Draft, marks: readonly Mark[]): TextEdit[] {
  return marks.map(({ start, end }) => {
    const blanks = /^\s*/.exec(text.slice(end, end + 40))?.[0].length ?? 0
    return { start, end: end + blanks, text: '' }
  })
}

function stillSpeaking(
  speakers: readonly Speaker[],
  turns: readonly Turn[],
  former: SpeakerId | null,
): readonly Speaker[] {
  if (turns.some(({ speakerId }) => speakerId === former)) return speakers
  return speakers.filter(({ id }) => id !== former)
}
