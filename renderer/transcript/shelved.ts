/**
 * A map of which a changed copy costs little, and whose difference to another copy is found quickly, however many entries
 * there are: they lie on shelves by the end of their keys, and copies share the shelves that did not change.
 */
export class Shelved<K extends string, V> implements ReadonlyMap<K, V> {
  readonly size: number
  readonly #shelves: Shelves<K, V>

  private constructor(shelves: Shelves<K, V>) {
    this.#shelves = shelves
    this.size = shelves.reduce((sum, shelf) => sum + shelf.size, 0)
  }

  /** A map with these entries: the same one where it is of this kind already. */
  static of<K extends string, V>(entries: Iterable<readonly [K, V]>): Shelved<K, V> {
    if (entries instanceof Shelved) return entries
    const shelves = Array.from({ length: shelfCount }, () => new Map<K, V>())
    for (const [key, value] of entries) shelves[shelfOf(key)]?.set(key, value)
    return new Shelved(shelves)
  }

  get(key: K): V | undefined {
    return this.#shelves[shelfOf(key)]?.get(key)
  }

  has(key: K): boolean {
    return this.#shelves[shelfOf(key)]?.has(key) ?? false
  }

  /** A copy with some entries put and others taken out; this one where that changes nothing. */
  with(put: readonly (readonly [K, V])[], gone: readonly K[]): Shelved<K, V> {
    const keys = [...put.map(([key]) => key), ...gone.filter((key) => this.has(key))]
    if (keys.length === 0) return this
    const fresh = new Map<number, Map<K, V>>()
    for (const at of keys.map(shelfOf)) fresh.set(at, new Map(this.#shelves[at]))
    for (const key of gone) fresh.get(shelfOf(key))?.delete(key)
    for (const [key, value] of put) fresh.get(shelfOf(key))?.set(key, value)
    return new Shelved(this.#shelves.map((shelf, at) => fresh.get(at) ?? shelf))
  }

  /** Keys with another value than in `before`, or without one in either. */
  changedSince(before: Shelved<K, V>): readonly K[] {
    const keys: K[] = []
    this.#shelves.forEach((shelf, at) => {
      const old = before.#shelves[at] ?? shelf
      if (shelf === old) return
      for (const [key, value] of shelf) if (old.get(key) !== value) keys.push(key)
      for (const key of old.keys()) if (!shelf.has(key)) keys.push(key)
    })
    return keys
  }

  *entries(): MapIterator<[K, V]> {
    for (const shelf of this.#shelves) yield* shelf
  }

  *keys(): MapIterator<K> {
    for (const shelf of this.#shelves) yield* shelf.keys()
  }

  *values(): MapIterator<V> {
    for (const shelf of this.#shelves) yield* shelf.values()
  }

  [Symbol.iterator](): MapIterator<[K, V]> {
    return this.entries()
  }

  forEach(call: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this) call(value, key, this)
  }
}

type Shelves<K, V> = readonly ReadonlyMap<K, V>[]

const shelfCount = 256

/** The shelf of a key, by its last two characters: random in an id. */
function shelfOf(key: string): number {
  const end = key.length - 1
  return ((key.charCodeAt(end) & 15) * 16 + (key.charCodeAt(end - 1) & 15)) % shelfCount
}
