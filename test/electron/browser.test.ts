import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type BrowserHost, startBrowserHost } from '../../electron/browser.ts'

const folder = mkdtempSync(join(tmpdir(), 'excerpta-'))
const project = join(folder, 'study.excerpta')
const before = process.env['EXCERPTA_DATA']
let host: BrowserHost
let headers: Record<string, string>

beforeAll(async () => {
  process.env['EXCERPTA_DATA'] = join(folder, 'settings')
  host = await start(null)
})

afterAll(async () => {
  await host.close()
  if (before === undefined) delete process.env['EXCERPTA_DATA']
  else process.env['EXCERPTA_DATA'] = before
})

describe('the browser host', () => {
  it('answers the same calls as the backend and says that it has no file dialogs', async () => {
    expect(await call('app.state', {})).toMatchObject({ output: { browse: true, project: null } })
  })

  it('refuses calls whose input does not fit their schema', async () => {
    expect(await call('project.open', { path: 1 })).toMatchObject({ error: { code: 'bad-input' } })
    expect(await call('app.nothing', {})).toMatchObject({ error: { code: 'unknown-call' } })
  })

  it('announces what a call changed', async () => {
    const stream = await fetch(new URL('/events', host.url), { headers })
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    await call('project.create', { path: project, title: 'Study' })
    let heard = ''
    while (!heard.includes('"project"')) heard += (await reader?.read())?.value
    await reader?.cancel()
    expect(heard).toContain('event: changed')
  })

  it('closes the project when it ends, so that it can be opened again at once', async () => {
    await host.close()
    host = await start(project)
    expect(await call('app.state', {})).toMatchObject({ output: { project: { title: 'Study' } } })
  })
})

async function start(file: string | null): Promise<BrowserHost> {
  const started = await startBrowserHost({ port: 0, file })
  const cookie = (await fetch(started.url)).headers.get('set-cookie')?.split(';')[0] ?? ''
  const { origin } = new URL(started.url)
  headers = { cookie, origin, 'content-type': 'application/json' }
  return started
}

async function call(method: string, input: unknown): Promise<unknown> {
  const url = new URL(`/call/${method}`, host.url)
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(input) })
  return await response.json()
}
