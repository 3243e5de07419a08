import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { FoundPassage } from '../../../shared/model/search.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Excerpt } from './excerpt.tsx'

type PassageListProps = {
  readonly passages: readonly FoundPassage[]
  readonly isTicked: (passage: FoundPassage) => boolean
  readonly onTick: (passage: FoundPassage, wanted: boolean) => void
}

/** Passages with a box each; only those in view are drawn. */
export function PassageList({ passages, isTicked, onTick }: PassageListProps) {
  const scroller = useRef<HTMLDivElement>(null)
  const list = useVirtualizer({
    count: passages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 72,
    overscan: 6,
  })
  return (
    <div ref={scroller} className="passages">
      <div className="hits-space" style={{ height: list.getTotalSize() }}>
        {list.getVirtualItems().map(({ index, start }) => {
          const passage = passages[index]
          if (!passage) return null
          return (
            <div
              key={index}
              ref={list.measureElement}
              data-index={index}
              className="passage"
              style={{ transform: `translateY(${start}px)` }}
            >
              <Checkbox
                aria-label={nameOf(passage)}
                isSelected={isTicked(passage)}
                isDisabled={passage.coded === 'same'}
                onChange={(wanted) => onTick(passage, wanted)}
              />
              <div>
                <p className="hit-who">
                  {passage.speaker ?? 'Nobody'}
                  <span className="faint">
                    {passage.transcript}, turn {passage.turn}
                  </span>
                  {passage.coded && <span className="ui-chip">{codedWords[passage.coded]}</span>}
                </p>
                <Excerpt pieces={passage.excerpt} />
              </div>
            </div>
          )
        })}
      </div>
    </div>
  )
}

const codedWords = { same: 'has this code', within: 'in a quote that has it' } as const

function nameOf({ transcript, turn, excerpt }: FoundPassage): string {
  const words = excerpt.find(({ found }) => found)?.text ?? ''
  return `${transcript}, turn ${turn}: ${words}`
}
