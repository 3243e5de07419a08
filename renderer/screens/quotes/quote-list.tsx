import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { QuoteId } from '../../../shared/model/id.ts'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import type { FilterLists } from '../../state/filters/filter-lists.ts'
import { type QuoteActions, QuoteCard } from './quote-card.tsx'
import { act, letters } from './quote-keys.ts'
import { useUnchanging } from './use-quote-actions.ts'
import { pageSize, type QuotePages } from './use-quote-pages.ts'

type QuoteListProps = {
  readonly total: number
  readonly rowAt: QuotePages['rowAt']
  readonly lists: FilterLists
  readonly actions: QuoteActions
  readonly selected: ReadonlySet<QuoteId>
  readonly expanded: ReadonlySet<QuoteId>
  /** Which pages are in view. */
  readonly onPages: (pages: readonly number[]) => void
}

/** A long list of quotes of which only those in view are drawn; J and K walk through it. */
export function QuoteList(props: QuoteListProps) {
  const { total, rowAt, onPages } = props
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 168,
    overscan: 5,
    paddingEnd: 24,
  })
  const items = list.getVirtualItems()
  const actions = useUnchanging(props.actions)
  const pages = [...new Set(items.map(({ index }) => Math.floor(index / pageSize)))].join(' ')
  useEffect(() => onPages(pages === '' ? [] : pages.split(' ').map(Number)), [pages, onPages])
  const { active, setActive, onKeyDown } = useListKeys(props, (place) => {
    list.scrollToIndex(place)
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[data-index="${place}"]`)?.focus(),
    )
  })
  return (
    <div
      ref={scroller}
      className="found-scroll"
      onKeyDown={onKeyDown}
      role="feed"
      aria-label="Quotes"
    >
      <div style={{ height: list.getTotalSize() }} className="found-space">
        {items.map(({ index, start }) => (
          <article
            key={index}
            ref={list.measureElement}
            data-index={index}
            className="found-quote"
            style={{ transform: `translateY(${start}px)` }}
            aria-posinset={index + 1}
            aria-setsize={total}
            aria-label={rowAt(index)?.ref ?? 'Quote'}
            tabIndex={index === active ? 0 : -1}
            onFocus={() => setActive(index)}
          >
            <Card {...props} actions={actions} row={rowAt(index)} />
          </article>
        ))}
      </div>
    </div>
  )
}

function Card({
  row,
  lists,
  actions,
  selected,
  expanded,
}: QuoteListProps & { row: QuoteRow | undefined }) {
  if (!row) return <p className="found-waiting faint">…</p>
  return (
    <QuoteCard
      {...{ row, lists, actions }}
      selected={selected.has(row.id)}
      expanded={expanded.has(row.id)}
    />
  )
}

function useListKeys({ total, rowAt, actions }: QuoteListProps, show: (place: number) => void) {
  const [wanted, setActive] = useState(0)
  const active = Math.max(0, Math.min(wanted, total - 1))
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const onCard = event.target instanceof HTMLElement && event.target.matches('.found-quote')
    const step = steps[event.key]
    const row = rowAt(active)
    if (step !== undefined) {
      const next = Math.max(0, Math.min(active + step, total - 1))
      setActive(next)
      show(next)
    } else if (!row || !(onCard || letters.has(event.key)) || !act(event.key, row, actions)) return
    event.preventDefault()
  }
  return { active, setActive, onKeyDown }
}

const steps: Readonly<Record<string, number>> = {
  j: 1,
  ArrowDown: 1,
  k: -1,
  ArrowUp: -1,
  PageDown: 5,
  PageUp: -5,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}
