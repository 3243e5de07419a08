import type { Machine } from './data-folder.ts'

/** A program and its arguments. */
export type Opener = { readonly command: string; readonly args: readonly string[] }

/** What opens an address in the person's browser, or null where nobody looks at a screen. */
export function openerFor(url: string, { platform, env }: Omit<Machine, 'home'>): Opener | null {
  if (platform === 'darwin') return { command: 'open', args: [url] }
  if (platform === 'win32')
    return { command: 'rundll32', args: ['url.dll,FileProtocolHandler', url] }
  return hasDisplay({ platform, env }) ? { command: 'xdg-open', args: [url] } : null
}

/** Whether there is a screen to open a window on. */
export function hasDisplay({ platform, env }: Omit<Machine, 'home'>): boolean {
  if (platform === 'darwin' || platform === 'win32') return true
  return Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY'])
}
