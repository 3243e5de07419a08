import { spokenText } from '../../../shared/text/ranges.ts'
import { recognise } from '../../../shared/text/recognise.ts'
import {
  type Hints,
  noDecisions,
  noHints,
  type Recognition,
  type SpeakerDecisions,
} from '../../../shared/text/recognition.ts'

/** What a test says about a text beyond its characters. */
export type Reading = { readonly hints?: Hints; readonly decisions?: Partial<SpeakerDecisions> }

export function read(text: string, { hints, decisions }: Reading = {}): Recognition {
  return recognise(text, hints ?? noHints, { ...noDecisions, ...decisions })
}

/** Labels of the speakers found, in order of appearance. */
export function labels(text: string, reading?: Reading): string[] {
  return read(text, reading).speakers.map((speaker) => speaker.label)
}

/** Each turn as `label: words`, or `-: words` where nobody speaks. */
export function said(text: string, reading?: Reading): string[] {
  const { turns, marks } = read(text, reading)
  return turns.map((turn) => {
    const words = spokenText(text, turn, marks).replace(/\s+/g, ' ')
    return `${turn.label ?? '-'}: ${words}`
  })
}

/** A talk of two that alternate, `count` turns each, every line made by `line`. */
export function talk(count: number, line: (speaker: 0 | 1, index: number) => string): string {
  const lines: string[] = []
  for (let index = 0; index < count; index += 1) lines.push(line(0, index), line(1, index))
  return lines.join('\n')
}
