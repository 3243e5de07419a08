import { useAction } from '../../backend.ts'
import { plural } from '../../state/plural.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { useNamesFound } from './names-found.tsx'

type ForgetDialogProps = {
  readonly count: number
  /** Leads to replacing names in the texts first. */
  readonly onReplace: () => void
  readonly onClose: () => void
}

/** The one thing here that cannot be undone, so it asks, and not before it is known what would be lost. */
export function ForgetDialog({ count, onReplace, onClose }: ForgetDialogProps) {
  const forget = useAction('pseudonyms.forget')
  const { known, instead } = useNamesFound()
  async function confirm() {
    if ((await forget.run({})) !== undefined) onClose()
  }
  return (
    <Dialog
      title="Remove the key from the project?"
      size="small"
      onClose={onClose}
      confirm={{
        label: 'Remove the key',
        danger: true,
        disabled: !known || forget.pending,
        onConfirm: () => void confirm(),
      }}
    >
      <p>
        {plural(count, 'name')} and their pseudonyms go from this file and from its history. Undo
        does not bring them back, so export the key first if it is needed again.
      </p>
      {instead}
      {known && <Left total={known.total} onReplace={onReplace} />}
      <p className="muted">Copies and backups of the project keep the key.</p>
    </Dialog>
  )
}

type LeftProps = Pick<ForgetDialogProps, 'onReplace'> & { readonly total: number }

function Left({ total, onReplace }: LeftProps) {
  if (total === 0) return <p>No text of the project holds one of them.</p>
  return (
    <>
      <p>
        The names still stand in the project in {plural(total, 'place')}. Without the key they are
        not replaced in exports any more.
      </p>
      <div>
        <Button onPress={onReplace}>Replace them in the texts first…</Button>
      </div>
    </>
  )
}
