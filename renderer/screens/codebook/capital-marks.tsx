import { useVirtualizer } from '@tanstack/react-virtual'
import { type FocusEvent, type KeyboardEvent, useEffect, useState } from 'react'
import type { CapitalType } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { useAction } from '../../backend.ts'
import { keysOf } from '../../state/shortcuts.ts'
import { moveInGrid, type Spot } from '../../ui/grid-moves.ts'
import { CapitalFoot } from './capital-foot.tsx'
import { CapitalHead } from './capital-head.tsx'
import { CapitalCells, capitalCellId } from './capital-row.tsx'
import { type CapitalRow, pressed } from './capital-rows.ts'

type CapitalMarksProps = {
  readonly capitals: readonly CapitalType[]
  readonly rows: readonly CapitalRow[]
  readonly counts: Readonly<Record<CodeId, number>>
  readonly onOpen: (id: CodeId) => void
}

/** The grid itself: arrows move from mark to mark, Space and Enter press it. */
export function CapitalMarks(props: CapitalMarksProps) {
  const { capitals, rows } = props
  const [scroller, setScroller] = useState<HTMLDivElement | null>(null)
  const { spot, press, onKeyDown } = useMarks(props)
  const { aimed, setPointed, ...aiming } = useAim(spot)
  return (
    <>
      <div ref={setScroller} className="capital-grid" onPointerLeave={() => setPointed(null)}>
        <table
          {...asGrid(capitalCellId(spot))}
          aria-rowcount={rows.length + 1}
          onKeyDown={onKeyDown}
          {...aiming}
        >
          <thead>
            <tr>
              <th scope="col" className="capital-code">
                Code
              </th>
              {capitals.map((capital, place) => (
                <CapitalHead
                  key={capital.id}
                  capital={capital}
                  place={place}
                  last={capitals.length - 1}
                />
              ))}
            </tr>
          </thead>
          <MarksBody
            {...props}
            spot={spot}
            onPress={press}
            onPoint={setPointed}
            scroller={scroller}
          />
        </table>
      </div>
      <CapitalFoot {...{ capitals, rows, spot, aimed }} />
    </>
  )
}

function useMarks({ capitals, rows }: CapitalMarksProps) {
  const [at, setAt] = useState<Spot>({ row: 0, column: 0 })
  const update = useAction('codes.update')
  const spot = {
    row: Math.min(at.row, rows.length - 1),
    column: Math.min(at.column, capitals.length - 1),
  }
  function press({ row, column }: Spot) {
    const code = rows[row]?.code
    const capital = capitals[column]
    setAt({ row, column })
    if (code && capital)
      void update.run({ id: code.id, capitalIds: [...pressed(code, capital.id)] })
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return
    const keys = keysOf(event)
    const size = { rows: rows.length, columns: capitals.length, page: 15 }
    const next = keys.endsWith('Tab') ? null : moveInGrid(keys, spot, size)
    if (next) setAt(next)
    else if (keys === 'Space' || keys === 'Enter') press(spot)
    else return
    event.preventDefault()
  }
  return { spot, press, onKeyDown }
}

/** The mark that would be pressed next: the one under the pointer, or once a key was pressed that of the keyboard. */
function useAim(spot: Spot) {
  const [pointed, setPointed] = useState<Spot | null>(null)
  const [focused, setFocused] = useState(false)
  return {
    aimed: pointed ?? (focused ? spot : null),
    setPointed,
    onFocus: ({ target, currentTarget }: FocusEvent) => setFocused(target === currentTarget),
    onBlur: () => setFocused(false),
    onKeyDownCapture: () => setPointed(null),
  }
}

type MarksBodyProps = CapitalMarksProps & {
  readonly spot: Spot
  readonly onPress: (spot: Spot) => void
  readonly onPoint: (spot: Spot) => void
  readonly scroller: HTMLElement | null
}

/** The rows that are in sight, and what stands for the others. */
function MarksBody(props: MarksBodyProps) {
  const { capitals, rows, counts, onOpen, spot, onPress, onPoint, scroller } = props
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => 32,
    overscan: 12,
    scrollPaddingStart: 44,
  })
  useEffect(() => {
    if (spot.row >= 0) virtual.scrollToIndex(spot.row)
  }, [virtual, spot.row])
  const items = virtual.getVirtualItems()
  return (
    <tbody>
      <Space height={items[0]?.start ?? 0} />
      {items.map(({ index }) => {
        const row = rows[index]
        if (!row) return null
        return (
          <tr key={row.code.id} aria-rowindex={index + 2}>
            <CapitalCells
              row={row}
              index={index}
              capitals={capitals}
              count={counts[row.code.id] ?? 0}
              active={index === spot.row ? spot.column : -1}
              onPress={onPress}
              onPoint={onPoint}
              onOpen={onOpen}
            />
          </tr>
        )
      })}
      <Space height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
    </tbody>
  )
}

/** Stands for the rows that are out of sight. */
function Space({ height }: { readonly height: number }) {
  return height > 0 ? <tr aria-hidden style={{ height }} /> : null
}

/** A table in which one moves cell by cell; HTML has no element of its own for that. */
function asGrid(active: string) {
  return {
    role: 'grid',
    tabIndex: 0,
    'aria-label': 'Codes and capital types',
    'aria-activedescendant': active,
  } as const
}
