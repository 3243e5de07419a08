import type { ImportPreview } from '../../../shared/model/import.ts'
import type { Range } from '../../../shared/model/transcript.ts'
import { firstEndingAfter, trimRange } from '../../../shared/text/ranges.ts'

/** A stretch of words that looks the same throughout. */
type Piece = {
  readonly start: number
  readonly text: string
  readonly look: 'words' | 'label' | 'time'
  readonly doubtful: boolean
}

/** One turn as the preview shows it, with what stands before it. */
export type Block = Range & {
  /** The speaker's label as found, or null where nobody speaks. */
  readonly label: string | null
  readonly pieces: readonly Piece[]
}

type Stretch = Range & Omit<Piece, 'text' | 'start'>

/** The whole text of a preview, turn by turn, nothing left out but the blanks between turns. */
export function blocksOf({ text, recognition }: ImportPreview): readonly Block[] {
  const { turns, marks, doubtful } = recognition
  const looks = marks.map(({ kind, ...range }) => ({ ...range, look: kind }))
  const blocks: Block[] = []
  let from = 0
  for (const turn of [...turns, { start: text.length, end: text.length, label: null }]) {
    const gap = trimRange(text, { start: from, end: turn.start })
    for (const range of [gap, trimRange(text, turn)])
      if (range.end > range.start) {
        const pieces = cut(range, { looks, doubtful }).map((piece) => toPiece(text, piece))
        blocks.push({ ...range, label: range === gap ? null : turn.label, pieces })
      }
    from = turn.end
  }
  return blocks
}

/** Index of the block that holds or follows a place in the text. */
export function blockAt(blocks: readonly Block[], place: number): number {
  const at = blocks.findIndex((block) => block.end > place)
  return at < 0 ? blocks.length - 1 : at
}

type Cuts = {
  readonly looks: readonly (Range & { readonly look: 'label' | 'time' })[]
  readonly doubtful: readonly Range[]
}

/** A range in stretches: a new one begins wherever a mark or a doubtful line begins or ends. */
function cut(range: Range, cuts: Cuts): readonly Stretch[] {
  const looks = touching(cuts.looks, range)
  const doubts = touching(cuts.doubtful, range)
  const edges = [...looks, ...doubts].flatMap(({ start, end }) => [start, end])
  const inside = edges.filter((edge) => edge > range.start && edge < range.end)
  const all = [...new Set([range.start, ...inside, range.end])].sort((a, b) => a - b)
  return all.slice(1).map((end, index) => {
    const stretch = { start: all[index] ?? end, end }
    return {
      ...stretch,
      look: looks.find((mark) => overlaps(mark, stretch))?.look ?? 'words',
      doubtful: doubts.some((line) => overlaps(line, stretch)),
    }
  })
}

function toPiece(text: string, { start, end, look, doubtful }: Stretch): Piece {
  return { start, text: text.slice(start, end), look, doubtful }
}

/** Those of the ordered ranges that have something in common with one range. */
function touching<T extends Range>(ranges: readonly T[], range: Range): readonly T[] {
  const first = firstEndingAfter(ranges, range.start)
  let end = first
  while ((ranges[end]?.start ?? range.end) < range.end) end++
  return ranges.slice(first, end)
}

function overlaps(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}
