import { UserRound } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { isNameless } from '../shared/model/coder-name.ts'
import { useAction, useCall } from './backend.ts'
import { CoderDialog } from './coder-dialog.tsx'
import { initials } from './state/initials.ts'
import { Menu, MenuItem, MenuLine, MenuSection } from './ui/menu.tsx'

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
          {isNameless(coder) ? 'Give your name…' : 'Somebody else…'}
        </MenuItem>
      </Menu>
      {asking && <CoderDialog onClose={() => setAsking(false)} />}
    </>
  )
}
