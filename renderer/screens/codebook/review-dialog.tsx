import { useState } from 'react'
import type { Code, Codebook } from '../../../shared/model/code.ts'
import type { CodeId, CodingId, QuoteId } from '../../../shared/model/id.ts'
import type { CodeReview } from '../../../shared/model/replies.ts'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import { useCall } from '../../backend.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Keys } from '../../ui/keys.tsx'
import { Progress } from '../../ui/progress.tsx'
import { reviewAskedBy } from './split.ts'
import { SplitQuote } from './split-quote.tsx'
import { AddTarget, SplitChoices } from './split-targets.tsx'
import { useAskedKeys } from './use-asked-keys.ts'
import { useReview } from './use-review.ts'

type ReviewDialogProps = {
  readonly codebook: Codebook
  readonly code: Code
  readonly onClose: () => void
}

/** Walks the quotes that were coded before a code meant what it means now: each keeps the code, gets another, or loses it. */
export function ReviewDialog({ codebook, code, onClose }: ReviewDialogProps) {
  const [queue, setQueue] = useState<Queue>()
  const enabled = queue === undefined
  // Read once: quotes that were decided stay in the list until the dialog is closed.
  const review = useCall('codes.review', { id: code.id }, { enabled })
  const filter = { codes: [code.id], includeModerators: true }
  const found = useCall('quotes.find', { filter, context: 160 }, { enabled })
  if (enabled && review.data && found.data && !review.isFetching && !found.isFetching)
    setQueue(queueOf(review.data, found.data.rows))
  return (
    <Dialog title={`Review “${code.name}”`} size="large" onClose={onClose} cancelLabel="Close">
      {queue && <Reviewing {...{ codebook, code, queue }} />}
    </Dialog>
  )
}

/** Quotes that are to be looked at in reading order, with their codings, and how many were before. */
type Queue = {
  readonly rows: readonly QuoteRow[]
  readonly codings: ReadonlyMap<QuoteId, readonly CodingId[]>
  readonly before: number
}

function queueOf({ pending, reviewed }: CodeReview, rows: readonly QuoteRow[]): Queue {
  const byQuote = Map.groupBy(pending, ({ quoteId }) => quoteId)
  return {
    rows: rows.filter(({ id }) => byQuote.has(id)),
    codings: new Map([...byQuote].map(([id, all]) => [id, all.map(({ codingId }) => codingId)])),
    before: reviewed,
  }
}

type ReviewingProps = {
  readonly codebook: Codebook
  readonly code: Code
  readonly queue: Queue
}

function Reviewing({ codebook, code, queue }: ReviewingProps) {
  const { rows, codings, before } = queue
  const { at, became, decide, undo, step, forgetSteps } = useReview({ code, rows, codings })
  const [targetIds, setTargetIds] = useState<readonly CodeId[]>([])
  const targets = targetIds.flatMap((id) => codebook.codes.filter((each) => each.id === id))
  useAskedKeys(reviewAskedBy, (asked) => {
    const target = typeof asked === 'number' ? targets[asked - 1] : undefined
    if (asked === 'undo') undo?.()
    else if (asked === 'back') step(-1)
    else if (asked === 'forward') step(1)
    else if (asked === 'removed' || asked === 'kept') decide(asked)
    else if (target) decide(target.id)
  })
  const row = rows[at]
  if (!row) return <p>Everything was looked at again.</p>
  const decision = became.get(row.id)
  return (
    <>
      <Progress label="Reviewed" done={became.size + before} total={rows.length + before} />
      <Meaning code={code} />
      <SplitQuote row={row} place={at + 1} total={rows.length} />
      <SplitChoices
        {...{ code, targets, decide, decision }}
        keepKey="K"
        onRemove={(id) => setTargetIds(targetIds.filter((each) => each !== id))}
      />
      <AddTarget
        {...{ codebook, code, targets }}
        first="Another code instead"
        onCreated={forgetSteps}
        onAdd={(id) => setTargetIds([...targetIds, id])}
      />
      <div className="row">
        <Button aria-pressed={decision === 'removed'} onPress={() => decide('removed')}>
          Remove the coding <Keys keys="X" />
        </Button>
        <Button isDisabled={at === 0} onPress={() => step(-1)}>
          Previous <Keys keys="Left" />
        </Button>
        <Button isDisabled={at === rows.length - 1} onPress={() => step(1)}>
          Next <Keys keys="Right" />
        </Button>
        <Button isDisabled={!undo} onPress={() => undo?.()}>
          Take back <Keys keys="Mod+Z" />
        </Button>
      </div>
    </>
  )
}

/** What the code means now, as one has to hold each quote against it. */
function Meaning({ code: { definition, include, exclude } }: { readonly code: Code }) {
  return (
    <div className="review-meaning">
      {definition && <p>{definition}</p>}
      {include && <p className="muted">Use it when: {include}</p>}
      {exclude && <p className="muted">Do not use it when: {exclude}</p>}
    </div>
  )
}
