import type { Mark, Turn } from '../model/transcript.ts'
import { type Corrected, type Draft, edited } from './draft.ts'
import type { TextEdit } from './edits.ts'
import { firstEndingAfter } from './ranges.ts'
import { stampAt } from './time.ts'

/** Says when a turn starts, in milliseconds; a timestamp in the text that said so before is written anew in its own manner. */
export function setTime(draft: Draft, index: number, startMs: number | null): Corrected {
  const turn = draft.turns[index]
  const before = draft.turns[index - 1]
  const own = turn && stampOf(draft, turn, turn.startMs)
  const atEnd = !own && before && turn ? stampOf(draft, before, turn.startMs) : undefined
  const turns = draft.turns.map((one, place) => {
    if (place === index) return { ...one, startMs }
    return atEnd && place === index - 1 ? { ...one, endMs: startMs } : one
  })
  const edits = startMs === null ? [] : rewritten(draft, own ?? atEnd, startMs)
  return edited({ ...draft, turns }, edits)
}

/** The timestamp inside a turn that says a time, the last of them. */
function stampOf({ text, marks }: Draft, turn: Turn, ms: number | null): Mark | undefined {
  let found: Mark | undefined
  for (let index = firstEndingAfter(marks, turn.start); index < marks.length; index += 1) {
    const mark = marks[index]
    if (!mark || mark.start >= turn.end) break
    if (mark.kind === 'time' && stampAt(text, mark.start)?.startMs === ms) found = mark
  }
  return found
}

const clock = /(?:(\d+):)?(\d+):(\d{2})(?:([.,:-])(\d+))?/

function rewritten({ text }: Draft, mark: Mark | undefined, ms: number): TextEdit[] {
  if (!mark) return []
  const stamp = text.slice(mark.start, mark.end)
  return [
    {
      start: mark.start,
      end: mark.end,
      text: stamp.replace(clock, (...parts) => asBefore(parts, ms)),
    },
  ]
}

/** A time with as many digits and parts as the one that stood there; hours are added where they are needed. */
function asBefore(parts: readonly (string | undefined)[], ms: number): string {
  const [, hours, minutes = '', , point = '', fraction = ''] = parts
  const total = Math.floor(ms / 1000)
  const pad = (value: number, digits: number) => String(value).padStart(digits, '0')
  const long = hours !== undefined || total >= 3600
  const clock = long
    ? `${pad(Math.floor(total / 3600), hours?.length ?? 1)}:${pad(Math.floor(total / 60) % 60, 2)}`
    : pad(Math.floor(total / 60), minutes.length)
  const rest = fraction === '' ? '' : point + pad(ms % 1000, 3).slice(0, fraction.length)
  return `${clock}:${pad(total % 60, 2)}${rest}`
}
