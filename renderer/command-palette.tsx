import Fuse from 'fuse.js'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components'
import { allCommands, shownKeys } from '../shared/keymap.ts'
import { useCall } from './backend.ts'
import { go } from './state/place.ts'
import { type Preferences, useSettings } from './state/settings.ts'
import { canRun, runCommand, useCommand } from './state/shortcuts.ts'
import { Keys } from './ui/keys.tsx'

/** Every command that the screen knows, and every transcript, by typing a part of its name. */
export function CommandPalette() {
  const [open, setOpen] = useState(false)
  const settings = useSettings()
  useCommand('help.commands', () => setOpen(true))
  if (!open || !settings) return null
  return (
    <ModalOverlay
      className="ui-overlay commands-overlay"
      isOpen
      isDismissable
      onOpenChange={setOpen}
    >
      <Modal className="ui-modal commands">
        <Dialog aria-label="Run a command" className="ui-dialog">
          <CommandList settings={settings} onClose={() => setOpen(false)} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

type Entry = {
  readonly id: string
  readonly title: string
  /** Where it stands in the menus, or what it is. */
  readonly note: string
  readonly keys: readonly string[]
  readonly run: () => void
}

type CommandListProps = { readonly settings: Preferences; readonly onClose: () => void }

function CommandList({ settings, onClose }: CommandListProps) {
  const [wanted, setWanted] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const entries = useEntries(settings)
  const search = useMemo(() => makeSearch(entries), [entries])
  // Typing walks in the list, which has no focus of its own; one that scrolls can be reached by Tab, too.
  useEffect(() => list.current?.setAttribute('tabindex', '0'), [])
  const found = wanted.trim() === '' ? entries : search(wanted.trim())
  function choose(id: string | number) {
    onClose()
    // Once the focus is back where it was: the command may be about what has it.
    setTimeout(() => found.find((entry) => entry.id === id)?.run())
  }
  function onKeyDown(event: KeyboardEvent) {
    const [first] = found
    if (event.key !== 'Enter' || !first || list.current?.querySelector('[data-focused]')) return
    event.preventDefault()
    choose(first.id)
  }
  return (
    <Autocomplete inputValue={wanted} onInputChange={setWanted}>
      <div onKeyDownCapture={onKeyDown}>
        <TextField aria-label="Command or transcript" autoFocus>
          <Input className="commands-input" placeholder="Run a command, or open a transcript" />
        </TextField>
      </div>
      <ListBox
        ref={list}
        aria-label="Commands"
        className="ui-list commands-list"
        selectionMode="none"
        items={found}
        onAction={choose}
        dependencies={[found]}
        renderEmptyState={() => <p className="ui-none muted">No command of that name here.</p>}
      >
        {(entry) => (
          <ListBoxItem textValue={entry.title} className="ui-item">
            <span className="one-line">{entry.title}</span>
            <span className="ui-note">{entry.note}</span>
            <span className="commands-keys">{entry.keys[0] && <Keys keys={entry.keys[0]} />}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </Autocomplete>
  )
}

/** What can be done now, in the order of the menus, then the transcripts. */
function useEntries(settings: Preferences): readonly Entry[] {
  const project = useCall('app.state', {}).data?.project
  const transcripts = useCall('transcripts.list', {}, { enabled: Boolean(project) }).data
  return useMemo(() => {
    const runnable = allCommands.filter(({ id }) => id !== 'help.commands' && canRun(id))
    return [
      ...runnable.map((command) => ({
        id: command.id,
        title: command.title,
        note: command.menu,
        keys: shownKeys(command, settings),
        run: () => void runCommand(command.id),
      })),
      ...(transcripts ?? []).map(({ id, title }) => ({
        id,
        title,
        note: 'Transcript',
        keys: [],
        run: () => go('read', { transcriptId: id }),
      })),
    ]
  }, [settings, transcripts])
}

/** Entries that hold all the words, else those that are like them. */
function makeSearch(entries: readonly Entry[]): (wanted: string) => readonly Entry[] {
  const fuse = new Fuse(entries, { keys: ['title'], threshold: 0.4, ignoreLocation: true })
  return (wanted) => {
    const words = wanted.toLocaleLowerCase().split(/\s+/)
    const direct = entries.filter(({ title }) =>
      words.every((word) => title.toLocaleLowerCase().includes(word)),
    )
    return direct.length > 0 ? direct : fuse.search(wanted).map(({ item }) => item)
  }
}
