import {
  answeringWords,
  articles,
  askingWords,
  eventWords,
  hanSurnames,
  interjections,
  japaneseNames,
  nameParticles,
  neverLabels,
  sentenceWords,
} from './label-words.ts'

/**
 * What a label looks like: a name, a code such as `B1` or `SPEAKER_00`, a role such as `Participant 12`, something
 * plain that only its use can show to be a label, or something that is never one.
 */
export type LabelKind = 'name' | 'code' | 'role' | 'plain' | 'never'

/** The label as it is shown and compared: composed, with single blanks, without direction marks and emphasis. */
export function normaliseLabel(raw: string): string {
  return raw
    .slice(0, longestRaw)
    .normalize('NFC')
    .replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .replace(/^[\s*_<>]+|[\s*_<>]+$/g, '')
}

/** What is longer is no label; the limit keeps patterns quick on whatever stands there. */
const longestRaw = 300

/** What a normalised label looks like. */
export function labelKind(label: string): LabelKind {
  const base = baseOf(label)
  if (base === '' || base.length > 63 || label.length > 130) return 'never'
  if (/^\?{1,3}$/.test(base)) return 'plain'
  if (/^\+\d[\d ()-]{6,}\d$/.test(label)) return 'code'
  if (forbidden.test(base) || /:\/\/|\w@\w/.test(label)) return 'never'
  if (
    !/[\p{L}\p{M}\p{Extended_Pictographic}]/u.test(base) ||
    /^[([{（【•·*+–—-]|^\d+[.)]|^[\u2460-\u24ff\u3200-\u32ff]/.test(base)
  )
    return 'never'
  const words = base.split(' ')
  if (!hasCase(label) && /[,،]/.test(label.slice(0, base.length + 1))) return 'plain'
  if (words.length > 8 || isSentence(label)) return 'never'
  if (isNever(base, words)) return /^\p{Lu}{2,3}$/u.test(base) ? 'plain' : 'never'
  return kindOfWords(base, words)
}

/** The label in lower case without accents, to compare it with lists of words. */
export function plainForm(label: string): string {
  return label.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}

/** The label with `#` for its number or its last, single letter: `P1` and `P2`, `Mentor A` and `Mentor B` are kin. */
export function familyOf(label: string): string {
  return plainForm(label.replace(/(?<=[\p{L}\p{M}][ _-]?)(?:(?<![A-Za-z])[A-Z])$/u, '#')).replace(
    /\p{N}+/gu,
    '#',
  )
}

/** The label without what follows in brackets, a bar or a comma: party, role, pronouns, firm. */
export function baseOf(label: string): string {
  const bracket = label.search(/\s*[([（]|\s[|/]\s/)
  const cut = bracket > 0 ? label.slice(0, bracket) : label
  const comma = cut.search(/[,،]\s/)
  return (comma > 0 ? cut.slice(0, comma) : cut).trim()
}

/** True where the label names somebody who asks rather than answers. */
export function namesAsker(label: string): boolean {
  const words = wordsOf(plainForm(label))
  return words.some((word) => askingWords.has(word)) || /^(?:i|m|int|mod|q)\d{0,2}$/i.test(label)
}

/** True where a word of the label names a part in the conversation. */
export function namesRole(label: string): boolean {
  return wordsOf(plainForm(label)).some((word) => askingWords.has(word) || answeringWords.has(word))
}

const forbidden =
  /[!=;{}“”„«»<>\\，。、；！？「」『』《》…\t]|\?.|\.{2,}|(?<!\p{L})["]|["](?!\p{L})/u

function wordsOf(plain: string): string[] {
  return plain
    .replace(/(?<=\p{Lo})(?=[a-z])/gu, ' ')
    .split(/[\s\d_#/()[\],.-]+/)
    .filter((word) => word !== '')
}

function isNever(base: string, words: readonly string[]): boolean {
  const plain = plainForm(base).replace(/[\s\d.#]+$/, '')
  const [first = ''] = plain.split(' ')
  if (eventWords.has(first) || endsSentence.test(base)) return true
  if (/^(?:\p{Lu}+|\p{L}{1,2}[ _-]?)\d/u.test(base)) return false
  if (base.endsWith('?') && sentenceWords.has(plain.slice(0, -1))) return true
  if (interjections.has(plain) && (plain.startsWith('ok') || base !== base.toUpperCase()))
    return true
  if (neverLabels.has(plain) || neverLabels.has(plain.replaceAll(' ', ''))) return true
  return words.length > 1 && plain.split(' ').every((word) => neverLabels.has(word))
}

/** A full stop behind a word that is no title or initial, within a label or at its end. */
const endsSentence =
  /\p{Ll}\.\p{Ll}|\s\p{L}{4,}\.$|[\p{Lu}\p{Ll}]{5,}\.\s|(?:^[\p{Lo}\p{M}]{5,}|(?<=\s)[\p{Lo}\p{M}]{2,})\.\s/u

/** True where words of a sentence occur, before or after a comma; what stands in brackets does not count. */
function isSentence(label: string): boolean {
  const words = label
    .replace(/[([（].*$/, '')
    .trim()
    .split(/[\s,]+/)
  if (words.length < 2 || words.every(isCapital)) return false
  const occurs = words.some((word, index) => {
    return sentenceWords.has(plainForm(word)) && !(index > 0 && isCapital(word))
  })
  return occurs || words.length > 12
}

function kindOfWords(base: string, words: readonly string[]): LabelKind {
  if (isCode(base)) return 'code'
  if (!hasCase(base)) return caselessKind(base, words)
  if (namesRole(base) && words.length <= 5) return 'role'
  return looksLikeName(words) ? 'name' : 'plain'
}

/** `I`, `B1`, `P12`, `2M`, `id1`, `SPEAKER_00`, `S-3`, `TN 4`. */
function isCode(base: string): boolean {
  return /^(?:\p{Lu}{1,4}|\p{L}{1,3}[ _-]?\d{1,4}\p{L}?|\d{1,3}\p{Lu}{1,2}|\p{Lu}{2,12}_\d{1,3})$/u.test(
    base,
  )
}

/** True for scripts that tell capitals from small letters. */
export function hasCase(base: string): boolean {
  return base.toLowerCase() !== base.toUpperCase()
}

/** `甲案`, `第二點`, `提案三`: items of an agenda. */
const hanItem =
  /^(?:[甲乙丙丁戊己庚辛壬癸]|第?[一二三四五六七八九十\d]+|[A-Z]?提)[案點项項組议議].{0,3}$/

/** `田中さん`, `陈先生`, `李老师`: a name of up to three characters with a form of address. */
const honorific = /^\S{1,3}(?:さん|様|氏|先生|くん|君|ちゃん|女士|小姐|老师|老師|同学|同學)$/

function caselessKind(base: string, words: readonly string[]): LabelKind {
  if (namesRole(base)) return 'role'
  if (/\p{sc=Han}/u.test(base)) {
    if (hanItem.test(base) || /[我你們们的是這这那個个請请很]/.test(base)) return 'never'
    const isName = base.length <= 4 && hanSurnames.includes(base.charAt(0))
    return isName || japaneseNames.has(base) || honorific.test(base) ? 'name' : 'plain'
  }
  return words.length <= 4 && base.length <= 40 && !base.includes('.') ? 'name' : 'plain'
}

function looksLikeName(words: readonly string[]): boolean {
  if (words.length > 6) return false
  if (words.length === 2 && articles.has(plainForm(words[0] ?? ''))) return false
  const capitals = words.filter((word) => isCapital(word)).length
  const fits = words.every((word, index) => isCapital(word) || isSmallPart(word, index))
  return fits && capitals > 0
}

function isCapital(word: string | undefined): boolean {
  return word !== undefined && /^['’(]?\p{Lu}|^\p{Ll}['’]\p{Lu}/u.test(word)
}

function isSmallPart(word: string, index: number): boolean {
  if (/^#?\d{1,3}$/.test(word)) return index > 0
  return nameParticles.has(plainForm(word).replace(/\.$/, '')) || /^(?:h|c|med|phil)\.$/.test(word)
}
