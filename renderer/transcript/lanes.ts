import type { Range } from '../../shared/model/transcript.ts'

/** Something that is drawn as a stripe beside the text. */
export type Striped = Range & { readonly id: string }

/** Places stripes in lanes so that none lie on each other: lane 0 is the outermost and holds what begins first and is longest. */
export function assignLanes(stripes: readonly Striped[]): ReadonlyMap<string, number> {
  const lanes = new Map<string, number>()
  const ends: number[] = []
  for (const stripe of stripes.toSorted(outermostFirst)) {
    let lane = ends.findIndex((end) => end <= stripe.start)
    if (lane < 0) lane = ends.length
    ends[lane] = stripe.end
    lanes.set(stripe.id, lane)
  }
  return lanes
}

/** How many lanes stripes need where `count` of them stand beside each range: the most that overlap anywhere. */
export function deepestOverlap<R extends Range>(
  ranges: readonly R[],
  count: (range: R) => number,
): number {
  const starts: number[] = []
  const ends: number[] = []
  for (const range of ranges) {
    for (let left = count(range); left > 0; left -= 1) {
      starts.push(range.start)
      ends.push(range.end)
    }
  }
  const [opening, closing] = [Float64Array.from(starts).sort(), Float64Array.from(ends).sort()]
  let [deepest, closed] = [0, 0]
  opening.forEach((start, opened) => {
    while ((closing[closed] ?? start) <= start && closed < opened) closed += 1
    deepest = Math.max(deepest, opened + 1 - closed)
  })
  return deepest
}

function outermostFirst(a: Striped, b: Striped): number {
  if (a.start !== b.start) return a.start - b.start
  if (a.end !== b.end) return b.end - a.end
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** A stripe as it stands in the margin: offsets in pixels from the top of its block. */
export type Drawn = {
  readonly id: string
  readonly top: number
  readonly bottom: number
  readonly lane: number
}

/** A name in the margin: where its line begins, and how many further names found no room below it. */
export type Label = { readonly id: string; readonly top: number; readonly more: number }

/** Places the names of stripes under each other, each beside its stripe; those without room are counted on the name above. */
export function placeLabels(stripes: readonly Drawn[], line: number): Label[] {
  const labels: { id: string; top: number; more: number }[] = []
  let free = Number.NEGATIVE_INFINITY
  for (const stripe of stripes.toSorted((a, b) => a.top - b.top || a.lane - b.lane)) {
    const top = Math.max(stripe.top, free)
    const last = labels.at(-1)
    if (last && top > stripe.top && top + line > stripe.bottom + line / 2) {
      last.more += 1
      continue
    }
    labels.push({ id: stripe.id, top, more: 0 })
    free = top + line
  }
  return labels
}
