import { useAction, useCall } from '../../backend.ts'
import { plural } from '../../state/plural.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

type ForgetDialogProps = {
  readonly count: number
  /** Leads to replacing names in the texts first. */
  readonly onReplace: () => void
  readonly onClose: () => void
}

/** The one thing here that cannot be undone, so it asks. */
export function ForgetDialog({ count, onReplace, onClose }: ForgetDialogProps) {
  const forget = useAction('pseudonyms.forget')
  const left = useCall('pseudonyms.inTexts', {}).data?.total ?? 0
  async function confirm() {
    if ((await forget.run({})) !== undefined) onClose()
  }
  return (
    <Dialog
      title="Remove the key from the project?"
      size="small"
      onClose={onClose}
      confirm={{ label: 'Remove the key', danger: true, onConfirm: () => void confirm() }}
    >
      <p>
        {plural(count, 'name')} and their pseudonyms go from this file and from its history. Undo
        does not bring them back, so export the key first if it is needed again.
      </p>
      {left > 0 ? (
        <>
          <p>
            The names still stand in the project in {plural(left, 'place')}. Without the key they
            are not replaced in exports any more.
          </p>
          <div>
            <Button onPress={onReplace}>Replace them in the texts first…</Button>
          </div>
        </>
      ) : (
        <p>No text of the project holds one of them.</p>
      )}
      <p className="muted">Copies and backups of the project keep the key.</p>
    </Dialog>
  )
}
