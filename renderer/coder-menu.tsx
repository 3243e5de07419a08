import { UserRound } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useAction, useCall } from './backend.ts'
import { initials } from './state/initials.ts'
import { Dialog } from './ui/dialog.tsx'
import { Menu, MenuItem, MenuLine, MenuSection } from './ui/menu.tsx'
import { TextField } from './ui/text-field.tsx'

/** Who codes, and a way to hand over to somebody else. */
export function CoderMenu({ coder }: { readonly coder: string }) {
  const [asking, setAsking] = useState(false)
  const { data: coders = [] } = useCall('coders.list', {})
  const use = useAction('coders.use')
  const others = coders.filter(({ name }) => name !== coder)
  return (
    <>
      <Menu
        label="Who codes"
        button={
          <AriaButton className="coder" aria-label={`${initials(coder)}: ${coder} codes`}>
            {initials(coder)}
          </AriaButton>
        }
      >
        <MenuSection title="Codes now">
          <MenuItem chosen onAction={() => setAsking(false)}>
            {coder}
          </MenuItem>
          {others.map(({ id, name }) => (
            <MenuItem key={id} onAction={() => use.run({ name })}>
              {name}
            </MenuItem>
          ))}
        </MenuSection>
        <MenuLine />
        <MenuItem icon={<UserRound size={14} aria-hidden />} onAction={() => setAsking(true)}>
          Somebody else…
        </MenuItem>
      </Menu>
      {asking && <CoderDialog onClose={() => setAsking(false)} />}
    </>
  )
}

function CoderDialog({ onClose }: { readonly onClose: () => void }) {
  const [name, setName] = useState('')
  const use = useAction('coders.use')
  async function confirm() {
    if (await use.run({ name })) onClose()
  }
  return (
    <Dialog
      title="Who codes?"
      size="small"
      onClose={onClose}
      confirm={{ label: 'Code as this person', onConfirm: confirm, disabled: name.trim() === '' }}
    >
      <TextField
        label="Name or initials"
        description="Kept with every coding from now on, so that the work of several people can be told apart."
        value={name}
        onChange={setName}
        autoFocus
      />
    </Dialog>
  )
}
