import type { Head } from './heads.ts'
import { familyOf, type LabelKind, labelKind } from './label.ts'

/** All lines of one convention that begin with the same label. */
export type Group = {
  readonly label: string
  readonly kind: LabelKind
  readonly heads: readonly Head[]
}

/** Heads by label, in order of first use. */
export function groupByLabel(heads: readonly Head[]): Group[] {
  const byLabel = new Map<string, Head[]>()
  for (const head of heads) {
    const known = byLabel.get(head.label)
    if (known) known.push(head)
    else byLabel.set(head.label, [head])
  }
  const groups = Array.from(byLabel, ([label, own]) => ({
    label,
    kind: labelKind(label),
    heads: own,
  }))
  const series = numberedSeries(groups)
  return groups.map((group) => (series.has(group) ? { ...group, kind: 'never' } : group))
}

/** True where the kind alone makes it likely that somebody speaks. */
export function namesSomebody(group: Group): boolean {
  return group.kind === 'name' || group.kind === 'code' || group.kind === 'role'
}

/** How many lines begin with a label of these groups. */
export function usesOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { heads }) => sum + heads.length, 0)
}

/** `Question 1:`, `Question 2:` …: each used once, in order, so they number questions rather than people. */
function numberedSeries(groups: readonly Group[]): ReadonlySet<Group> {
  const families = new Map<string, Group[]>()
  for (const group of groups) {
    if (!/\d/.test(group.label)) continue
    const family = familyOf(group.label)
    const known = families.get(family)
    if (known) known.push(group)
    else families.set(family, [group])
  }
  return new Set([...families.values()].filter(isSeries).flat())
}

function isSeries(family: readonly Group[]): boolean {
  if (family.length < 3) return false
  const single = family.filter((group) => group.heads.length === 1)
  if (single.length < family.length * 0.8) return false
  const numbers = family.map((group) => Number(/\d+/.exec(group.label)?.[0]))
  return numbers.every((number, index) => index === 0 || number >= (numbers[index - 1] ?? 0))
}
