import { Download } from 'lucide-react'
import { useAction } from '../../backend.ts'
import { CsvMarkItem } from '../../state/csv-mark.tsx'
import { plural } from '../../state/plural.ts'
import { saveFile } from '../../state/save-file.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { notify } from '../../ui/notices.tsx'

/** Writes all memos into a file, whatever the list shows. */
export function ExportMenu({ total }: { readonly total: number }) {
  const { run, pending } = useAction('memos.export')
  async function save(format: 'docx' | 'html' | 'md' | 'xlsx' | 'csv') {
    const file = await run({ format })
    if (!file) return
    saveFile(file)
    notify({ text: `Exported ${plural(file.memos, 'memo')}: ${file.name}` })
  }
  const button = (
    <IconButton
      icon={<Download size={15} aria-hidden />}
      label="Export all memos"
      isDisabled={pending || total === 0}
    />
  )
  return (
    <Menu button={button} label="Export all memos">
      <MenuItem onAction={() => void save('docx')}>Word (DOCX)</MenuItem>
      <MenuItem onAction={() => void save('html')}>Web page (HTML)</MenuItem>
      <MenuItem onAction={() => void save('md')}>Markdown</MenuItem>
      <MenuItem onAction={() => void save('xlsx')}>Excel (XLSX)</MenuItem>
      <MenuItem onAction={() => void save('csv')}>CSV</MenuItem>
      <CsvMarkItem />
    </Menu>
  )
}
