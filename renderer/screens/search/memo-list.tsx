import { useRef } from 'react'
import type { MemoHit } from '../../../shared/model/search.ts'
import { openSubject, subjectInWords } from '../../state/memos/open-subject.ts'
import { Excerpt } from './excerpt.tsx'
import { clickedHit, focusOn, useListKeys, useReturn } from './use-list-keys.ts'

type MemoListProps = {
  readonly hits: readonly MemoHit[]
  readonly at: number | undefined
  readonly onLeave: (place: number) => void
}

/** The memos that were found, the best first. */
export function MemoList({ hits, at, onLeave }: MemoListProps) {
  const list = useRef<HTMLDivElement>(null)
  function open(place: number | null) {
    const hit = place === null ? undefined : hits[place]
    if (!hit || place === null) return
    onLeave(place)
    openSubject(hit)
  }
  function show(place: number) {
    list.current?.querySelector(`[data-hit="${place}"]`)?.scrollIntoView({ block: 'nearest' })
    focusOn(list.current, place)
  }
  const { active, setActive, onKeyDown } = useListKeys({
    total: hits.length,
    initial: at ?? 0,
    onOpen: open,
    show,
  })
  useReturn(at, show, list)
  return (
    <div
      ref={list}
      className="hits"
      role="feed"
      aria-label="Memos"
      onKeyDown={onKeyDown}
      onClick={({ target }) => open(clickedHit(target))}
    >
      {hits.map((hit, place) => (
        <article
          key={JSON.stringify(hit.subject)}
          className="hit-place"
          data-hit={place}
          aria-posinset={place + 1}
          aria-setsize={hits.length}
          aria-label={subjectInWords(hit)}
          tabIndex={place === active ? 0 : -1}
          onFocus={() => setActive(place)}
        >
          <div className="hit">
            <p className="hit-who">
              {subjectInWords(hit)}
              <span className="faint">
                {hit.coder}, {new Date(hit.changedAt).toLocaleDateString('en-GB')}
              </span>
            </p>
            <Excerpt pieces={hit.excerpt} />
          </div>
        </article>
      ))}
    </div>
  )
}
