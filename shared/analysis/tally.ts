/**
 * Counts different things in the cells of a table. A thing is a number from 1; in every cell things arrive in ascending
 * order, so that remembering the last one is enough to count each once.
 */
export type Tally = {
  readonly width: number
  readonly counts: Float64Array
  readonly last: Int32Array
}

/** The places in the table that something belongs to: the cells where one of the rows meets one of the columns. */
export type Places = { readonly rows: readonly number[]; readonly columns: readonly number[] }

/** An empty table of counts. */
export function makeTally(rows: number, columns: number): Tally {
  return {
    width: columns,
    counts: new Float64Array(rows * columns),
    last: new Int32Array(rows * columns),
  }
}

/** Counts a thing in some cells, unless it is there already. */
export function count(
  { width, counts, last }: Tally,
  { rows, columns }: Places,
  thing: number,
): void {
  for (let r = 0; r < rows.length; r += 1) {
    const base = (rows[r] ?? 0) * width
    for (let c = 0; c < columns.length; c += 1) {
      const cell = base + (columns[c] ?? 0)
      if ((last[cell] ?? 0) >= thing) continue
      last[cell] = thing
      counts[cell] = (counts[cell] ?? 0) + 1
    }
  }
}

/** Counts different things that arrive in no order, one bit for each cell and thing. */
export type SetTally = {
  readonly width: number
  readonly counts: Float64Array
  readonly things: number
  readonly seen: Uint32Array
}

/** An empty table for `things` different things, numbered from 0. */
export function makeSetTally(tally: Tally, things: number): SetTally {
  const { width, counts } = tally
  return { width, counts, things, seen: new Uint32Array(Math.ceil((counts.length * things) / 32)) }
}

/** Counts a thing in some cells, unless it is there already. */
export function countInSet(tally: SetTally, { rows, columns }: Places, thing: number): void {
  for (const row of rows) {
    for (const column of columns) {
      const cell = row * tally.width + column
      const bit = cell * tally.things + thing
      const mask = 1 << (bit % 32)
      const place = Math.floor(bit / 32)
      const word = tally.seen[place] ?? 0
      if (word & mask) continue
      tally.seen[place] = word | mask
      tally.counts[cell] = (tally.counts[cell] ?? 0) + 1
    }
  }
}
