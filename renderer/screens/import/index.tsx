import { FileText, FileX2 } from 'lucide-react'
import { useEffect, useState } from 'react'
import { type DropItem, DropZone, FileTrigger } from 'react-aria-components'
import { useParams } from '../../state/place.ts'
import { RememberedPanes } from '../../state/remembered-panes.tsx'
import { useCommand } from '../../state/shortcuts.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { type BatchFile, type DoubtAt, nextDoubt, selectedFile } from './batch.ts'
import { Details } from './details.tsx'
import { FileList } from './file-list.tsx'
import './import.css'
import { Header } from './header.tsx'
import {
  addFiles,
  changeBatch,
  confirm,
  discard,
  recogniseAgain,
  useBatch,
} from './import-batch.ts'
import { PreviewText, type Visit } from './preview-text.tsx'

/** Choosing transcripts, looking at what was understood of each, and importing them. */
export function ImportScreen() {
  const { files } = useBatch()
  const { again } = useParams('import')
  useEffect(() => {
    if (again) void recogniseAgain(again)
  }, [again])
  // Wherever the focus is, as what had it may be gone; and first, as fields keep keys to themselves.
  useEffect(() => {
    window.addEventListener('keydown', confirmByKey, true)
    return () => window.removeEventListener('keydown', confirmByKey, true)
  }, [])
  return (
    <DropZone className="import" aria-label="Drop transcripts here" onDrop={drop}>
      <div className="import-page">{files.length === 0 ? <NothingYet /> : <Chosen />}</div>
    </DropZone>
  )
}

function confirmByKey(event: KeyboardEvent): void {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void confirm()
}

function NothingYet() {
  return (
    <div className="import-nothing">
      <h1 className="unseen">Import transcripts</h1>
      <EmptyState
        icon={<FileText size={30} aria-hidden />}
        title="Bring in your transcripts"
        action={<ChooseFiles look="primary" />}
      >
        Drop any number of files here, or choose them: Word, PDF, ODT, RTF, text, chats, web pages,
        Markdown, subtitles, tables (CSV, XLSX) and surveys. You will see who speaks in each before
        anything is written.
      </EmptyState>
    </div>
  )
}

/** The button that opens the file dialog. */
export function ChooseFiles({ look }: { readonly look: 'primary' | 'plain' }) {
  return (
    <FileTrigger allowsMultiple onSelect={(list) => addFiles([...(list ?? [])])}>
      <Button look={look}>{look === 'primary' ? 'Choose files…' : 'Add files…'}</Button>
    </FileTrigger>
  )
}

function Chosen() {
  const file = selectedFile(useBatch())
  return (
    <>
      <Header chooser={<ChooseFiles look="plain" />} />
      <div className="import-panes">{file && <Selected file={file} />}</div>
    </>
  )
}

function Selected({ file }: { readonly file: BatchFile }) {
  const [visit, setVisit] = useState<Visit | null>(null)
  const { key } = file
  const visitAt = (place: DoubtAt) => setVisit({ ...place, again: (visit?.again ?? 0) + 1 })
  const goTo = (start: number) => visitAt({ key, start })
  const batch = useBatch()
  function walk(forward: boolean) {
    const from = visit?.key === key ? visit : { key, start: -1 }
    const next = nextDoubt(batch, from, forward)
    if (!next) return
    changeBatch((current) => ({ ...current, selected: next.key }))
    visitAt(next)
  }
  useCommand('go.nextDoubt', () => walk(true))
  useCommand('go.previousDoubt', () => walk(false))
  const ready = file.state === 'ready'
  const text = ready ? (
    <PreviewText key={key} file={file} visit={visit} />
  ) : (
    <NotReady file={file} />
  )
  const details = ready ? (
    <Details key={key} file={file} goTo={goTo} />
  ) : (
    <div className="import-details" />
  )
  return (
    <RememberedPanes
      id="import.panes"
      panes={[
        { id: 'files', label: 'Files', size: 250, min: 170, content: <FileList /> },
        { id: 'text', label: 'Text', min: 260, content: text },
        { id: 'details', label: 'What was understood', size: 400, min: 320, content: details },
      ]}
    />
  )
}

function NotReady({ file }: { readonly file: BatchFile }) {
  if (file.state !== 'refused') return <p className="import-not-ready faint">Not read yet.</p>
  return (
    <EmptyState
      icon={<FileX2 size={30} aria-hidden />}
      title="This file was refused"
      action={<Button onPress={() => discard(file.key)}>Leave this file out</Button>}
    >
      {file.refusal.message}
    </EmptyState>
  )
}

async function drop({ items }: { readonly items: readonly DropItem[] }): Promise<void> {
  const files = await Promise.all(items.map(filesIn))
  await addFiles(files.flat())
}

/** The file of a dropped item; of a folder, all files in it. */
async function filesIn(item: DropItem): Promise<readonly File[]> {
  if (item.kind === 'file') return [await item.getFile()]
  if (item.kind !== 'directory') return []
  const found: File[] = []
  for await (const entry of item.getEntries()) found.push(...(await filesIn(entry)))
  return found
}
