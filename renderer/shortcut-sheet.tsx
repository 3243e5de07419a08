import { useState } from 'react'
import { menus } from '../shared/commands.ts'
import { allCommands, isChanged, type OwnKeys } from '../shared/keymap.ts'
import { ShortcutRow } from './shortcut-row.tsx'
import { type Preferences, useSetSettings, useSettings } from './state/settings.ts'
import { useCommand } from './state/shortcuts.ts'
import { Button } from './ui/button.tsx'
import { Checkbox } from './ui/checkbox.tsx'
import { Dialog } from './ui/dialog.tsx'
import { Keys } from './ui/keys.tsx'
import { SearchField } from './ui/search-field.tsx'

/** All commands with their keys, which can be changed here; under `?`. */
export function ShortcutSheet() {
  const [open, setOpen] = useState(false)
  const settings = useSettings()
  useCommand('help.shortcuts', () => setOpen(true))
  if (!open || !settings) return null
  return <Sheet settings={settings} onClose={() => setOpen(false)} />
}

type SheetProps = { readonly settings: Preferences; readonly onClose: () => void }

function Sheet({ settings, onClose }: SheetProps) {
  const set = useSetSettings()
  const [wanted, setWanted] = useState('')
  const change = ({ keys }: OwnKeys) => set({ keys: { ...keys } })
  const isOwn = allCommands.some((command) => isChanged(command, settings))
  return (
    <Dialog
      title="Keyboard shortcuts"
      size="large"
      onClose={onClose}
      aside={
        <Button isDisabled={!isOwn} onPress={() => set({ keys: {} })}>
          Reset all keys
        </Button>
      }
    >
      <div className="shortcuts-head">
        <p className="muted">
          Press a key below to change it. <Keys keys="Mod+Enter" /> confirms every dialog,{' '}
          <Keys keys="Esc" /> leaves it.
        </p>
        <Checkbox isSelected={settings.singleKeys} onChange={(singleKeys) => set({ singleKeys })}>
          Single letters are commands in the transcript and in found quotes
        </Checkbox>
        <SearchField label="Find a command" value={wanted} onChange={setWanted} autoFocus />
      </div>
      <div className="shortcuts">
        {menus.map((menu) => (
          <ShortcutSection key={menu} {...{ menu, wanted, settings }} onChange={change} />
        ))}
      </div>
    </Dialog>
  )
}

type ShortcutSectionProps = {
  readonly menu: (typeof menus)[number]
  readonly wanted: string
  readonly settings: Preferences
  readonly onChange: (own: OwnKeys) => void
}

function ShortcutSection({ menu, wanted, settings, onChange }: ShortcutSectionProps) {
  const words = wanted.trim().toLocaleLowerCase()
  const rows = allCommands.filter(
    (command) => command.menu === menu && command.title.toLocaleLowerCase().includes(words),
  )
  if (rows.length === 0) return null
  return (
    <section>
      <h2 className="overline">{menu}</h2>
      <ul>
        {rows.map((command) => (
          <ShortcutRow key={command.id} command={command} own={settings} onChange={onChange} />
        ))}
      </ul>
    </section>
  )
}
