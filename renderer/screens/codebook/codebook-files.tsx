import { Download, Library, Upload } from 'lucide-react'
import { useState } from 'react'
import type { Input } from '../../../shared/api.ts'
import type { IncomingFile } from '../../../shared/model/import.ts'
import type { CodebookImport } from '../../../shared/model/replies.ts'
import { useAction, useCall } from '../../backend.ts'
import { CsvMarkItem } from '../../state/csv-mark.tsx'
import { pickFile } from '../../state/pick-file.ts'
import { saveFile } from '../../state/save-file.ts'
import { Button } from '../../ui/button.tsx'
import { Menu, MenuItem } from '../../ui/menu.tsx'
import { notify } from '../../ui/notices.tsx'
import { ImportDialog } from './import-dialog.tsx'
import { RequiredDialog } from './required-dialog.tsx'

/** Shipped codebooks to add, and the codebook as a file, in and out. */
export function CodebookFiles() {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <ShippedMenu />
      <ImportButton label="Import…" />
      <ExportMenu />
      <Button look="quiet" onPress={() => setAsking(true)}>
        Required fields…
      </Button>
      {asking && <RequiredDialog onClose={() => setAsking(false)} />}
    </>
  )
}

/** The codebooks that ship with the app, to be added to what is there. */
export function ShippedMenu() {
  const shipped = useCall('codebooks.list', {}).data ?? []
  const use = useAction('codebooks.use')
  async function add(id: string, title: string) {
    const done = await use.run({ id })
    if (!done) return
    const nothing = done.codes + done.capitals === 0
    notify({
      text: nothing
        ? `Everything of “${title}” is here already.`
        : `Added ${done.codes} codes and ${done.capitals} capital types of “${title}”.`,
    })
  }
  return (
    <Menu
      label="Codebooks that come with Excerpta"
      button={<Button icon={<Library size={14} aria-hidden />}>Add a codebook</Button>}
    >
      {shipped
        .filter(({ codes, capitals }) => codes + capitals > 0)
        .map(({ id, title, codes, capitals }) => (
          <MenuItem
            key={id}
            note={[codes > 0 && `${codes} codes`, `${capitals} types`].filter(Boolean).join(', ')}
            onAction={() => void add(id, title)}
          >
            {title}
          </MenuItem>
        ))}
    </Menu>
  )
}

type Planned = { readonly file: IncomingFile; readonly report: CodebookImport }

/** Reads a codebook from a file after showing what is new and what changes. */
export function ImportButton({ label }: { readonly label: string }) {
  const [planned, setPlanned] = useState<Planned | null>(null)
  const read = useAction('codebook.import')
  async function choose() {
    const file = await pickFile('.qdc,.json,.csv,.xlsx')
    const report = file && (await read.run({ file, dryRun: true }))
    if (file && report) setPlanned({ file, report })
  }
  async function confirm({ file }: Planned) {
    const done = await read.run({ file })
    if (!done) return
    setPlanned(null)
    notify({ text: `${done.added.length} new, ${done.changed.length} changed.` })
  }
  return (
    <>
      <Button icon={<Upload size={14} aria-hidden />} onPress={() => void choose()}>
        {label}
      </Button>
      {planned && (
        <ImportDialog
          report={planned.report}
          onClose={() => setPlanned(null)}
          onConfirm={() => void confirm(planned)}
        />
      )}
    </>
  )
}

function ExportMenu() {
  const write = useAction('codebook.export')
  const save = (format: Input<'codebook.export'>['format']) => async () => {
    const file = await write.run({ format })
    if (!file) return
    saveFile(file)
    if (format === 'qdc')
      notify({ text: 'Only the colours of the capital types have no place in a QDC file.' })
  }
  return (
    <Menu label="Export" button={<Button icon={<Download size={14} aria-hidden />}>Export</Button>}>
      <MenuItem note=".xlsx" onAction={save('xlsx')}>
        Excel workbook
      </MenuItem>
      <MenuItem note=".docx" onAction={save('docx')}>
        Appendix for Word
      </MenuItem>
      <MenuItem note=".html" onAction={save('html')}>
        Appendix as a web page
      </MenuItem>
      <MenuItem note=".md" onAction={save('md')}>
        Appendix in Markdown
      </MenuItem>
      <MenuItem note=".csv" onAction={save('csv')}>
        CSV
      </MenuItem>
      <CsvMarkItem />
      <MenuItem note=".qdc" onAction={save('qdc')}>
        REFI-QDA for MAXQDA, ATLAS.ti, NVivo…
      </MenuItem>
      <MenuItem note=".json" onAction={save('json')}>
        Reusable codebook for other projects
      </MenuItem>
    </Menu>
  )
}
