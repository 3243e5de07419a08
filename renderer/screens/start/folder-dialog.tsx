import { CornerLeftUp, FileText, Folder } from 'lucide-react'
import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { FolderListing } from '../../../shared/model/replies.ts'
import { useCall } from '../../backend.ts'
import { problemWords } from '../../state/problems.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem } from '../../ui/problem.tsx'
import { TextField } from '../../ui/text-field.tsx'

type FolderDialogProps = {
  readonly title: string
  readonly start: string
  /** What is looked for: a project file, or the folder to put one in. */
  readonly pick: 'project' | 'folder'
  readonly onPick: (path: string) => void
  readonly onClose: () => void
}

/** Walks through the folders of this machine, where the host has no dialog of its own. */
export function FolderDialog({ title, start, pick, onPick, onClose }: FolderDialogProps) {
  const [folder, setFolder] = useState(start)
  const [typed, setTyped] = useState(start)
  const { data, error } = useCall('app.folder', { folder }, { keep: true })
  function visit(next: string) {
    setFolder(next)
    setTyped(next)
  }
  const goes = pick === 'project' && !typed.endsWith('.excerpta')
  function confirm() {
    if (goes) visit(typed)
    else onPick(typed)
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      confirm={{
        label: goes && typed !== folder ? 'Go there' : verbs[pick],
        onConfirm: confirm,
        disabled: goes && typed === folder,
      }}
    >
      <TextField label="Folder or file" value={typed} onChange={setTyped} />
      {error && <Problem>{problemWords(error)}</Problem>}
      {data && (
        <Entries listing={data} pick={pick} onFolder={visit} onProject={onPick} onMark={setTyped} />
      )}
    </Dialog>
  )
}

const verbs = { project: 'Open', folder: 'Choose this folder' }

type EntriesProps = {
  readonly listing: FolderListing
  readonly pick: FolderDialogProps['pick']
  readonly onFolder: (path: string) => void
  readonly onProject: (path: string) => void
  readonly onMark: (path: string) => void
}

function Entries({ listing, pick, onFolder, onProject, onMark }: EntriesProps) {
  const up = listing.parent === null ? [] : [{ ...upwards, path: listing.parent }]
  const shown = listing.entries.filter(({ kind }) => kind === 'folder' || pick === 'project')
  const rows = [...up, ...shown]
  function act(path: string) {
    const row = rows.find((entry) => entry.path === path)
    if (row?.kind === 'project') onProject(path)
    else onFolder(path)
  }
  return (
    <ListBox
      key={listing.folder}
      aria-label={`In ${listing.folder}`}
      className="ui-list start-entries"
      items={rows}
      selectionMode="single"
      selectionBehavior="replace"
      onSelectionChange={(keys) => {
        const [key] = keys
        if (key !== undefined) onMark(String(key))
      }}
      onAction={(key) => act(String(key))}
      renderEmptyState={() => <p className="faint">Nothing here.</p>}
    >
      {(row) => (
        <ListBoxItem id={row.path} textValue={row.name} className="ui-item">
          {row.name === upwards.name ? (
            <CornerLeftUp size={15} aria-hidden />
          ) : row.kind === 'folder' ? (
            <Folder size={15} aria-hidden />
          ) : (
            <FileText size={15} aria-hidden />
          )}
          <span className="one-line">{row.name}</span>
          {row.kind === 'project' && <span className="ui-note">{day(row.modified)}</span>}
        </ListBoxItem>
      )}
    </ListBox>
  )
}

const upwards = { name: 'Folder above', kind: 'folder', modified: '' } as const

function day(iso: string): string {
  return new Date(iso).toLocaleDateString(undefined, { dateStyle: 'medium' })
}
