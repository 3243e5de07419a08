import { isBare, isOrdinary, isWord, type Look, lookOf } from './bare.ts'
import { type Group, namesSomebody, usesOf } from './groups.ts'
import type { Head } from './heads.ts'
import { familyOf, hasCase } from './label.ts'
import { explains, speaks } from './legend.ts'
import type { Line } from './lines.ts'
import { hasOneSlip } from './mistyped.ts'
import {
  breaksStyle,
  isSetApart,
  lacksSign,
  type Style,
  standsOdd,
  standsOut,
  styleOf,
} from './style.ts'

/** A text with its lines and the labels that the user insists on. */
export type Document = {
  readonly text: string
  readonly lines: readonly Line[]
  readonly accept: ReadonlySet<string>
}

/** Which labels of one convention are speakers. */
export type Acceptance = {
  /** Labels that repeat and look alike. */
  readonly firm: readonly Group[]
  /** Rare labels that look and stand like the firm ones. */
  readonly once: readonly Group[]
  /** Rare labels, taken or not, that nothing but their place speaks for: they may as well be words before a colon. */
  readonly unsettled: readonly Group[]
  readonly style: Style
  /** Line of the first turn: what stands above is a heading, a list of people or a legend. */
  readonly talk: number
}

const alone = 'Name on its own line'

/** Tells speakers from other labels by how often they are used, what they look like and how they stand. */
export function acceptLabels(all: readonly Group[], document: Document): Acceptance {
  const named = usesOf(all.filter(namesSomebody))
  const style = styleOf(headsOf(all.filter(isTrustedBy(named, document))), document.lines)
  const groups = withoutOdd(all, style, document)
  const trusted = groups.filter(isTrustedBy(named, document))
  const look = lookOf(trusted, style, document.text)
  const repeated = trusted.filter(
    (group) => fits(group, style, document) && !(isRare(group) && isOrdinary(group, look)),
  )
  const firm = [...repeated, ...kinOf(repeated, groups)]
  const talk = talkStart(firm, document)
  const evidence = {
    firm,
    style,
    talk,
    look,
    document,
    turns: usesOf(firm),
    dense: isDense(firm, document),
    short: isShort(groups, document),
  }
  const settled = new Set([...trusted, ...firm])
  const rare = groups.filter((group) => !settled.has(group))
  const once = rare.filter((group) => isLikely(group, evidence))
  const unsettled = groups.filter((group) => !firm.includes(group) && mayBeBoth(group, evidence))
  return { firm, once, unsettled, style, talk }
}

/** Labels that differ from a firm one in nothing but their number or last letter: they count people. */
function kinOf(firm: readonly Group[], groups: readonly Group[]): readonly Group[] {
  const families = new Set(firm.map(({ label }) => familyOf(label)))
  const counted = [...families].filter((family) => family.includes('#'))
  return groups.filter(
    (group) =>
      group.kind !== 'never' && !firm.includes(group) && counted.includes(familyOf(group.label)),
  )
}

/** Labels without the lines that only look like theirs; what is left of no line is no label. */
function withoutOdd(groups: readonly Group[], style: Style, { lines, accept }: Document) {
  return groups.flatMap((group): readonly Group[] => {
    if (accept.has(group.label)) return [group]
    const heads = group.heads.filter((head) => !standsOdd(head, style, lines))
    return heads.length === 0
      ? []
      : [heads.length < group.heads.length ? { ...group, heads } : group]
  })
}

function isRare({ heads }: Group): boolean {
  return heads.length < 6
}

/** Whether a label may be somebody as well as something, and the look of the others does not say which. */
function mayBeBoth(group: Group, evidence: Evidence): boolean {
  const { look, turns } = evidence
  if (turns < 4 || !standsInTalk(group, evidence)) return false
  return (look.forms.length === 0 && isBare(group, look)) || looksLikeAll(group, evidence)
}

/** Where labels stand alone below blank lines, words that stand exactly so may be a label of some unusual kind. */
function looksLikeAll({ kind, heads }: Group, { style, document }: Evidence): boolean {
  const isStrict = style.get('alone') === true && style.get('afterBlank') === true
  const fits = heads.every((head) => breaksStyle(head, style, document.lines) === 0)
  return isStrict && kind === 'plain' && heads[0]?.convention !== alone && fits
}

