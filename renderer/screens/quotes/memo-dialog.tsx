import { useState } from 'react'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import { useAction } from '../../backend.ts'
import { MemoField } from '../../state/memos/memo-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { numberOf } from './toolbar.tsx'

type MemoDialogProps = { readonly row: QuoteRow; readonly onClose: () => void }

/** Where the memo on a quote is written; it is saved as one writes. */
export function MemoDialog({ row, onClose }: MemoDialogProps) {
  return (
    <Dialog title={`Memo on ${row.ref}`} onClose={onClose}>
      <blockquote className="found-memo-words reading">{row.text}</blockquote>
      <MemoField
        subject={{ kind: 'quote', id: row.id }}
        stored={row.memo}
        label={`Memo on ${row.ref}`}
        autoFocus
        onEscape={onClose}
      />
    </Dialog>
  )
}

type MemosDialogProps = {
  readonly rows: readonly QuoteRow[]
  /** Called when it is done or given up; `done` says in words what was done. */
  readonly onClose: (done?: string) => void
}

/** Asks for a text and writes it on several quotes, below what is noted on them already. */
export function MemosDialog({ rows, onClose }: MemosDialogProps) {
  const [text, setText] = useState('')
  const { run, pending } = useAction('quotes.addMemo')
  const noted = rows.filter(({ memo }) => memo !== '').length
  async function confirm() {
    const done = await run({ ids: rows.map(({ id }) => id), text })
    if (done !== undefined) onClose(`Wrote a memo on ${numberOf(rows.length)}`)
  }
  return (
    <Dialog
      title={`Memo on ${numberOf(rows.length)}`}
      onClose={onClose}
      confirm={{ label: 'Write', onConfirm: confirm, disabled: text.trim() === '' || pending }}
    >
      <TextField
        label="Memo"
        value={text}
        onChange={setText}
        rows={5}
        autoFocus
        description={
          noted > 0
            ? `${numberOf(noted)} of them ${noted === 1 ? 'has' : 'have'} a memo already; this is added below it.`
            : undefined
        }
      />
    </Dialog>
  )
}
