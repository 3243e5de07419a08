import { useState } from 'react'
import type { Code, Codebook } from '../../../shared/model/code.ts'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import { useCall } from '../../backend.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Keys } from '../../ui/keys.tsx'
import { Progress } from '../../ui/progress.tsx'
import { askedBy } from './split.ts'
import { SplitQuote } from './split-quote.tsx'
import { AddTarget, SplitChoices } from './split-targets.tsx'
import { useAskedKeys } from './use-asked-keys.ts'
import { type SplitMemory, useSplit, useSplitMemory } from './use-split.ts'

type SplitDialogProps = {
  readonly codebook: Codebook
  readonly code: Code
  readonly onClose: () => void
}

/** Walks the quotes of a code and gives each of them another code, or keeps it; by keys, and from where one was. */
export function SplitDialog({ codebook, code, onClose }: SplitDialogProps) {
  const [memory, remember] = useSplitMemory(code)
  const [rows, setRows] = useState<readonly QuoteRow[]>()
  // Read once: quotes that were decided stay in the list until the dialog is closed.
  const { data, isFetching } = useCall(
    'quotes.find',
    { filter: { codes: [code.id], includeModerators: true }, context: 160 },
    { enabled: rows === undefined },
  )
  if (rows === undefined && data && !isFetching)
    setRows(data.rows.filter(({ codings }) => codings.some(({ codeId }) => codeId === code.id)))
  return (
    <Dialog title={`Split “${code.name}”`} size="large" onClose={onClose} cancelLabel="Close">
      {rows && memory && <Splitting {...{ codebook, code, rows, memory, remember }} />}
    </Dialog>
  )
}

type SplittingProps = {
  readonly codebook: Codebook
  readonly code: Code
  readonly rows: readonly QuoteRow[]
  readonly memory: SplitMemory
  readonly remember: (memory: SplitMemory) => void
}

function Splitting({ codebook, code, rows, memory, remember }: SplittingProps) {
  const { at, decisions, decide, undo, step, forgetSteps } = useSplit({
    code,
    rows,
    memory,
    remember,
  })
  const targets = memory.targets.flatMap((id) => codebook.codes.filter((each) => each.id === id))
  const [before] = useState(memory.moved)
  const row = rows[at]
  useAskedKeys(askedBy, (asked) => {
    const target = typeof asked === 'number' ? targets[asked - 1] : undefined
    if (asked === 'undo') undo?.()
    else if (asked === 'back') step(-1)
    else if (asked === 'forward') step(1)
    else if (asked === 0) decide('kept')
    else if (target) decide(target.id)
  })
  if (!row)
    return <p>Nothing is coded with this code itself{before > 0 && ' any more: all is split'}.</p>
  const done = rows.filter(({ id }) => decisions.has(id)).length + before
  return (
    <>
      <Progress label="Quotes decided" done={done} total={rows.length + before} />
      <SplitQuote row={row} place={at + 1} total={rows.length} />
      <SplitChoices
        {...{ code, targets, decide }}
        decision={decisions.get(row.id)}
        onRemove={(id) =>
          remember({ ...memory, targets: memory.targets.filter((each) => each !== id) })
        }
      />
      <AddTarget
        {...{ codebook, code, targets }}
        onCreated={forgetSteps}
        onAdd={(id) => remember({ ...memory, targets: [...memory.targets, id] })}
      />
      <div className="row">
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
