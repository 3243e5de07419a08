import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import type { SearchHit } from '../../../shared/model/search.ts'
import { plural } from '../../state/plural.ts'
import { Excerpt } from './excerpt.tsx'
import { clickedHit, focusOn, useListKeys, useReturn } from './use-list-keys.ts'
import type { Found } from './use-search.ts'

type TurnListProps = {
  readonly found: Found
  /** The hit to return to, or undefined to begin above. */
  readonly at: number | undefined
  readonly onOpen: (hit: SearchHit, place: number) => void
  /** Which hits are in view. */
  readonly onView: (places: readonly number[]) => void
}

/** The turns that were found, under the titles of their transcripts; only those in view are drawn. */
export function TurnList({ found, at, onOpen, onView }: TurnListProps) {
  const { total, transcripts, hitAt } = found
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: () => 78,
    overscan: 6,
    paddingEnd: 24,
  })
  const items = list.getVirtualItems()
  const view = `${items[0]?.index ?? 0} ${items.at(-1)?.index ?? 0}`
  useEffect(() => onView(view.split(' ').map(Number)), [view, onView])
  function open(place: number | null) {
    const hit = place === null ? undefined : hitAt(place)
    if (hit && place !== null) onOpen(hit, place)
  }
  const { active, setActive, onKeyDown } = useListKeys({
    total,
    initial: at ?? 0,
    onOpen: open,
    show: (hit) => {
      list.scrollToIndex(hit)
      requestAnimationFrame(() => focusOn(scroller.current, hit))
    },
  })
  useReturn(at, (hit) => list.scrollToIndex(hit, { align: 'center' }), scroller)
  return (
    <div
      ref={scroller}
      className="hits"
      role="feed"
      aria-label="Turns"
      onKeyDown={onKeyDown}
      onClick={({ target }) => open(clickedHit(target))}
    >
      <div className="hits-space" style={{ height: list.getTotalSize() }}>
        {items.map(({ index, start }) => (
          <article
            key={index}
            ref={list.measureElement}
            data-index={index}
            data-hit={index}
            className="hit-place"
            style={{ transform: `translateY(${start}px)` }}
            aria-posinset={index + 1}
            aria-setsize={total}
            aria-label={nameOf(hitAt(index))}
            tabIndex={index === active ? 0 : -1}
            onFocus={() => setActive(index)}
          >
            <Heading of={transcripts.find(({ first }) => first === index)} />
            <Hit hit={hitAt(index)} />
          </article>
        ))}
      </div>
    </div>
  )
}

/** The title of a transcript above the first of its hits. */
function Heading({ of }: { readonly of: Found['transcripts'][number] | undefined }) {
  if (!of) return null
  return (
    <h2 className="hits-heading">
      <span className="one-line">{of.title}</span>
      <span className="faint">{plural(of.turns, 'turn')}</span>
    </h2>
  )
}

function Hit({ hit }: { readonly hit: SearchHit | undefined }) {
  if (!hit) return <p className="hit faint">…</p>
  return (
    <div className="hit">
      <span className="hit-turn faint">{hit.turn}</span>
      <div>
        <p className="hit-who">
          {hit.speaker ?? <span className="faint">nobody speaks</span>}
          {hit.places > 1 && <span className="faint">{hit.places} times</span>}
        </p>
        <Excerpt pieces={hit.excerpt} />
      </div>
    </div>
  )
}

function nameOf(hit: SearchHit | undefined): string {
  if (!hit) return 'Turn'
  const { transcript, turn, speaker } = hit
  return `${transcript}, turn ${turn}${speaker ? `, ${speaker}` : ''}`
}
