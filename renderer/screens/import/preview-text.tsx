import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import type { ReadyFile } from './batch.ts'
import { type Block, blockAt, blocksOf } from './blocks.ts'
import { speakerNumbers } from './speaker-numbers.ts'

/** A place in the text of a file to go to; `again` tells two visits apart. */
export type Visit = { readonly key: string; readonly start: number; readonly again: number }

type PreviewTextProps = { readonly file: ReadyFile; readonly visit: Visit | null }

/** How many turns are drawn at first, and with each scroll to the end. */
const step = 150

/** The text as it will be imported: who speaks in colour, labels and timestamps dimmed, doubtful lines marked. */
export function PreviewText({ file, visit }: PreviewTextProps) {
  const { preview, draft } = file
  const blocks = useMemo(() => blocksOf(preview), [preview])
  const numbers = useMemo(() => speakerNumbers(preview.recognition.speakers), [preview])
  const target = visit?.key === file.key ? blockAt(blocks, visit.start) : null
  const [count, setCount] = useState(step)
  const shown = blocks.slice(0, Math.max(count, (target ?? 0) + step / 2))
  const list = useRef<HTMLDivElement>(null)
  useVisit({ list, target, again: visit?.again ?? 0 })
  return (
    <section ref={list} className="import-text" aria-label={`Text of ${file.name}`}>
      {shown.map((block, index) => (
        <Turn
          key={block.start}
          block={block}
          name={block.label === null ? null : (draft.speakers[block.label]?.name ?? block.label)}
          number={block.label === null ? undefined : numbers.get(block.label)}
          visited={index === target}
        />
      ))}
      {shown.length < blocks.length && <More onSeen={() => setCount(shown.length + step)} />}
    </section>
  )
}

type TurnProps = {
  readonly block: Block
  readonly name: string | null
  readonly number: number | undefined
  readonly visited: boolean
}

function Turn({ block, name, number, visited }: TurnProps) {
  return (
    <div className={visited ? 'import-turn visited' : 'import-turn'} data-speaker={number}>
      <span className="import-speaker one-line" title={name ?? undefined}>
        {name}
      </span>
      <p>
        {block.pieces.map((piece) => (
          <span
            key={piece.start}
            className={piece.doubtful ? `${piece.look} doubtful` : piece.look}
          >
            {piece.text}
          </span>
        ))}
      </p>
    </div>
  )
}

/** The end of what is drawn; more is drawn when it comes into sight. */
function More({ onSeen }: { readonly onSeen: () => void }) {
  const element = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => entry?.isIntersecting && onSeen(), {
      rootMargin: '1200px',
    })
    if (element.current) observer.observe(element.current)
    return () => observer.disconnect()
  })
  return (
    <div ref={element} className="faint">
      …
    </div>
  )
}

type VisitOptions = {
  readonly list: { readonly current: HTMLElement | null }
  readonly target: number | null
  readonly again: number
}

function useVisit({ list, target, again }: VisitOptions): void {
  useLayoutEffect(() => {
    if (target === null || again === 0) return
    list.current?.children[target]?.scrollIntoView({ block: 'center' })
  }, [list, target, again])
}
