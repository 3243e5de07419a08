import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { OpenProject } from '../shared/model/replies.ts'
import { useAction, useCall } from './backend.ts'
import { chooseProject } from './state/opening.ts'
import { go, goHome } from './state/place.ts'
import { useKeys } from './state/settings.ts'
import { useCommand } from './state/shortcuts.ts'
import { Button } from './ui/button.tsx'
import { Dialog } from './ui/dialog.tsx'
import { Menu, MenuItem, MenuLine } from './ui/menu.tsx'
import { notify } from './ui/notices.tsx'
import { TextField } from './ui/text-field.tsx'

/** The project's title, and what can be done with the whole of it. */
export function ProjectMenu({ project }: { readonly project: OpenProject }) {
  const [renaming, setRenaming] = useState(false)
  const { open, close, backUp } = useProjectActions()
  const keys = useKeys()
  return (
    <>
      <Menu
        label="Project"
        button={
          <Button look="quiet" after={<ChevronDown size={13} aria-hidden />}>
            {project.title}
          </Button>
        }
      >
        <MenuItem onAction={() => go('import')} keys={keys('file.import')[0]}>
          Import transcripts…
        </MenuItem>
        <MenuItem onAction={() => setRenaming(true)}>Rename the project…</MenuItem>
        <MenuItem onAction={backUp}>Back up the project</MenuItem>
        <MenuLine />
        <MenuItem onAction={() => go('start', { ask: 'new' })}>New project…</MenuItem>
        <MenuItem onAction={open} keys={keys('file.open')[0]}>
          Open project…
        </MenuItem>
        <MenuItem onAction={close}>Close the project</MenuItem>
      </Menu>
      {renaming && <RenameDialog title={project.title} onClose={() => setRenaming(false)} />}
    </>
  )
}

function useProjectActions() {
  const closing = useAction('project.close')
  const backingUp = useAction('project.backup')
  const { data: state } = useCall('app.state', {})
  const open = () => chooseProject(state?.browse ?? true)
  async function close() {
    if (await closing.run({})) goHome()
  }
  async function backUp() {
    const done = await backingUp.run({})
    if (done) notify({ text: `Backed up and verified:\n${done.file}` })
  }
  useCommand('file.import', () => go('import'))
  useCommand('file.new', () => go('start', { ask: 'new' }))
  useCommand('file.open', open)
  useCommand('file.backup', backUp)
  useCommand('file.close', close)
  return { open, close, backUp }
}

type RenameDialogProps = { readonly title: string; readonly onClose: () => void }

function RenameDialog({ title, onClose }: RenameDialogProps) {
  const [typed, setTyped] = useState(title)
  const rename = useAction('project.rename')
  async function confirm() {
    const done = await rename.run({ title: typed })
    if (done !== undefined) onClose()
  }
  return (
    <Dialog
      title="Rename the project"
      size="small"
      onClose={onClose}
      confirm={{ label: 'Rename', onConfirm: confirm, disabled: typed.trim() === '' }}
    >
      <TextField label="Title" value={typed} onChange={setTyped} autoFocus />
    </Dialog>
  )
}
