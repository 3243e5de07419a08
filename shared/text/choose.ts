import { type ConventionName, conventions } from './conventions.ts'
import { type Group, groupByLabel, namesSomebody, usesOf } from './groups.ts'
import type { Head } from './heads.ts'
import { hasCase } from './label.ts'
import { explains, speaks } from './legend.ts'
import type { Line } from './lines.ts'
import { breaksStyle, isSetApart, type Style, standsOut, styleOf } from './style.ts'
import { isStamp } from './time.ts'

/** A text with its lines and the labels that the user insists on. */
export type Document = {
  readonly text: string
  readonly lines: readonly Line[]
  readonly accept: ReadonlySet<string>
}

/** One convention applied to a document. */
export type Choice = {
  readonly convention: ConventionName
  /** Lines where somebody begins to speak, in order. */
  readonly heads: readonly Head[]
  /** Labels used once that are taken for speakers. */
  readonly once: readonly Group[]
  /** Labels that look like somebody but are not taken for speakers. */
  readonly rejected: readonly Group[]
  /** True where labels stand out, so that the result can be trusted. */
  readonly clear: boolean
  readonly score: number
}

/** The convention that explains the document best, or null where nobody is named. */
export function chooseConvention(
  heads: readonly Head[],
  document: Document,
  wanted: string | undefined,
): Choice | null {
  let best: Choice | null = null
  for (const { name, weight } of conventions) {
    if (wanted !== undefined && wanted !== name) continue
    const choice = applyConvention(
      heads.filter((head) => head.convention === name),
      { ...document, convention: name, weight },
    )
    if (choice && (!best || choice.score > best.score)) best = choice
  }
  return best
}

type Setting = Document & { readonly convention: ConventionName; readonly weight: number }

function applyConvention(heads: readonly Head[], setting: Setting): Choice | null {
  const groups = groupByLabel(plausible(heads, setting))
  const named = usesOf(groups.filter(namesSomebody))
  const trusted = groups.filter((group) => isTrusted(group, named, setting))
  const style = styleOf(
    trusted.flatMap((group) => group.heads),
    setting.lines,
  )
  const firm = trusted.filter(
    (group) => setting.accept.has(group.label) || fits(group, style, setting),
  )
  const talk = talkStart(firm, setting)
  const once = groups.filter(
    (group) => !trusted.includes(group) && isLikely(group, { firm, style, talk, groups, setting }),
  )
  const labels = new Set([...firm, ...once].map((group) => group.label))
  const accepted = heads.filter(
    (head) => labels.has(head.label) && head.line >= Math.min(talk, firstOf(once)),
  )
  if (accepted.length === 0) return null
  return {
    convention: setting.convention,
    heads: accepted.filter((head) => head.line >= talk || !explains(head, setting)),
    once,
    rejected: groups.filter((group) => !labels.has(group.label) && worthALook(group)),
    clear: standsOut(style) || firm.length > 0,
    score: scoreOf(accepted, setting),
  }
}

/** A name alone on its line needs to stand out, and words below it. */
function plausible(heads: readonly Head[], setting: Setting): readonly Head[] {
  if (setting.convention !== 'Name on its own line') return heads
  const taken = new Set(heads.filter((head) => isCued(head, setting)).map((head) => head.line))
  return heads.filter((head) => taken.has(head.line) && !taken.has(head.line + 1))
}

function isCued(head: Head, { text, lines }: Setting): boolean {
  const line = lines[head.line]
  if (!line) return false
  const above = lines[head.line - 1]
  const capitals = /\p{Lu}{2}/u.test(head.label) && head.label === head.label.toUpperCase()
  const timed = head.stamps.length > 0 || (above !== undefined && isStamp(text, above))
  return (
    head.bold || line.heading || line.trailing >= 2 || capitals || timed || opensBlock(head, lines)
  )
}

/** The first line of a block between blank lines, with words right below it. */
function opensBlock(head: Head, lines: readonly Line[]): boolean {
  const below = lines[head.line + 1]
  return lines[head.line]?.afterBlank === true && below !== undefined && !below.afterBlank
}

/** Names are trusted soon; what may be any words has to be used often, also in comparison with the names. */
function isTrusted(group: Group, named: number, { lines, accept }: Setting): boolean {
  if (accept.has(group.label)) return true
  if (group.kind === 'never') return false
  if (namesSomebody(group)) return group.heads.length >= (lines.length > 400 ? 3 : 2)
  return group.heads.length >= Math.max(3, named / 100) && group.label.split(' ').length <= 4
}

function fits(group: Group, style: Style, { lines }: Setting): boolean {
  const broken = group.heads.filter((head) => breaksStyle(head, style, lines) > 0).length
  return broken <= group.heads.length / 2
}

/** Line of the first turn: what stands above is a heading, a list of people or a legend. */
function talkStart(firm: readonly Group[], setting: Setting): number {
  const heads = firm.flatMap((group) => group.heads).sort((a, b) => a.line - b.line)
  const first = heads.find((head) => !explains(head, setting))
  return first?.line ?? Number.POSITIVE_INFINITY
}

type Evidence = {
  readonly firm: readonly Group[]
  readonly style: Style
  readonly talk: number
  readonly groups: readonly Group[]
  readonly setting: Setting
}

/** Whether a rare label is a speaker: it must look like the others and stand where somebody speaks. */
function isLikely(group: Group, { firm, style, talk, groups, setting }: Evidence): boolean {
  if (group.kind === 'never') return false
  const firmTurns = usesOf(firm)
  if (firmTurns < 4)
    return namesSomebody(group) && isShort(groups, setting) && speaksOnce(group, setting)
  if (!group.heads.every((head) => breaksStyle(head, style, setting.lines) === 0)) return false
  if (
    group.heads.some((head) => head.line < talk && !(hasCase(group.label) && speaks(head, setting)))
  ) {
    return false
  }
  if (namesSomebody(group)) return standsOut(style) || setting.convention !== 'Name on its own line'
  return isSetApart(style) && group.label.split(' ').length <= 4
}

function speaksOnce(group: Group, setting: Setting): boolean {
  return group.heads.some((head) => !explains(head, setting))
}

/** In a short text nobody may speak twice; then most lines must begin with somebody. */
function isShort(groups: readonly Group[], { lines }: Setting): boolean {
  const named = usesOf(groups.filter(namesSomebody))
  return lines.length <= 60 && named >= 2 && named >= lines.length * 0.4
}

function firstOf(groups: readonly Group[]): number {
  return Math.min(...groups.flatMap((group) => group.heads.map((head) => head.line)))
}

function worthALook(group: Group): boolean {
  return namesSomebody(group)
}

/** Speakers alternate and are few; false labels do neither. */
function scoreOf(heads: readonly Head[], { weight }: Setting): number {
  const labels = new Set(heads.map((head) => head.label))
  let changes = 0
  heads.forEach((head, index) => {
    if (index > 0 && heads[index - 1]?.label !== head.label) changes += 1
  })
  const alternation = heads.length > 1 ? changes / (heads.length - 1) : 0
  const variety = Math.min(0.7, labels.size / heads.length)
  return heads.length * (0.4 + 0.6 * alternation) * (1 - variety) * weight
}
