import type { CodedTranscript } from '../../../shared/analysis/material.ts'
import type { Range } from '../../../shared/model/transcript.ts'

/** The turns in which a passage holds something said; where somebody speaks in it, those of somebody. */
export function turnsOf(passage: Range & { readonly transcript: CodedTranscript }): number[] {
  const { transcript, start, end } = passage
  const { text, marks } = transcript
  const said = transcript.turns.flatMap((turn, n) => {
    const from = Math.max(start, turn.start)
    for (let at = from; at < Math.min(end, turn.end); at += 1) {
      const marked = marks.some((mark) => mark.start <= at && at < mark.end)
      if (/\S/.test(text.charAt(at)) && !marked) return [{ n, somebody: turn.speakerId !== null }]
    }
    return []
  })
  const spoken = said.some(({ somebody }) => somebody)
    ? said.filter(({ somebody }) => somebody)
    : said
  const numbers = spoken.map(({ n }) => n)
  const first = numbers[0]
  const last = numbers.at(-1)
  if (first === undefined || last === undefined) return []
  // Turns in between belong to the passage, said or not.
  return [...Array(last - first + 1).keys()].map((n) => n + first)
}
