import { acceptLabels, type Document } from './accept.ts'
import { type ConventionName, conventions } from './conventions.ts'
import { type Group, groupByLabel, namesSomebody, usesOf } from './groups.ts'
import type { Head } from './heads.ts'
import { explains } from './legend.ts'
import { plausibleHeads, smallestShare } from './plausible.ts'
import { standsOut } from './style.ts'

/** One convention applied to a document. */
export type Choice = {
  readonly convention: ConventionName
  /** Lines where somebody begins to speak, in order. */
  readonly heads: readonly Head[]
  /** Labels used once or twice that are taken for speakers. */
  readonly once: readonly Group[]
  /** Rare labels, taken or not, that may as well be words before a colon. */
  readonly unsettled: readonly Group[]
  /** Labels that look like somebody but are not taken for speakers. */
  readonly rejected: readonly Group[]
  /** Number of other lines that begin with something like a label, but like nobody in particular. */
  readonly leftOver: number
  /** True where labels stand out or repeat, so that the result can be trusted. */
  readonly clear: boolean
  readonly score: number
}

/** The convention that explains the document best, or null where nobody is named; a wanted one is only asked to fit at all. */
export function chooseConvention(
  heads: readonly Head[],
  document: Document,
  wanted: string | undefined,
): Choice | null {
  let best: Choice | null = null
  const byConvention = Map.groupBy(heads, (head) => head.convention)
  for (const { name, weight } of conventions) {
    const own = byConvention.get(name)
    if (!own || (wanted !== undefined && wanted !== name)) continue
    const choice = applyConvention(own, { ...document, convention: name, weight })
    if (!choice || (wanted === undefined && isChance(choice, document))) continue
    if (!best || choice.score > best.score) best = choice
  }
  return best
}

type Setting = Document & { readonly convention: ConventionName; readonly weight: number }

function applyConvention(heads: readonly Head[], setting: Setting): Choice | null {
  const groups = standingAlike(
    groupByLabel(plausibleHeads(heads, setting.convention, setting)),
    setting,
  )
  const { firm, once, unsettled, style, talk } = acceptLabels(groups, setting)
  const taken = new Set([...firm, ...once].map((group) => group.label))
  const spoken = [...firm, ...once]
    .flatMap((group) => group.heads)
    .filter((head) => head.line >= talk || !explains(head, setting))
    .sort((a, b) => a.line - b.line)
  if (spoken.length === 0) return null
  return {
    convention: setting.convention,
    heads: spoken,
    once,
    unsettled,
    rejected: groups.filter(
      (group) => !taken.has(group.label) && mayBeSomebody(group, setting.convention),
    ),
    leftOver: usesOf(groups.filter((group) => !taken.has(group.label) && group.kind === 'plain')),
    clear: standsOut(style) || firm.length > 0,
    score: scoreOf(spoken, setting.weight),
  }
}

/** Where most labels that repeat stand alone above the words, words before a colon within a line are none. */
function standingAlike(groups: readonly Group[], { accept }: Document): readonly Group[] {
  const repeated = groups.filter(({ kind, heads }) => kind !== 'never' && heads.length > 1)
  const above = repeated.filter(({ heads }) => heads.every((head) => head.alone))
  const within = repeated.filter(({ heads }) => !heads.some((head) => head.alone))
  if (above.length < 2 || usesOf(above) < Math.max(6, usesOf(within))) return groups
  return groups.filter(({ label, heads }) => accept.has(label) || heads.some((head) => head.alone))
}

/** Names, and before a colon also single words that are not in capitals, such as `marco`. */
function mayBeSomebody(group: Group, convention: ConventionName): boolean {
  const single = convention === 'Name: words' && !group.label.includes(' ')
  return namesSomebody(group) || (single && group.kind === 'plain' && group.label.length <= 20)
}

/** True where labels are so few, or so much of one kind, that they are more likely part of the text. */
function isChance({ convention, heads }: Choice, { lines }: Document): boolean {
  const share = heads.length / lines.length
  if (share < smallestShare(convention)) return true
  const [group, another] = groupByLabel(heads)
  return (
    group !== undefined && !another && group.kind !== 'role' && group.kind !== 'code' && share < 0.2
  )
}

/** Speakers alternate and are few; false labels do neither. */
function scoreOf(heads: readonly Head[], weight: number): number {
  const labels = new Set(heads.map((head) => head.label))
  const changes = heads.filter((head, index) => index > 0 && heads[index - 1]?.label !== head.label)
  const alternation = heads.length > 1 ? changes.length / (heads.length - 1) : 0
  const variety = Math.min(0.7, labels.size / heads.length)
  return heads.length * (0.4 + 0.6 * alternation) * (1 - variety) * weight
}
