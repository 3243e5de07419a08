import type { NamesInTexts } from '../../../shared/model/pseudonym.ts'
import { useAction } from '../../backend.ts'
import { LeakTable } from '../../state/leak-table.tsx'
import { notifyUndoable } from '../../state/notify-undoable.ts'
import { plural } from '../../state/plural.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { useNamesFound } from './names-found.tsx'

/** Shows where names stand in the project, and writes the pseudonyms there. */
export function ReplaceDialog({ onClose }: { readonly onClose: () => void }) {
  const { known, instead } = useNamesFound()
  const replace = useAction('pseudonyms.replaceInTexts')
  async function confirm() {
    const done = await replace.run({})
    if (!done) return
    onClose()
    notifyUndoable(
      `Replaced names in ${plural(done.places, 'place')}; ${plural(done.codings, 'coding')} stayed on the words, now with pseudonyms.`,
    )
  }
  return (
    <Dialog
      title="Replace the names in the texts?"
      size="large"
      onClose={onClose}
      confirm={{
        label: 'Replace in the texts',
        disabled: !known?.total || replace.pending,
        onConfirm: () => void confirm(),
      }}
    >
      <p>
        Wherever a listed name stands in transcripts, labels, memos, codes and titles, its pseudonym
        takes its place. Every coding stays on its words. The files as they were received are taken
        out of the project, as they hold the names, too.
      </p>
      <p className="muted">
        Undo brings everything back, until the key is removed. Only then are the names gone from the
        file; until then its history holds them.
      </p>
      {instead}
      {known && <Found {...known} />}
    </Dialog>
  )
}

function Found({ total, places }: NamesInTexts) {
  if (total === 0) return <p>No text holds a listed name.</p>
  const names = new Set(places.map(({ match }) => match)).size
  return (
    <>
      <p>
        {plural(names, 'name')} in {plural(total, 'place')}; of each kind of place the first is
        shown.
      </p>
      <LeakTable leaks={places} />
    </>
  )
}
