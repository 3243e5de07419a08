import type { TranscriptKind } from '../model/transcript.ts'

const prefixes: Readonly<Record<TranscriptKind, string>> = {
  'focus-group': 'FG',
  interview: 'INT',
  other: 'T',
}

/** A short name for a transcript that no other has, e.g. `FG2` for “Focus group 2”. */
export function shortName(kind: TranscriptKind, title: string, taken: readonly string[]): string {
  return shortNames(taken)(kind, title)
}

/** The same for many transcripts one after the other: each name that is given is taken from then on. */
export function shortNames(
  taken: readonly string[],
): (kind: TranscriptKind, title: string) => string {
  const used = new Set(taken.map((name) => name.toLowerCase()))
  const next = new Map<string, number>()
  return (kind, title) => {
    const prefix = prefixes[kind]
    const isFree = (number: number) => !used.has(`${prefix}${number}`.toLowerCase())
    const own = /(\d+)\D*$/.exec(title)?.[1]
    let number = own && own.length <= 3 && isFree(Number(own)) ? Number(own) : undefined
    if (number === undefined) {
      number = next.get(prefix) ?? 1
      while (!isFree(number)) number++
      next.set(prefix, number)
    }
    used.add(`${prefix}${number}`.toLowerCase())
    return `${prefix}${number}`
  }
}

/** The name itself, or with `hint` in brackets, or numbered: the first of them that is not taken, case aside. */
export function uniqueName(name: string, hint: string | null, taken: readonly string[]): string {
  return uniqueNames(taken)(name, hint)
}

/** The same for many names one after the other: each that is given is taken from then on. */
export function uniqueNames(
  taken: readonly string[],
): (name: string, hint: string | null) => string {
  const used = new Set(taken.map((other) => other.toLowerCase()))
  const next = new Map<string, number>()
  return (name, hint) => {
    const isFree = (candidate: string) => !used.has(candidate.toLowerCase())
    const hinted = hint === null ? name : `${name} (${hint})`
    let found = isFree(name) ? name : hinted
    let number = next.get(name) ?? 2
    for (; !isFree(found); number++) found = `${name} ${number}`
    next.set(name, number)
    used.add(found.toLowerCase())
    return found
  }
}

/** What kind of conversation a title and its number of answering speakers speak for. */
export function guessKind(title: string, answering: number): TranscriptKind {
  if (/focus.?group|fokus.?gruppe|groupe de discussion|focus.?groep|\bfgd?\d*\b/i.test(title))
    return 'focus-group'
  if (/interview|entretien|entrevista|gespräch/i.test(title)) return 'interview'
  if (answering === 0) return 'other'
  return answering <= 2 ? 'interview' : 'focus-group'
}
