import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { QuoteId } from '../../../shared/model/id.ts'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import type { FilterLists } from '../../state/filters/filter-lists.ts'
import { CardKeys, useCardKeys } from './card-keys.ts'
import { type QuoteActions, QuoteCard } from './quote-card.tsx'
import { useUnchanging } from './use-quote-actions.ts'
import { useQuoteCommands } from './use-quote-commands.ts'
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

/** A long list of quotes of which only those in view are drawn; keys walk through it. */
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
  const keys = useCardKeys()
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
      data-keys="quotes"
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
            <CardKeys value={keys}>
              <Card {...props} actions={actions} row={rowAt(index)} />
            </CardKeys>
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
  function walk(step: number) {
    const next = Math.max(0, Math.min(active + step, total - 1))
    setActive(next)
    show(next)
  }
  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const onCard = event.target instanceof HTMLElement && event.target.matches('.found-quote')
    const step = steps[event.key]
    const row = onCard ? rowAt(active) : undefined
    if (step !== undefined) walk(step)
    else if (row && event.key === 'Enter') actions.open(row)
    else if (row && event.key === ' ') actions.select(row)
    else return
    event.preventDefault()
  }
  useQuoteCommands({ quote: () => rowAt(active), actions, walk, expands: true })
  return { active, setActive, onKeyDown }
}

const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowUp: -1,
  PageDown: 5,
  PageUp: -5,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
}
