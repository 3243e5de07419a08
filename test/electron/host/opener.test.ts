import { describe, expect, it } from 'vitest'
import { hasDisplay, openerFor } from '../../../electron/host/opener.ts'

describe('openerFor', () => {
  it('opens nothing on a machine without a display', () => {
    expect(openerFor('http://x', { platform: 'linux', env: {} })).toBeNull()
    expect(hasDisplay({ platform: 'linux', env: {} })).toBe(false)
  })

  it('passes the address as one argument to what the system opens addresses with', () => {
    const url = 'http://127.0.0.1:1/?token=a&b'
    const named = (platform: NodeJS.Platform, env = {}) => openerFor(url, { platform, env })
    expect(named('linux', { DISPLAY: ':0' })).toEqual({ command: 'xdg-open', args: [url] })
    expect(named('linux', { WAYLAND_DISPLAY: 'w' })?.command).toBe('xdg-open')
    expect(named('darwin')).toEqual({ command: 'open', args: [url] })
    expect(named('win32')?.args.at(-1)).toBe(url)
  })
})
