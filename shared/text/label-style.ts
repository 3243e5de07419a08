import type { SpeakerId } from '../model/id.ts'
import type { Mark, Range, Turn } from '../model/transcript.ts'
import type { Draft } from './draft.ts'
import { firstEndingAfter } from './ranges.ts'

/** A label as it is written, and the blanks after it; both are empty where turns have none. */
export type WrittenLabel = { readonly mark: string; readonly gap: string }

/** The labels inside a turn. */
export function labelsIn(marks: readonly Mark[], turn: Range): Mark[] {
  const found: Mark[] = []
  for (let index = firstEndingAfter(marks, turn.start); index < marks.length; index += 1) {
    const mark = marks[index]
    if (!mark || mark.start >= turn.end) break
    if (mark.kind === 'label') found.push(mark)
  }
  return found
}

/** The label of a turn as it would be written before another turn of its speaker. */
export function labelAfter(draft: Draft, turn: Turn): WrittenLabel {
  const [mark] = labelsIn(draft.marks, turn)
  return mark ? written(draft, mark) : { mark: '', gap: '' }
}

/** How a speaker would be named before a turn that has no label: as other turns name theirs. */
export function labelLike(draft: Draft, label: string): WrittenLabel {
  for (const turn of draft.turns) {
    const [mark] = labelsIn(draft.marks, turn)
    if (!mark) continue
    const { mark: text, gap } = written(draft, mark)
    return { mark: relabelled(text, labelOf(draft, turn.speakerId), label), gap }
  }
  return { mark: `${label}:`, gap: ' ' }
}

/** A written label with another name in it; brackets, colons and all else stay. */
export function relabelled(mark: string, before: string, after: string): string {
  if (before !== '' && mark.includes(before)) return mark.replace(before, () => after)
  const [lead = '', trail = ''] = [
    /^[^\p{L}\p{N}]*/u.exec(mark)?.[0],
    /[^\p{L}\p{N}]*$/u.exec(mark)?.[0],
  ]
  return lead.length === mark.length ? `${after}:` : lead + after + trail
}

/** The label of a speaker; empty for nobody. */
export function labelOf({ speakers }: Draft, id: SpeakerId | null): string {
  return speakers.find((speaker) => speaker.id === id)?.label ?? ''
}

function written({ text }: Draft, { start, end }: Mark): WrittenLabel {
  const gap = /^\s*/.exec(text.slice(end, end + 40))?.[0] ?? ''
  return { mark: text.slice(start, end), gap: gap === '' ? ' ' : gap }
}
