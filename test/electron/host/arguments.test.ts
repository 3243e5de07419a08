import { describe, expect, it } from 'vitest'
import { parseStart } from '../../../electron/host/arguments.ts'

describe('parseStart', () => {
  it('takes a project relative to where it was typed', () => {
    expect(parseStart(['a.excerpta'], '/home/kim')).toEqual({
      browser: false,
      port: 0,
      file: '/home/kim/a.excerpta',
    })
  })

  it('takes --browser and --port', () => {
    expect(parseStart(['--browser', '--port', '4000'], '/')).toEqual({
      browser: true,
      port: 4000,
      file: null,
    })
  })

  it('says what is wrong with a port or an option', () => {
    expect(() => parseStart(['--port', '99999'], '/')).toThrow('--port 99999 is not a port')
    expect(() => parseStart(['--prot', '1'], '/')).toThrow("Unknown option '--prot'")
  })
})
