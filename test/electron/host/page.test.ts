import { describe, expect, it } from 'vitest'
import { contentSecurityPolicy, readPage } from '../../../electron/host/page.ts'

describe('contentSecurityPolicy', () => {
  it('allows nothing that is not named, and no inline script', () => {
    const directives = contentSecurityPolicy('n').split('; ')
    expect(directives[0]).toBe("default-src 'none'")
    expect(directives).toContain("script-src 'self'")
    expect(directives).toContain("connect-src 'self'")
    expect(directives).toContain("frame-ancestors 'none'")
    expect(directives.join()).not.toMatch(/unsafe|http/)
  })
})

describe('readPage', () => {
  it('says clearly that there is nothing where nothing was built', async () => {
    const page = await readPage('/nowhere', '/')
    expect([page.status, new TextDecoder().decode(page.body)]).toEqual([
      404,
      'There is nothing here.',
    ])
  })
})
