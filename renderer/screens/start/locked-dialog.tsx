import { forgetOpening, openProject } from '../../state/opening.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

type LockedDialogProps = { readonly path: string; readonly words: string }

/** A project that somebody else has open: look at it, or take it over. */
export function LockedDialog({ path, words }: LockedDialogProps) {
  return (
    <Dialog
      title="This project is open elsewhere"
      size="small"
      onClose={forgetOpening}
      aside={
        <Button look="danger" onPress={() => openProject(path, { takeLock: true })}>
          Take it over
        </Button>
      }
      confirm={{
        label: 'Open read-only',
        onConfirm: () => openProject(path, { readOnly: true }),
      }}
    >
      <p>{words}</p>
    </Dialog>
  )
}
