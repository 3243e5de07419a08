import type { Head } from './heads.ts'
import type { Line } from './lines.ts'

/** How labels look in one document: each feature that (nearly) all trusted labels share, and whether they have it. */
export type Style = ReadonlyMap<Feature, boolean>

type Feature =
  | 'bold'
  | 'angled'
  | 'heading'
  | 'alone'
  | 'timed'
  | 'afterBlank'
  | 'capitals'
  | 'spaced'
  | 'beginsSmall'

const features: readonly Feature[] = [
  'bold',
  'angled',
  'heading',
  'alone',
  'timed',
  'afterBlank',
  'capitals',
  'spaced',
  'beginsSmall',
]

/** The features that at least 95 % of the heads agree on; fewer than five heads say nothing. */
export function styleOf(heads: readonly Head[], lines: readonly Line[]): Style {
  const style = new Map<Feature, boolean>()
  if (heads.length < 5) return style
  for (const feature of features) {
    let having = 0
    for (const head of heads) if (has(head, feature, lines)) having += 1
    if (having >= heads.length * 0.95) style.set(feature, true)
    else if (having <= heads.length * 0.05) style.set(feature, false)
  }
  return style
}

/** Number of features in which a head differs from the document's style. */
export function breaksStyle(head: Head, style: Style, lines: readonly Line[]): number {
  let broken = 0
  for (const [feature, expected] of style) {
    if (feature === 'spaced' && head.alone) continue
    if (feature === 'afterBlank' && head.line === 0) continue
    if (feature === 'beginsSmall') continue
    if (!expected && (feature === 'timed' || feature === 'angled' || feature === 'capitals'))
      continue
    if (has(head, feature, lines) !== expected) broken += 1
  }
  return broken
}

/** True for words before a colon in a document whose labels stand alone, unlike this in three ways: a line of an agenda. */
export function standsOdd(head: Head, style: Style, lines: readonly Line[]): boolean {
  return style.get('alone') === true && !head.alone && breaksStyle(head, style, lines) >= 3
}

/** True where the document’s labels are bold, headings, timed or alone on their line, and this one is not. */
export function lacksSign(head: Head, style: Style, lines: readonly Line[]): boolean {
  const signs: readonly Feature[] = ['bold', 'heading', 'timed', 'alone']
  return signs.some((sign) => style.get(sign) === true && !has(head, sign, lines))
}

/** True where labels stand out from ordinary text, so that a label used once can be told from a sentence. */
export function standsOut(style: Style): boolean {
  const telling: readonly Feature[] = ['bold', 'heading', 'alone', 'timed', 'capitals']
  return telling.some((feature) => style.get(feature) === true)
}

/** True where labels are set apart by more than their place on the line. */
export function isSetApart(style: Style): boolean {
  return style.get('bold') === true || style.get('heading') === true || style.get('timed') === true
}

function has(head: Head, feature: Feature, lines: readonly Line[]): boolean {
  switch (feature) {
    case 'bold':
      return head.bold
    case 'angled':
      return head.angled
    case 'heading':
      return lines[head.line]?.heading ?? false
    case 'alone':
      return head.alone
    case 'timed':
      return head.stamps.length > 0
    case 'afterBlank':
      return lines[head.line]?.afterBlank === true || lines[head.line - 1]?.heading === true
    case 'capitals':
      return /\p{Lu}{2}/u.test(head.label) && head.label === head.label.toUpperCase()
    case 'beginsSmall':
      return head.beginsSmall
    case 'spaced':
      return head.wordsAt > head.mark.end
  }
}
