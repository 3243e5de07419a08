import { Ellipsis } from 'lucide-react'
import { useState } from 'react'
import type { Pseudonyms } from '../../../shared/model/pseudonym.ts'
import { useAction } from '../../backend.ts'
import { CsvMarkItem } from '../../state/csv-mark.tsx'
import { pickFile } from '../../state/pick-file.ts'
import { plural } from '../../state/plural.ts'
import { saveFile } from '../../state/save-file.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem, MenuLine } from '../../ui/menu.tsx'
import { notify } from '../../ui/notices.tsx'
import { ForgetDialog } from './forget-dialog.tsx'
import { ReplaceDialog } from './replace-dialog.tsx'

/** What can be done with the list of names as a whole: the key. */
export function PseudonymMenu({ names }: { readonly names: Pseudonyms }) {
  const read = useAction('pseudonyms.import')
  const write = useAction('pseudonyms.exportKey')
  const [asked, ask] = useState<'replace' | 'forget' | null>(null)
  const close = () => ask(null)
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
        <CsvMarkItem />
        <MenuLine />
        <MenuItem disabled={none} onAction={() => ask('replace')}>
          Replace the names in the texts…
        </MenuItem>
        <MenuItem danger disabled={none} onAction={() => ask('forget')}>
          Remove the key from the project…
        </MenuItem>
      </Menu>
      {asked === 'replace' && <ReplaceDialog onClose={close} />}
      {asked === 'forget' && (
        <ForgetDialog
          count={names.entries.length}
          onReplace={() => ask('replace')}
          onClose={close}
        />
      )}
    </>
  )
}
