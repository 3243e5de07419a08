import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../../electron/host/answer.ts'
import { type Loopback, maxBody, startLoopback } from '../../../electron/host/loopback.ts'
import { UserError } from '../../../shared/model/error.ts'

const parent = mkdtempSync(join(tmpdir(), 'excerpta-'))
const folder = join(parent, 'renderer')
let host: Loopback
let origin: string
let cookie: string
let gaveUp: Promise<void>

beforeAll(async () => {
  mkdirSync(join(folder, 'assets'), { recursive: true })
  writeFileSync(join(folder, 'index.html'), '<meta nonce="%NONCE%"><p>Excerpta</p>')
  writeFileSync(join(folder, 'assets', 'index.js'), 'run()')
  writeFileSync(join(folder, 'secret.txt'), 'no page')
  writeFileSync(join(parent, 'outside.js'), 'outside()')
  host = await startLoopback({ folder, port: 0, answer })
  const first = await fetch(host.url)
  origin = new URL(host.url).origin
  cookie = first.headers.get('set-cookie')?.split(';')[0] ?? ''
})

afterAll(() => host.close())

describe('the first address', () => {
  it('is on 127.0.0.1 and gives a cookie that scripts and other sites cannot use', async () => {
    const response = await fetch(host.url)
    expect(new URL(host.url).hostname).toBe('127.0.0.1')
    expect(response.headers.get('set-cookie')).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/)
    expect(await response.text()).toContain('url=/')
  })

  it('is needed: without its token or its cookie nothing is answered', async () => {
    for (const path of ['/', '/?token=guessed', '/assets/index.js', '/events'])
      expect((await fetch(origin + path)).status).toBe(403)
    expect((await call('app.state', {}, { cookie: '' })).status).toBe(403)
  })
})

describe('files', () => {
  it('are served with a policy that names no other source and allows no inline script', async () => {
    const response = await get('/')
    const policy = response.headers.get('content-security-policy') ?? ''
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1]
    expect(await response.text()).toBe(`<meta nonce="${nonce}"><p>Excerpta</p>`)
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain("script-src 'self';")
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
  })

  it('have a new nonce at each answer', async () => {
    const [first, second] = await Promise.all([get('/'), get('/')])
    expect(await first.text()).not.toBe(await second.text())
  })

  it('are only those of the interface', async () => {
    expect((await get('/assets/index.js')).status).toBe(200)
    for (const path of ['/secret.txt', '/assets', '/missing.js', '/..%2foutside.js'])
      expect((await get(path)).status).toBe(404)
    expect(await rawStatus('/../outside.js')).toBe(404)
    expect(await rawStatus('/assets/../../outside.js')).toBe(404)
  })
})

describe('calls', () => {
  it('are answered with what the backend says', async () => {
    const response = await call('echo', { words: 'ä' })
    expect([response.status, await response.json()]).toEqual([
      200,
      { ok: true, output: { words: 'ä' } },
    ])
  })

  it('carry problems of the user as code and message, and bugs as bugs', async () => {
    const problem = { ok: false, error: { code: 'no-project', message: 'No project is open.' } }
    expect(await (await call('problem', {})).json()).toEqual(problem)
    const bug = await call('bug', {})
    expect(bug.status).toBe(500)
    expect(await bug.json()).toMatchObject({ ok: false, error: { code: 'bug' } })
  })

  it('that do not exist or are no JSON get a clear 4xx', async () => {
    expect((await call('nothing', {})).status).toBe(404)
    const headers = { origin, cookie, 'content-type': 'application/json' }
    const url = `${origin}/call/echo`
    expect((await fetch(url, { method: 'POST', headers, body: '{' })).status).toBe(400)
  })

  it('that are too large are refused, and the next one is answered', async () => {
    const response = await call('echo', 'x'.repeat(maxBody))
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({
      error: { message: 'A call may be 96 MB at most.' },
    })
    expect((await call('echo', {})).status).toBe(200)
  })

  it('are told when the caller gives up', async () => {
    const abort = new AbortController()
    const waiting = call('wait', {}, { signal: abort.signal }).catch((error) => error.name)
    await new Promise((resolve) => setTimeout(resolve, 50))
    abort.abort()
    expect(await waiting).toBe('AbortError')
    await gaveUp
  })
})

describe('events', () => {
  it('reach every open page', async () => {
    const pages = await Promise.all([get('/events'), get('/events')])
    const readers = pages.map((page) => page.body?.getReader())
    for (const reader of readers) await reader?.read()
    host.announce('changed', { tables: ['quote'] })
    for (const reader of readers) {
      const { value } = (await reader?.read()) ?? {}
      expect(new TextDecoder().decode(value)).toBe('event: changed\ndata: {"tables":["quote"]}\n\n')
      await reader?.cancel()
    }
  })
})

const answer: Answer = async (method, input, signal) => {
  if (method === 'echo') return input
  if (method === 'problem') throw new UserError('no-project', 'No project is open.')
  if (method === 'bug') throw new TypeError('x is not a function')
  if (method !== 'wait') throw new UserError('unknown-call', `There is no call named ${method}.`)
  gaveUp = new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
  return await gaveUp
}

function get(path: string): Promise<Response> {
  return fetch(origin + path, { headers: { cookie } })
}

type Overrides = { readonly cookie?: string; readonly signal?: AbortSignal }

function call(method: string, input: unknown, overrides: Overrides = {}): Promise<Response> {
  const headers = {
    origin,
    cookie: overrides.cookie ?? cookie,
    'content-type': 'application/json',
  }
  return fetch(`${origin}/call/${method}`, {
    method: 'POST',
    headers,
    body: JSON.stringify(input),
    signal: overrides.signal ?? null,
  })
}

/** Asks for a path as it is written; `fetch` would resolve its dots first. */
function rawStatus(path: string): Promise<number | undefined> {
  const { port } = new URL(origin)
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, headers: { cookie } }, (response) => {
      response.resume()
      resolve(response.statusCode)
    })
    asked.on('error', reject).end()
  })
}
