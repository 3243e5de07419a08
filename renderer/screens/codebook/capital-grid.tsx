import { useVirtualizer } from '@tanstack/react-virtual'
import { Plus } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { useAction } from '../../backend.ts'
import { keysOf } from '../../state/shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { moveInGrid, type Spot } from '../../ui/grid-moves.ts'
import { CapitalDialog } from './capital-dialog.tsx'
import { CapitalHead } from './capital-head.tsx'
import { CapitalRowCells, capitalCellId } from './capital-row.tsx'
import { type CapitalRow, capitalRows, pressed } from './capital-rows.ts'
import { ShippedMenu } from './codebook-files.tsx'

const rowHeight = 32

type CapitalGridProps = {
  readonly codebook: Codebook
  readonly counts: Readonly<Record<CodeId, number>>
}

/** Codes × capital types: which code serves which kinds of capital, and which codes nobody has mapped yet. */
export function CapitalGrid({ codebook, counts }: CapitalGridProps) {
  const [onlyOpen, setOnlyOpen] = useState(false)
  const [making, setMaking] = useState(false)
  const all = useMemo(() => capitalRows(codebook), [codebook])
  const open = all.filter(({ unmapped }) => unmapped)
  const rows = onlyOpen && open.length > 0 ? open : all
  return (
    <section className="capitals" aria-label="Capital types" data-pane>
      <header className="capitals-bar">
        <span className="muted">
          {open.length === 0
            ? 'Every code is mapped.'
            : `${open.length} of ${all.length} codes are not mapped yet.`}
        </span>
        {open.length > 0 && open.length < all.length && (
          <Checkbox isSelected={onlyOpen} onChange={setOnlyOpen}>
            Only these
          </Checkbox>
        )}
        <span className="ui-spring" />
        <Button icon={<Plus size={14} aria-hidden />} onPress={() => setMaking(true)}>
          New capital type
        </Button>
      </header>
      {codebook.capitals.length === 0 ? (
        <EmptyState title="No capital types yet" action={<ShippedMenu />}>
          Capital types are the categories of your theory, e.g. social or cultural capital. Each
          code serves none, one or several of them.
        </EmptyState>
      ) : (
        <Marks codebook={codebook} rows={rows} counts={counts} />
      )}
      {making && <CapitalDialog capital={null} onClose={() => setMaking(false)} />}
    </section>
  )
}

type MarksProps = CapitalGridProps & { readonly rows: readonly CapitalRow[] }

function Marks({ codebook, rows, counts }: MarksProps) {
  const { capitals } = codebook
  const scroller = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState<Spot>({ row: 0, column: 0 })
  const update = useAction('codes.update')
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollPaddingStart: 44,
  })
  const spot = {
    row: Math.min(at.row, rows.length - 1),
    column: Math.min(at.column, capitals.length - 1),
  }
  useEffect(() => {
    if (rows.length > 0) virtual.scrollToIndex(spot.row)
  }, [virtual, spot.row, rows.length])
  function press({ row, column }: Spot) {
    const code = rows[row]?.code
    const capital = capitals[column]
    setAt({ row, column })
    if (code && capital)
      void update.run({ id: code.id, capitalIds: [...pressed(code, capital.id)] })
  }
  function onKeyDown(event: KeyboardEvent) {
    const keys = keysOf(event)
    const size = { rows: rows.length, columns: capitals.length, page: 15 }
    const next = keys.endsWith('Tab') ? null : moveInGrid(keys, spot, size)
    if (next) setAt(next)
    else if (keys === 'Space' || keys === 'Enter') press(spot)
    else return
    event.preventDefault()
  }
  const items = virtual.getVirtualItems()
  return (
    <div ref={scroller} className="capital-grid">
      <table {...asGrid(capitalCellId(spot))} aria-rowcount={rows.length + 1} onKeyDown={onKeyDown}>
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
        <tbody>
          <Space height={items[0]?.start ?? 0} />
          {items.map(({ index }) => {
            const row = rows[index]
            return (
              row && (
                <tr key={row.code.id} aria-rowindex={index + 2}>
                  <CapitalRowCells
                    row={row}
                    index={index}
                    capitals={capitals}
                    count={counts[row.code.id] ?? 0}
                    active={index === spot.row ? spot.column : -1}
                    onPress={press}
                  />
                </tr>
              )
            )
          })}
          <Space height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} />
        </tbody>
      </table>
    </div>
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
