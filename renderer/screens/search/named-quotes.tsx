import { Button } from 'react-aria-components'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import { go } from '../../state/place.ts'
import { CopyQuoteButton } from '../../transcript/copy-quote-button.tsx'

/** The quotes that were looked for by their id; a press opens one in its transcript. */
export function NamedQuotes({ rows }: { readonly rows: readonly QuoteRow[] }) {
  return (
    <ul className="named-quotes" aria-label="Quotes with this id">
      {rows.map(({ id, ref, transcriptId, start, transcript, turn, speakers, text }) => (
        <li key={id}>
          <Button
            className="named-quote"
            aria-label={`Open ${ref}: ${text}`}
            onPress={() => go('read', { transcriptId, quoteId: id, start })}
          >
            <span className="hit-who">
              {ref}
              <span className="faint">
                {[...speakers.map(({ name }) => name), transcript, `turn ${turn}`].join(' · ')}
              </span>
            </span>
            <span className="hit-words reading">{text}</span>
          </Button>
          <CopyQuoteButton of={ref} />
        </li>
      ))}
    </ul>
  )
}
