import { useState } from 'react'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import { useAction } from '../../backend.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

type MemoDialogProps = { readonly row: QuoteRow; readonly onClose: () => void }

/** Where the memo on a quote is written. */
export function MemoDialog({ row, onClose }: MemoDialogProps) {
  const [memo, setMemo] = useState(row.memo)
  const { run, pending } = useAction('quotes.memo')
  async function confirm() {
    if ((await run({ id: row.id, memo: memo.trim() })) !== undefined) onClose()
  }
  return (
    <Dialog
      title={`Memo on ${row.ref}`}
      onClose={onClose}
      confirm={{ label: 'Save memo', onConfirm: confirm, disabled: pending }}
    >
      <blockquote className="found-memo-words reading">{row.text}</blockquote>
      <TextField label="Memo" rows={6} value={memo} onChange={setMemo} autoFocus />
    </Dialog>
  )
}
