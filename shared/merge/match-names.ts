import type { ComparedCode, Reason } from '../model/reconciliation.ts'
import { nameKey } from '../text/name-key.ts'
import { type Evidence, indexBy } from './evidence.ts'

/**
 * What names say: the same in the same place or elsewhere, the same but for writing, another name of it, or similar by the
 * trigrams that they share (Dice's coefficient, which unlike a search score is the same in both directions).
 */
export function compareNames(
  mine: readonly ComparedCode[],
  theirs: readonly ComparedCode[],
): Evidence {
  const others = theirs.map(formsOf)
  const byName = indexBy(others, ({ bare, aliases }) => [bare, ...aliases.keys()])
  const byGram = indexBy(others, ({ grams }) => grams)
  const found = new Map<number, Reason>()
  for (const [place, code] of mine.entries()) {
    const own = formsOf(code)
    const named = [own.bare, ...own.aliases.keys()].flatMap((name) => byName.get(name) ?? [])
    for (const their of [...named, ...similar(own, others, byGram)]) {
      const other = others[their]
      const pair = place * theirs.length + their
      const reason = other && !found.has(pair) && compare(own, other)
      if (reason) found.set(pair, reason)
    }
  }
  return found
}

/** The names of a code in the forms in which they are compared. */
type Forms = {
  readonly name: string
  readonly key: string
  readonly bare: string
  /** Bare name of the code above it. */
  readonly above: string
  /** Its aliases by their bare form. */
  readonly aliases: ReadonlyMap<string, string>
  readonly grams: ReadonlySet<string>
}

const leastLikeness = 0.4

function formsOf({ name, path, aliases }: ComparedCode): Forms {
  const bare = bareName(name)
  return {
    name,
    key: nameKey(name),
    bare,
    above: bareName(path.at(-2) ?? ''),
    aliases: new Map(aliases.map((alias) => [bareName(alias), alias])),
    grams: trigrams(bare),
  }
}

/** Words in lower case without accents and signs, in alphabetical order: “Advice (sector)” and “Sector advice” are alike. */
function bareName(name: string): string {
  const letters = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return (letters.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted().join(' ')
}

/** Every three letters in a row of each word, its edges marked. */
function trigrams(bare: string): ReadonlySet<string> {
  const grams = new Set<string>()
  for (const word of bare.split(' ')) {
    const marked = ` ${word} `
    for (let at = 0; at + 3 <= marked.length; at += 1) grams.add(marked.slice(at, at + 3))
  }
  return grams
}

/** Places of the codes that share enough trigrams with one. */
function similar(
  own: Forms,
  others: readonly Forms[],
  byGram: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const shared = new Map<number, number>()
  for (const gram of own.grams)
    for (const place of byGram.get(gram) ?? []) shared.set(place, (shared.get(place) ?? 0) + 1)
  return [...shared.keys()].filter((place) => {
    const size = own.grams.size + (others[place]?.grams.size ?? 0)
    return (2 * (shared.get(place) ?? 0)) / size >= leastLikeness
  })
}

function compare(own: Forms, other: Forms): Reason | null {
  if (own.key === other.key)
    return own.above === other.above
      ? { kind: 'name', score: 0.92, words: 'same name in the same place' }
      : { kind: 'elsewhere', score: 0.85, words: 'same name, in another place' }
  if (own.bare !== '' && own.bare === other.bare)
    return { kind: 'writing', score: 0.85, words: 'same name but for its writing' }
  const alias = sharedAlias(own, other)
  if (alias !== undefined)
    return { kind: 'alias', score: 0.8, words: `“${alias}” is another name of it` }
  const likeness = dice(own.grams, other.grams)
  const words = `similar names (${Math.round(likeness * 100)} %)`
  return likeness < leastLikeness ? null : { kind: 'similar', score: likeness * 0.8, words }
}

function sharedAlias(own: Forms, other: Forms): string | undefined {
  const named = own.aliases.get(other.bare) ?? other.aliases.get(own.bare)
  if (named !== undefined) return named
  for (const [bare, alias] of own.aliases) if (other.aliases.has(bare)) return alias
  return undefined
}

function dice(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0
  for (const gram of one) if (other.has(gram)) shared += 1
  return (2 * shared) / (one.size + other.size || 1)
}
