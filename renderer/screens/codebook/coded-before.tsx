import { useState } from 'react'
import type { Code, Codebook } from '../../../shared/model/code.ts'
import { useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { plural } from '../../state/plural.ts'
import { Button } from '../../ui/button.tsx'
import { ReviewDialog } from './review-dialog.tsx'
import { when } from './versions.ts'

type CodedBeforeProps = { readonly codebook: Codebook; readonly code: Code }

/** How many quotes were coded before a code meant what it means now, and the queue in which they are looked at again. */
export function CodedBefore({ codebook, code }: CodedBeforeProps) {
  const [reviewing, setReviewing] = useState(false)
  const review = useCall('codes.review', { id: code.id }).data
  const { since = null, pending = [], reviewed = 0 } = review ?? {}
  const left = new Set(pending.map(({ quoteId }) => quoteId)).size
  return (
    <>
      {since !== null && (
        <div className="code-before">
          <span>
            {left > 0
              ? `${plural(left, 'quote')} ${left === 1 ? 'was' : 'were'} coded before this definition (${when(since)})${reviewed > 0 ? `; ${reviewed} kept since` : ''}.`
              : `What was coded before this definition (${when(since)}) was looked at again.`}
          </span>
          <span className="row">
            <Button
              look="quiet"
              onPress={() =>
                go('quotes', {
                  filter: { codes: [code.id], until: since, includeModerators: true },
                })
              }
            >
              Look at them
            </Button>
            {left > 0 && <Button onPress={() => setReviewing(true)}>Review…</Button>}
          </span>
        </div>
      )}
      {reviewing && <ReviewDialog {...{ codebook, code }} onClose={() => setReviewing(false)} />}
    </>
  )
}