function headsOf(groups: readonly Group[]): Head[] {
  return groups.flatMap((group) => group.heads)
}

function isTrustedBy(named: number, document: Document): (group: Group) => boolean {
  return (group) => isTrusted(group, named, document)
}

/** Names are trusted soon; what may be any words has to be used often, also in comparison with the names. */
function isTrusted(group: Group, named: number, { lines, accept }: Document): boolean {
  const uses = group.heads.length
  if (accept.has(group.label)) return true
  if (group.kind === 'never') return false
  const least = lines.length > 400 || (isWord(group) && named > 20) ? 3 : 2
  if (namesSomebody(group)) return uses >= least
  return uses >= Math.max(3, named / 100) && group.label.split(' ').length <= (uses >= 6 ? 6 : 4)
}

function fits(group: Group, style: Style, { lines, accept }: Document): boolean {
  const broken = group.heads.filter((head) => breaksStyle(head, style, lines) > 0).length
  return accept.has(group.label) || broken <= group.heads.length / 2
}

function talkStart(firm: readonly Group[], document: Document): number {
  const heads = headsOf(firm).sort((a, b) => a.line - b.line)
  return heads.find((head) => !explains(head, document))?.line ?? Number.POSITIVE_INFINITY
}

/** True where nearly every line is labelled: then a line with a rare label is labelled as well. */
function isDense(firm: readonly Group[], { lines }: Document): boolean {
  const heads = headsOf(firm)
  if (heads[0]?.convention === alone || heads[0]?.convention === 'Name – words') return false
  const covered = heads.reduce((sum, head) => sum + (head.alone ? 2 : 1), 0)
  return covered >= 8 && covered >= lines.length * 0.6
}

type Evidence = Omit<Acceptance, 'once' | 'unsettled'> & {
  readonly document: Document
  readonly look: Look
  /** Lines that begin with a firm label. */
  readonly turns: number
  readonly dense: boolean
  readonly short: boolean
}

/** Whether a rare label is a speaker: it must look like the others and stand where somebody speaks. */
function isLikely(group: Group, evidence: Evidence): boolean {
  const { turns, firm, style, look, document, dense, short } = evidence
  if (group.kind === 'never' || !standsInTalk(group, evidence)) return false
  if (turns >= 4 && firm.some(({ label }) => hasOneSlip(group.label, label))) return true
  if (turns >= 4 && isOrdinary(group, look)) return false
  if (turns < 4) return namesSomebody(group) && short
  if (dense && group.label.split(' ').length <= 6) {
    return group.heads.every((head) => !lacksSign(head, style, document.lines))
  }
  if (style.get('angled') === true && group.heads.every(({ angled }) => angled)) return true
  if (standsLikeAll(group, evidence)) return true
  if (group.heads.some((head) => breaksStyle(head, style, document.lines) > 0)) return false
  if (namesSomebody(group)) return standsOut(style) || group.heads[0]?.convention !== alone
  return isSetApart(style) && group.label.split(' ').length <= 4
}

/** Where all labels stand alone on their lines, what stands there again and again is one of them. */
function standsLikeAll({ heads }: Group, { style }: Evidence): boolean {
  return style.get('alone') === true && heads.length >= 3 && heads.every((head) => head.alone)
}

/** Above the first turn only what reads like speech counts. */
function standsInTalk(group: Group, { turns, talk, document }: Evidence): boolean {
  if (turns < 4) return group.heads.some((head) => !explains(head, document))
  return group.heads.every((head) => {
    if (head.line >= talk) return true
    return hasCase(group.label) && head.convention !== alone && speaks(head, document)
  })
}

/** In a short text nobody may speak twice; then most lines must begin with somebody, and what is said with a capital letter. */
function isShort(groups: readonly Group[], { lines }: Document): boolean {
  const named = groups.filter(namesSomebody)
  const heads = headsOf(named)
  const small = heads.filter((head) => head.beginsSmall).length
  const talks = named.some((group) => group.heads.length > 1) || small <= heads.length / 2
  return talks && lines.length <= 60 && heads.length >= Math.max(2, lines.length * 0.4)
}
