import { type Command, menus } from '../../shared/commands.ts'
import { allCommands, type OwnKeys, shownKeys } from '../../shared/keymap.ts'

type Role =
  | 'appMenu'
  | 'quit'
  | 'close'
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'togglefullscreen'

/** An entry of the native menu, as Electron takes it. */
export type MenuEntry = {
  readonly label?: string
  readonly type?: 'separator'
  readonly role?: Role
  readonly accelerator?: string | undefined
  readonly registerAccelerator?: boolean
  readonly enabled?: boolean
  readonly click?: () => void
  readonly submenu?: readonly MenuEntry[]
}

/** What the menu needs to know, and what it does. */
export type MenuOptions = {
  readonly mac: boolean
  readonly own: OwnKeys
  readonly recent: readonly { readonly path: string; readonly title: string }[]
  readonly run: (command: string) => void
  readonly open: (path: string) => void
}

const line: MenuEntry = { type: 'separator' }

/** Without its usual keys, which close a tab. */
const closeWindow: MenuEntry = { role: 'close', accelerator: 'CommandOrControl+Shift+W' }

/** The native menu: every command with its keys, and what each platform expects besides. */
export function menuEntries(options: MenuOptions): readonly MenuEntry[] {
  const ours = menus.map((menu) => ({
    label: menu,
    submenu: [...commandEntries(menu, options), ...extras(menu, options)],
  }))
  return options.mac ? [{ role: 'appMenu' }, ...ours] : ours
}

/** Keys as Electron names them, e.g. `CommandOrControl+Shift+Z`. */
export function accelerator(keys: string): string {
  return keys.replace('Mod', 'CommandOrControl')
}

function commandEntries(menu: Command['menu'], options: MenuOptions): readonly MenuEntry[] {
  return allCommands
    .filter((command) => command.menu === menu)
    .map((command) => ({
      label: command.title,
      click: () => options.run(command.id),
      // The page listens to the keys itself, as it knows whether somebody is typing; the menu only shows them.
      registerAccelerator: false,
      accelerator: acceleratorOf(command, options),
    }))
}

/** macOS takes every accelerator for itself, so keys without a modifier are left out there. */
function acceleratorOf(command: Command, { mac, own }: MenuOptions): string | undefined {
  const [first] = shownKeys(command, own)
  if (first === undefined || (mac && !first.includes('Mod'))) return undefined
  return accelerator(first)
}

function extras(menu: Command['menu'], options: MenuOptions): readonly MenuEntry[] {
  if (menu === 'File') return [line, recentProjects(options), line, closeWindow, { role: 'quit' }]
  if (menu === 'Edit')
    return [line, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }]
  return menu === 'View' ? [line, { role: 'togglefullscreen' }] : []
}

function recentProjects({ recent, open }: MenuOptions): MenuEntry {
  return {
    label: 'Open recent',
    enabled: recent.length > 0,
    submenu: recent.map(({ path, title }) => ({ label: title, click: () => open(path) })),
  }
}
