import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { Pseudonyms } from '../../../shared/model/pseudonym.ts'
import { useAction } from '../../backend.ts'
import { pickFile } from '../../state/pick-file.ts'
import { plural } from '../../state/plural.ts'
import { saveFile } from '../../state/save-file.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx'
import { notify } from '../../ui/notices.tsx'

/** What can be done with the list of names as a whole: the key. */
export function PseudonymMenu({ names }: { readonly names: Pseudonyms }) {
  const read = useAction('pseudonyms.import')
  const write = useAction('pseudonyms.exportKey')
  const [forgetting, setForgetting] = useState(false)
  const none = names.entries.length === 0
  async function choose() {
    const file = await pickFile('.csv,.xlsx')
    const done = file && (await read.run({ file }))
    if (!done) return
    const problems = done.problems.map(({ row, message }) => `Row ${row}: ${message}`)
    notify({ text: [`${plural(done.added, 'name')} listed.`, ...problems].join(' ') })
  }
  async function save() {
    const file = await write.run({})
    if (!file) return
    saveFile(file)
    notify({
      text: 'Whoever has this file can tell who the people are. Keep it apart from the project.',
    })
  }
  return (
    <>
      <Menu
        label="The list as a whole"
        button={
          <IconButton icon={<Ellipsis size={15} aria-hidden />} label="The list as a whole" />
        }
      >
        <MenuItem note=".csv, .xlsx" onAction={() => void choose()}>
          Read names from a table…
        </MenuItem>
        <MenuItem note=".csv" disabled={none} onAction={() => void save()}>
          Export the key
        </MenuItem>
        <MenuLine />
        <MenuItem danger disabled={none} onAction={() => setForgetting(true)}>
          Remove the key from the project…
        </MenuItem>
      </Menu>
      {forgetting && (
        <ForgetDialog count={names.entries.length} onClose={() => setForgetting(false)} />
      )}
    </>
  )
}

type ForgetDialogProps = { readonly count: number; readonly onClose: () => void }

/** The one thing here that cannot be undone, so it asks. */
function ForgetDialog({ count, onClose }: ForgetDialogProps) {
  const forget = useAction('pseudonyms.forget')
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
      <p className="muted">
        The transcripts keep their words: names that stand in them are not replaced in exports any
        more. Copies and backups of the project keep the key.
      </p>
    </Dialog>
  )
}
