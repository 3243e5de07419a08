import { useEffect, useRef } from 'react'
import { Group } from 'react-aria-components'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'

type SplitQuoteProps = {
  readonly row: QuoteRow
  readonly place: number
  readonly total: number
}

/** The quote that is to be decided, in its context; it takes the focus, so that keys decide at once. */
export function SplitQuote({ row, place, total }: SplitQuoteProps) {
  const box = useRef<HTMLDivElement>(null)
  const speakers = row.speakers.map(({ name, role }) => `${name} (${role})`).join(', ')
  useEffect(() => box.current?.focus(), [])
  return (
    <Group className="split-quote" aria-label="Quote" tabIndex={0} ref={box}>
      <header className="muted">
        <b>{speakers || 'nobody speaks'}</b>
        <span>
          {row.transcript} · turn {row.turn} · {row.ref}
        </span>
        <span className="split-place">
          quote {place} of {total}
        </span>
      </header>
      <p className="reading" aria-live="polite">
        <span className="faint">{oneBreak(row.before)} </span>
        <mark>{oneBreak(row.text)}</mark>
        <span className="faint"> {oneBreak(row.after)}</span>
      </p>
      {row.memo && <p className="muted">Memo: {row.memo}</p>}
    </Group>
  )
}

/** Paragraphs without the empty lines between them. */
function oneBreak(text: string): string {
  return text.replaceAll(/\n{2,}/g, '\n')
}
