import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import { MemoField } from '../../state/memos/memo-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'

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
