import type { TranscriptKind } from '../model/transcript.ts'

const prefixes: Readonly<Record<TranscriptKind, string>> = {
  'focus-group': 'FG',
  interview: 'INT',
  other: 'T',
}

/** A short name for a transcript that no other has, e.g. `FG2` for “Focus group 2”. */
export function shortName(kind: TranscriptKind, title: string, taken: readonly string[]): string {
  const prefix = prefixes[kind]
  const used = new Set(taken.map((name) => name.toLowerCase()))
  const own = /(\d+)\D*$/.exec(title)?.[1]
  const wanted = own && own.length <= 3 ? `${prefix}${Number(own)}` : undefined
  if (wanted && !used.has(wanted.toLowerCase())) return wanted
  let number = 1
  while (used.has(`${prefix}${number}`.toLowerCase())) number++
  return `${prefix}${number}`
}

/** The name itself, or with `hint` in brackets, or numbered: the first of them that is not taken, case aside. */
export function uniqueName(name: string, hint: string | null, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()))
  const free = (candidate: string) => !used.has(candidate.toLowerCase())
  if (free(name)) return name
  if (hint && free(`${name} (${hint})`)) return `${name} (${hint})`
  let number = 2
  while (!free(`${name} ${number}`)) number++
  return `${name} ${number}`
}

/** What kind of conversation a title and its number of answering speakers speak for. */
export function guessKind(title: string, answering: number): TranscriptKind {
  if (/focus.?group|fokus.?gruppe|groupe de discussion|focus.?groep|\bfgd?\d*\b/i.test(title))
    return 'focus-group'
  if (/interview|entretien|entrevista|gespräch/i.test(title)) return 'interview'
  if (answering === 0) return 'other'
  return answering <= 2 ? 'interview' : 'focus-group'
}
