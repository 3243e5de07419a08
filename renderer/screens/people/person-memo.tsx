import type { Participant } from '../../../shared/model/people.ts'
import { SubjectMemo } from '../../state/memos/memo-field.tsx'
import { Dialog } from '../../ui/dialog.tsx'

type PersonMemoProps = { readonly person: Participant; readonly onClose: () => void }

/** Where the memo on a person is written; it is saved as one writes. */
export function PersonMemo({ person, onClose }: PersonMemoProps) {
  return (
    <Dialog title={`Memo on ${person.name}`} onClose={onClose}>
      <SubjectMemo
        subject={{ kind: 'participant', id: person.id }}
        label={`Memo on ${person.name}`}
        autoFocus
        onEscape={onClose}
      />
    </Dialog>
  )
}
