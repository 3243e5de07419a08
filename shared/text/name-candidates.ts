import type { NameCandidate } from '../model/pseudonym.ts'
import { answeringWords, askingWords } from './label-words.ts'
import { nameKey } from './name-key.ts'

/** What candidates for names are looked for in. */
export type NamedMaterial = {
  /** What is said, text by text, labels and timestamps left out. */
  readonly texts: readonly string[]
  /** Labels that stand before turns, with the number of their turns. */
  readonly labels: readonly { readonly label: string; readonly turns: number }[]
  /** Names that are listed already. */
  readonly listed: readonly string[]
  /** What participants are called here, and what stands for listed names; a label that is one of them may yet be a real name. */
  readonly pseudonyms: readonly string[]
}

/** Units of text shown before and after a candidate. */
const contextUnits = 40

/**
 * Words that may be names, the most frequent first and those of labels before all others: labels that look like names, and
 * capitalised words within sentences that are never written small. `limit` is the most that are given.
 */
export function nameCandidates(material: NamedMaterial, limit: number): readonly NameCandidate[] {
  const listed = new Set(material.listed.map(nameKey))
  const labels = namesOfLabels(material.labels).filter(({ name }) => !listed.has(nameKey(name)))
  const known = new Set([
    ...listed,
    ...[...material.pseudonyms, ...labels.map(({ name }) => name)].map(nameKey),
  ])
  const spoken = [...capitalised(material.texts).values()].filter(
    ({ name }) => !known.has(nameKey(name)),
  )
  return [...labels.sort(byCount), ...spoken.sort(byCount)].slice(0, limit)
}

/** Labels that look like names; what people are called by what they do is none. */
function namesOfLabels(labels: NamedMaterial['labels']): NameCandidate[] {
  const found = new Map<string, NameCandidate>()
  for (const { label, turns } of labels) {
    if (!/^\p{Lu}[\p{L}\p{M}'’-]{2,}/u.test(label) || isRole(label)) continue
    const count = (found.get(label)?.count ?? 0) + turns
    found.set(label, { name: label, count, before: '', after: '', from: 'label' })
  }
  return [...found.values()]
}

function isRole(label: string): boolean {
  const words = nameKey(label.normalize('NFD').replaceAll(/\p{M}/gu, '')).match(/\p{L}+/gu) ?? []
  return words.every((word) => askingWords.has(word) || answeringWords.has(word))
}

function byCount(a: NameCandidate, b: NameCandidate): number {
  return b.count - a.count || a.name.localeCompare(b.name)
}

const word = String.raw`(?:\p{Lu}[\p{L}\p{M}]+|\p{Lu}(?=['’]\p{Lu}))(?:['’-]\p{Lu}?[\p{L}\p{M}]+)*`
// Small words that stand within names of several languages.
const particle = '(?:van|von|vom|zu|de|del|della|der|den|di|da|dos|du|la|le|el|al|bin|ibn|ten|ter)'
/** A capitalised word or several of them after something other than the end of a sentence. */
const withinSentence = new RegExp(
  String.raw`(?<=[\p{Ll}\p{M},;]['’"”»)]?\s)${word}(?:\s(?:${particle}\s){0,2}${word}){0,3}`,
  'gu',
)

function capitalised(texts: readonly string[]): ReadonlyMap<string, NameCandidate> {
  const small = smallWords(texts)
  const found = new Map<string, NameCandidate>()
  for (const text of texts)
    for (const { 0: name, index } of text.matchAll(withinSentence)) {
      if (name.split(/\s/u).every((part) => small.has(part.toLowerCase()))) continue
      const before = found.get(name)
      found.set(
        name,
        before ? { ...before, count: before.count + 1 } : candidateAt(text, name, index),
      )
    }
  return found
}

// Not part of an address, where names are written small.
const smallWord = /(?<![\p{L}\p{M}@./])\p{Ll}[\p{L}\p{M}'’-]*(?![\p{L}\p{M}@])/gu

/** Words that stand somewhere in small letters, and so are no names. */
function smallWords(texts: readonly string[]): ReadonlySet<string> {
  const small = new Set<string>()
  for (const text of texts) for (const [found] of text.matchAll(smallWord)) small.add(found)
  return small
}

function candidateAt(text: string, name: string, index: number): NameCandidate {
  const end = index + name.length
  return {
    name,
    count: 1,
    before: text.slice(Math.max(0, index - contextUnits), index),
    after: text.slice(end, end + contextUnits),
    from: 'text',
  }
}
