import { Fragment, useState } from 'react'
import { Group } from 'react-aria-components'
import { type Command, commands, menus } from '../shared/commands.ts'
import { useCommand } from './state/shortcuts.ts'
import { Dialog } from './ui/dialog.tsx'
import { Keys } from './ui/keys.tsx'

/** All keys, under `?`. */
export function ShortcutSheet() {
  const [open, setOpen] = useState(false)
  useCommand('help.shortcuts', () => setOpen(true))
  if (!open) return null
  return (
    <Dialog title="Keyboard shortcuts" size="large" onClose={() => setOpen(false)}>
      <p className="muted">
        Single letters work while the transcript has the focus. <Keys keys="Mod+Enter" /> confirms
        every dialog, <Keys keys="Esc" /> leaves it.
      </p>
      <Group className="shortcuts" aria-label="Shortcuts" tabIndex={0}>
        {menus.map((menu) => (
          <section key={menu}>
            <h2 className="overline">{menu}</h2>
            <dl>
              {commands
                .filter((command) => command.menu === menu)
                .map((command) => (
                  <Row key={command.id} command={command} />
                ))}
            </dl>
          </section>
        ))}
      </Group>
    </Dialog>
  )
}

function Row({ command }: { readonly command: Command }) {
  const keys = shortList(command.keys)
  if (keys.length === 0) return null
  return (
    <>
      <dt>{command.title}</dt>
      <dd>
        {keys.map((key, index) => (
          <Fragment key={key}>
            {index > 0 && (command.keys.length > 2 ? ' – ' : ' ')}
            <Keys keys={key} />
          </Fragment>
        ))}
      </dd>
    </>
  )
}

/** Many keys are shown as the first and the last of them: 1 – 9. */
function shortList(keys: readonly string[]): readonly string[] {
  const [first, last] = [keys[0], keys.at(-1)]
  if (keys.length <= 2 || first === undefined || last === undefined) return keys
  return [first, last]
}
