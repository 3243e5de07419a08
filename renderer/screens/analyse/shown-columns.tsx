import { type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useMemo } from 'react'

/** Which columns are drawn, of how many; the others are one wide cell on either side. */
export type Shown = { readonly first: number; readonly last: number; readonly count: number }

type ColumnsInput = {
  readonly count: number
  /** Widths in pixels: of a column, of the names before them and of what stands after them. */
  readonly width: number
  readonly before: number
  readonly after: number
  readonly scroller: RefObject<HTMLElement | null>
}

/** The columns in view, and how to bring one into it. */
export function useShownColumns(input: ColumnsInput): {
  readonly shown: Shown
  readonly scrollTo: (column: number) => void
} {
  const { count, width, before, after, scroller } = input
  const columns = useVirtualizer({
    horizontal: true,
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => width,
    paddingStart: before,
    scrollPaddingStart: before,
    scrollPaddingEnd: after,
    rangeExtractor: inChunks,
  })
  const items = columns.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? -1
  return {
    shown: useMemo(() => ({ first, last, count }), [first, last, count]),
    scrollTo: (column) => columns.scrollToIndex(Math.min(column, count - 1)),
  }
}

/** Names have more room in a wide window. */
export function nameWidthFor(width: number): number {
  return width >= 1100 ? 330 : 230
}

/** Columns are drawn in groups, so that scrolling by one draws nothing. */
const chunk = 12

function inChunks({ startIndex, endIndex, count }: Range): number[] {
  const first = Math.max(0, Math.floor(startIndex / chunk) * chunk - chunk / 2)
  const end = Math.min(count, Math.ceil((endIndex + 1) / chunk) * chunk + chunk / 2)
  return Array.from({ length: end - first }, (_, index) => first + index)
}

type Widths = Pick<ColumnsInput, 'count' | 'width' | 'before' | 'after'>

/** The widths of all columns, drawn or not. */
export function ColumnWidths({ count, width, before, after }: Widths) {
  return (
    <colgroup>
      <col style={{ width: before }} />
      {count > 0 && <col span={count} style={{ width }} />}
      {after > 0 && <col style={{ width: after }} />}
    </colgroup>
  )
}

/** The places of the columns that are drawn. */
export function places({ first, last }: Shown): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index)
}

/** Stands for the columns before those that are drawn. */
export function Before({ first }: Shown) {
  return first > 0 ? <td aria-hidden colSpan={first} className="pad" /> : null
}

/** Stands for the columns after those that are drawn. */
export function After({ last, count }: Shown) {
  return last < count - 1 ? <td aria-hidden colSpan={count - last - 1} className="pad" /> : null
}
