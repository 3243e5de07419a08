import { Star } from 'lucide-react'
import { Button } from 'react-aria-components'
import type { ChosenQuote } from '../../../shared/model/chosen-quote.ts'
import { go } from '../../state/place.ts'
import { CopyQuoteButton } from '../../transcript/copy-quote-button.tsx'

/** The words of a quote and whose they are; a press opens it in its transcript, another copies it. */
export function ChosenWords({ quote }: { readonly quote: ChosenQuote }) {
  const { id, ref, text, speakers, transcriptId, start, starred } = quote
  return (
    <div className="chosen-quote">
      <Button
        className="chosen-words"
        aria-label={`Open ${ref}: ${text}`}
        onPress={() => go('read', { transcriptId, quoteId: id, start })}
      >
        <span className="chosen-text">“{text}”</span>
        <span className="chosen-about">
          {starred && <Star size={11} aria-label="starred" />}
          {[speakers.join(', '), ref].filter(Boolean).join(' · ')}
        </span>
      </Button>
      <CopyQuoteButton of={ref} />
    </div>
  )
}
