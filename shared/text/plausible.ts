import type { ConventionName } from './conventions.ts'
import type { Head } from './heads.ts'
import type { Line } from './lines.ts'
import { isStamp } from './time.ts'

type Page = { readonly text: string; readonly lines: readonly Line[] }

/** The heads of one convention that may be labels, judged by where they stand and not by what they say. */
export function plausibleHeads(
  heads: readonly Head[],
  convention: ConventionName,
  page: Page,
): readonly Head[] {
  if (convention === 'Name on its own line') return namesAboveWords(heads, page)
  if (convention === '<Name> words') return heads
  if (/^[[(]/.test(convention)) return heads.filter((head) => !isRemark(head.label))
  return withoutSystem(heads, page).filter((head) => !cutsWord(head, page))
}

/** Messengers set a direction mark before what they say themselves, in the name of the group. */
function withoutSystem(heads: readonly Head[], { text }: Page): readonly Head[] {
  const isNotice = ({ stamps, wordsAt }: Head): boolean =>
    text.charAt(wordsAt) === '\u200e' && stamps.some(({ moment }) => moment?.date)
  if (!heads.some(isNotice)) return heads
  const people = new Set(heads.filter((head) => !isNotice(head)).map(({ label }) => label))
  return heads.filter(({ label }) => people.has(label))
}

/** Smallest share of a document's lines that begin with a label; below it they are part of the text. */
export function smallestShare(convention: ConventionName): number {
  return shares[convention] ?? 0
}

const shares: Readonly<Partial<Record<ConventionName, number>>> = {
  'Name: words': 0.015,
  '[Name] words': 0.06,
  '<Name> words': 0.15,
  '(Name) words': 0.3,
  'Name⇥words': 0.15,
  'Name – words': 0.15,
  'Name; words': 0.3,
  'Name on its own line': 0.04,
  'NAME. words': 0.2,
}

/** A name alone on its line needs to stand out, and words below it. */
function namesAboveWords(heads: readonly Head[], page: Page): readonly Head[] {
  const taken = new Set(heads.filter((head) => isCued(head, page)).map((head) => head.line))
  return heads.filter((head) => taken.has(head.line) && !taken.has(head.line + 1))
}

function isCued(head: Head, { text, lines }: Page): boolean {
  const line = lines[head.line]
  if (!line) return false
  const above = lines[head.line - 1]
  const capitals = /\p{Lu}{2}/u.test(head.label) && head.label === head.label.toUpperCase()
  const timed = head.stamps.length > 0 || (above !== undefined && isStamp(text, above))
  const marked = head.bold || line.heading || line.trailing >= 2
  return marked || capitals || timed || opensBlock(head, lines)
}

/** The first line of a block between blank lines, with words right below it. */
function opensBlock(head: Head, lines: readonly Line[]): boolean {
  const below = lines[head.line + 1]
  return lines[head.line]?.afterBlank === true && below !== undefined && !below.afterBlank
}

/** `[laughs]`, `(so to speak)`: what stands in brackets and begins small says what happens rather than who speaks. */
function isRemark(label: string): boolean {
  return /^\p{Ll}/u.test(label) && !/\d/.test(label)
}

/** `ye:s`: where no blank follows, a small beginning is a word drawn out. */
function cutsWord(head: Head, { text }: Page): boolean {
  const tight = /[:：]/.test(text.charAt(head.mark.end - 1)) && head.wordsAt === head.mark.end
  return tight && !head.alone && /^\p{Ll}/u.test(head.label)
}
