import { useState } from 'react'
import type { AppState } from '../../../shared/model/replies.ts'
import { call, useAction, useCall } from '../../backend.ts'
import { goHome } from '../../state/place.ts'
import { problemWords } from '../../state/problems.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem } from '../../ui/problem.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { FolderDialog } from './folder-dialog.tsx'
import { fileName, folderOf, join, projectFile } from './paths.ts'

type NewProjectDialogProps = { readonly state: AppState; readonly onClose: () => void }

/** Title, place and codebook of a new project. */
export function NewProjectDialog({ state, onClose }: NewProjectDialogProps) {
  const [title, setTitle] = useState('')
  const [codebook, setCodebook] = useState('capital-types')
  const place = usePlaceFor(state, title)
  const create = useAction('project.create', { quiet: true })
  async function confirm() {
    if (await create.run({ path: place.path, title, codebook })) goHome()
  }
  return (
    <Dialog
      title="New project"
      onClose={onClose}
      confirm={{
        label: 'Create the project',
        onConfirm: confirm,
        disabled: title.trim() === '' || create.pending,
      }}
    >
      <TextField label="Title" value={title} onChange={setTitle} autoFocus />
      <CodebookChoice value={codebook} onChange={setCodebook} />
      <div className="start-place">
        <TextField
          label="Folder"
          value={place.folder}
          onChange={place.setFolder}
          description={`The project is one file: ${place.name}`}
        />
        <Button onPress={place.choose}>Choose…</Button>
      </div>
      {create.error && <Problem>{problemWords(create.error)}</Problem>}
      {place.choosing && (
        <FolderDialog
          title="Where to put the project"
          start={place.folder}
          pick="folder"
          onPick={place.setFolder}
          onClose={place.stop}
        />
      )}
    </Dialog>
  )
}

type CodebookChoiceProps = {
  readonly value: string
  readonly onChange: (id: string) => void
}

function CodebookChoice({ value, onChange }: CodebookChoiceProps) {
  const { data = [] } = useCall('codebooks.list', {})
  const cards = data.map(({ id, title, description }) => ({ id, label: title, description }))
  return (
    <RadioCards label="Codebook to start from" cards={cards} value={value} onChange={onChange} />
  )
}

/** Where the file goes: a folder and a name made from the title, or what the host's own dialog answered. */
function usePlaceFor(state: AppState, title: string) {
  const [folder, setFolder] = useState(state.folder)
  const [chosenName, setChosenName] = useState<string | null>(null)
  const [choosing, setChoosing] = useState(false)
  const name = chosenName ?? projectFile(title)
  async function choose() {
    if (state.browse) return setChoosing(true)
    const path = await call('app.chooseProject', { mode: 'new', title })
    if (path === null) return
    setFolder(folderOf(path))
    setChosenName(fileName(path))
  }
  return {
    folder,
    name,
    path: join(folder, name),
    choosing,
    choose,
    setFolder: (next: string) => {
      setFolder(next)
      setChoosing(false)
    },
    stop: () => setChoosing(false),
  }
}
