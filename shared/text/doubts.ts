import type { Choice } from './choose.ts'
import type { Head } from './heads.ts'
import { baseOf, familyOf, plainForm } from './label.ts'
import type { Line } from './lines.ts'
import type { DoubtfulLine, FoundSpeaker } from './recognition.ts'

type Doubt = Pick<DoubtfulLine, 'reason' | 'label' | 'taken'>

const mostDoubts = 200

/** Lines that the user should look at, in reading order, at most 200. */
export function findDoubts(
  { text, lines }: { readonly text: string; readonly lines: readonly Line[] },
  choice: Choice,
  alike: readonly (readonly [string, string])[],
): DoubtfulLine[] {
  const doubts = new Map<number, Doubt>()
  const add = (heads: readonly Head[], reason: string, taken = true): void => {
    for (const { line, label } of heads.slice(0, 3))
      if (!doubts.has(line)) doubts.set(line, { reason, label, taken })
  }
  for (const [rare, common] of alike) {
    const heads = choice.heads.filter((head) => head.label === rare)
    add(heads, `“${rare}” may be the same speaker as “${common}”.`)
  }
  for (const group of choice.once) {
    add(group.heads, `“${group.label}” is taken for a speaker, though the label is rare.`)
  }
  for (const group of choice.rejected) {
    add(group.heads, `“${group.label}” looks like a speaker, but is taken for text.`, false)
  }
  return [...doubts]
    .sort(([a], [b]) => a - b)
    .slice(0, mostDoubts)
    .flatMap(([index, doubt]) => {
      const line = lines[index]
      return line ? [toDoubt(text, line, doubt)] : []
    })
}

/** Pairs of labels that may be one person, the rarer first; none is joined without being asked. */
export function findAlike(speakers: readonly FoundSpeaker[]): (readonly [string, string])[] {
  const byUse = [...speakers].sort((a, b) => b.turns - a.turns).slice(0, 300)
  const pairs: (readonly [string, string])[] = []
  byUse.forEach((rare, index) => {
    const common = byUse.slice(0, index).find((other) => areAlike(rare.label, other.label))
    if (common) pairs.push([rare.label, common.label])
  })
  return pairs
}

function areAlike(a: string, b: string): boolean {
  const [one, other] = [plainForm(a), plainForm(b)]
  if (one === other) return true
  if (familyOf(a) === familyOf(b)) return false
  const [oneBase, otherBase] = [plainForm(baseOf(a)), plainForm(baseOf(b))]
  if (oneBase.length >= 4 && oneBase === otherBase)
    return oneBase.length === one.length || otherBase.length === other.length
  if (/\p{N}/u.test(one + other)) return false
  return withinTypos(one, other)
}

function withinTypos(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  if (shorter < 4) return false
  return editDistance(one, other) <= (shorter >= 7 ? 2 : 1)
}

/** Levenshtein distance, with neighbours that changed places counted as one edit; stops at 3. */
function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3
  let older: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const edits = [(previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost]
      row.push(Math.min(...edits, swapped ? (older[j - 2] ?? 0) + 1 : 3))
    }
    older = previous
    previous = row
  }
  return previous[b.length] ?? 3
}

function toDoubt(text: string, { start, end, number }: Line, doubt: Doubt): DoubtfulLine {
  const shown = text.slice(start, Math.min(end, start + 160))
  return { start, end, line: number, text: shown, ...doubt }
}
