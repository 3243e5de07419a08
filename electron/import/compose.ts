import type { Mark } from '../../shared/model/transcript.ts'
import type { FoundTurn } from '../../shared/text/recognition.ts'

/** What one person says at one time, as formats with structure of their own give it. */
export type Utterance = {
  /** Null where the format does not say who speaks. */
  readonly label: string | null
  readonly text: string
  readonly startMs: number | null
  readonly endMs: number | null
}

/** A canonical text made from utterances, with its turns and the marks of its labels. */
export type Composed = {
  readonly text: string
  readonly turns: readonly FoundTurn[]
  readonly marks: readonly Mark[]
}

/** How utterances of one speaker are put together. */
export type Joining = 'lines' | 'captions'

/**
 * One paragraph a turn, `Label: words`. `lines` keeps each utterance on its own line; `captions` runs them together,
 * since captions are cut in the middle of sentences, and begins a new line after a pause.
 */
export function compose(utterances: readonly Utterance[], joining: Joining): Composed {
  const groups = joining === 'captions' ? groupCaptions(utterances) : groupLines(utterances)
  const turns: FoundTurn[] = []
  const marks: Mark[] = []
  const parts: string[] = []
  let at = 0
  for (const { label, lines, startMs, endMs } of groups) {
    const lead = label === null ? '' : `${label}: `
    const words = lead + lines.join('\n')
    if (label !== null) marks.push({ kind: 'label', start: at, end: at + label.length + 1 })
    turns.push({ start: at, end: at + words.length, label, startMs, endMs })
    parts.push(words)
    at += words.length + 2
  }
  return { text: parts.join('\n\n'), turns, marks }
}

type Group = {
  readonly label: string | null
  readonly lines: string[]
  readonly startMs: number | null
  endMs: number | null
}

function groupLines(utterances: readonly Utterance[]): Group[] {
  const groups: Group[] = []
  for (const { label, text, startMs, endMs } of utterances) {
    const words = text.trim()
    if (words === '') continue
    const last = groups.at(-1)
    if (last && label !== null && last.label === label) {
      last.lines.push(words)
      last.endMs = endMs ?? last.endMs
    } else groups.push({ label, lines: [words], startMs, endMs })
  }
  return groups
}

/** A pause that ends a paragraph, in milliseconds; between captions that name nobody it is shorter. */
const pauseOfSpeaker = 3000
const pauseOfNobody = 1500
const longParagraph = 400

function groupCaptions(utterances: readonly Utterance[]): Group[] {
  const groups: Group[] = []
  for (const { label, text, startMs, endMs } of utterances) {
    const words = text.replace(/\s+/g, ' ').trim()
    if (words === '') continue
    const last = groups.at(-1)
    const goesOn =
      last && last.label === label && (label !== null || !pauses(last, startMs, pauseOfNobody))
    if (!last || !goesOn) groups.push({ label, lines: [words], startMs, endMs })
    else {
      append(last, words, pauses(last, startMs, pauseOfSpeaker))
      last.endMs = endMs ?? last.endMs
    }
  }
  return groups
}

/** True after a silence, and after a sentence in a paragraph that is long enough. */
function pauses(group: Group, startMs: number | null, silence: number): boolean {
  const line = group.lines.at(-1) ?? ''
  if (line.length > longParagraph && /[.!?…。？！]["”]?$/.test(line.slice(-2))) return true
  return startMs !== null && group.endMs !== null && startMs - group.endMs > silence
}

function append(group: Group, words: string, asParagraph: boolean): void {
  const line = group.lines.pop() ?? ''
  if (asParagraph) group.lines.push(line, words)
  else
    group.lines.push(
      /\p{sc=Han}$|[ぁ-んァ-ヶ。、]$/u.test(line.slice(-2)) ? line + words : `${line} ${words}`,
    )
}
