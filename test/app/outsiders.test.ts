import { spawnSync } from 'node:child_process'
import { request } from 'node:http'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, startHost, type TestHost } from './host.ts'

let host: TestHost
let cookie: string
beforeAll(async () => {
  host = await startHost(makeFolder())
  cookie = (await fetch(host.url)).headers.get('set-cookie')?.split(';')[0] ?? ''
})
afterAll(() => host.kill())

describe('the host in the browser', () => {
  it('answers its own page', async () => {
    expect(await ask({})).toBe(200)
  })

  it.each([
    ['another name for this machine', { host: 'localhost' }],
    ['a name that somebody pointed here', { host: 'evil.example' }],
    ['another page', { origin: 'https://evil.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['a request that hides its page', { origin: undefined }],
    ['a browser without the cookie', { cookie: undefined }],
    ['a browser with a wrong cookie', { cookie: 'excerpta=1' }],
    ['a form', { 'content-type': 'text/plain' }],
  ])('refuses %s', async (_, headers) => {
    expect(await ask(headers)).toBeGreaterThanOrEqual(400)
  })

  it.each(['', '?token=', '?token=1', '?token=%00'])('lets nobody in with /%s', async (query) => {
    const response = await fetch(`${host.origin}/${query}`)
    expect(response.status).toBe(403)
    expect(response.headers.get('set-cookie')).toBeNull()
  })

  it('listens on 127.0.0.1 and on no other address of this machine', async () => {
    const { port } = new URL(host.origin)
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ address, scopeid }) => address !== '127.0.0.1' && !scopeid)
      .map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address))
    for (const address of others)
      await expect(fetch(`http://${address}:${port}/`), address).rejects.toThrow()
  })

  it('makes no connection of its own', () => {
    const sockets = spawnSync('ss', ['-tunp'], { encoding: 'utf8' })
    // Only where the machine can tell; the page's own requests are watched in another journey.
    const own = sockets.stdout
      ?.split('\n')
      .filter((line) => line.includes(`pid=${host.child.pid},`))
    const strangers = own?.filter((line) => !/\s127\.0\.0\.1:\d+\s+127\.0\.0\.1:\d+/.test(line))
    expect(strangers ?? []).toEqual([])
  })

  it('gives no file outside the built interface', async () => {
    for (const path of [
      '/../package.json',
      '/%2e%2e/package.json',
      '/..%2fpackage.json',
      '/assets/../../package.json',
    ])
      expect(await ask({}, path)).toBeGreaterThanOrEqual(400)
  })
})

type Headers = Readonly<Record<string, string | undefined>>

/** The status of a request that is like the page's own but for these headers. */
function ask(headers: Headers, path?: string): Promise<number> {
  const { hostname, port } = new URL(host.origin)
  const usual = {
    host: `127.0.0.1:${port}`,
    origin: host.origin,
    cookie,
    'content-type': 'application/json',
  }
  const all: Headers = { ...usual, ...headers }
  const sent = Object.entries(all).flatMap(([name, value]) =>
    value ? [[name, value] as const] : [],
  )
  return new Promise((resolve, reject) => {
    const method = path === undefined ? 'POST' : 'GET'
    request({
      hostname,
      port,
      method,
      path: path ?? '/call/app.state',
      headers: Object.fromEntries(sent),
    })
      .on('response', (response) => resolve(response.resume().statusCode ?? 0))
      .on('error', reject)
      .end(path === undefined ? '{}' : undefined)
  })
}
