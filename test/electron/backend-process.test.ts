import { EventEmitter, once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Message, Question } from '../../electron/host/link.ts'

/** Stands in for the port that Electron gives to a process of its own. */
const port = Object.assign(new EventEmitter(), {
  postMessage: (message: Message) => {
    port.emit('event' in message ? `event ${message.event}` : `reply ${message.id}`, message)
  },
})
const folder = mkdtempSync(join(tmpdir(), 'excerpta-'))

beforeAll(async () => {
  Object.assign(process, { parentPort: port })
  process.argv.splice(2, process.argv.length, join(folder, 'settings'), '1.2.3')
  await import('../../electron/backend-process.ts')
})

describe('the backend’s process', () => {
  it('answers a question with its number, and says that the host has file dialogs', async () => {
    expect(await ask({ id: 7, method: 'app.state', input: {} })).toMatchObject({
      id: 7,
      reply: { ok: true, output: { version: '1.2.3', browse: false } },
    })
  })

  it('answers what it refuses, too', async () => {
    expect(await ask({ id: 8, method: 'nothing', input: {} })).toMatchObject({
      reply: { ok: false, error: { code: 'unknown-call' } },
    })
  })

  it('passes on what the backend announces', async () => {
    const heard = once(port, 'event changed')
    await ask({ id: 9, method: 'project.create', input: { path: join(folder, 'a') } })
    expect((await heard)[0].payload.tables).toContain('project')
    await ask({ id: 10, method: 'project.close', input: {} })
  })
})

async function ask(question: Question): Promise<unknown> {
  const answer = once(port, `reply ${question.id}`)
  port.emit('message', { data: question })
  return (await answer)[0]
}
