import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { rowAt, type Standing, standAt, type TreeNode, type TreeRow } from './tree-rows.ts'

/** Which rows of a tree are drawn, and on which of them one is. */
export type TreeWalk = {
  readonly scroller: HTMLElement | null
  readonly setScroller: (element: HTMLElement | null) => void
  /** The rows to be drawn: those in sight, and the one that has or would have the focus. */
  readonly drawn: readonly number[]
  readonly active: number
  /** How many rows are in sight. */
  readonly page: number
  /** Stands at a row and brings it into sight; nothing for -1. */
  readonly show: (row: number) => void
  /** The same with the focus. */
  readonly go: (row: number) => void
  readonly focus: {
    readonly onFocus: (event: FocusEvent) => void
    readonly onBlur: () => void
  }
}

/** Walks a tree of which only the rows in sight exist: one of them can be reached by Tab, and keeps the focus when rows change. */
export function useTreeWalk<N extends TreeNode<N>>(
  rows: readonly TreeRow<N>[],
  rowSize: number,
): TreeWalk {
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const [standing, setStanding] = useState<Standing>({ path: [], row: 0 })
  const active = rowAt(rows, standing)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => rowSize,
    overscan: 6,
    rangeExtractor: (range) => withRow(range, active),
  })
  const { onFocus, onBlur, takeFocus } = useFocus(scroller, active)
  const show = useCallback(
    (row: number) => {
      if (row < 0) return
      setStanding(standAt(rows, row))
      virtual.scrollToIndex(row)
    },
    [rows, virtual],
  )
  return {
    scroller,
    setScroller,
    drawn: virtual.getVirtualItems().map(({ index }) => index),
    active,
    page: Math.max(1, Math.floor((scroller?.clientHeight ?? 0) / rowSize) - 1),
    show,
    go: (row) => {
      show(row)
      takeFocus()
    },
    focus: {
      onBlur,
      onFocus: (event) => {
        onFocus()
        const row = rowOf(event.target)
        if (row >= 0 && row !== active) setStanding(standAt(rows, row))
      },
    },
  }
}

/** The number of the row in which an element is; -1 outside of all. */
export function rowOf(target: EventTarget): number {
  const row = target instanceof Element ? target.closest('[data-row]') : null
  return Number(row?.getAttribute('data-row') ?? -1)
}

function withRow(range: Range, row: number): number[] {
  const drawn = defaultRangeExtractor(range)
  return row < 0 || drawn.includes(row) ? drawn : [...drawn, row].toSorted((a, b) => a - b)
}

/** Gives the active row the focus where it was asked for, and where the row that had it is gone. */
function useFocus(scroller: HTMLElement | null, active: number) {
  const wanted = useRef(false)
  const inside = useRef(false)
  const [, setAsked] = useState(0)
  useLayoutEffect(() => {
    const isLost = inside.current && document.activeElement === document.body
    if (!wanted.current && !isLost) return
    wanted.current = false
    const row = scroller?.querySelector<HTMLElement>(`[data-row="${active}"]`)
    row?.focus({ preventScroll: true })
  })
  return {
    onFocus: () => {
      inside.current = true
    },
    onBlur: () => {
      inside.current = false
    },
    takeFocus: () => {
      wanted.current = true
      setAsked((times) => times + 1)
    },
  }
}
