import { join } from 'node:path'

/** What decides where settings lie: the platform, the home folder, and the environment. */
export type Machine = {
  readonly platform: NodeJS.Platform
  readonly home: string
  readonly env: Readonly<Record<string, string | undefined>>
}

/** The folder for one person's settings on this machine; `EXCERPTA_DATA` names another one. */
export function dataFolder({ platform, home, env }: Machine): string {
  if (env['EXCERPTA_DATA']) return env['EXCERPTA_DATA']
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Excerpta')
  if (platform === 'win32')
    return join(env['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'Excerpta')
  return join(env['XDG_CONFIG_HOME'] ?? join(home, '.config'), 'excerpta')
}
