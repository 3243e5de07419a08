import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createBackend } from '../../../electron/backend/backend.ts'
import { answerWith } from '../../../electron/host/answer.ts'

const backend = createBackend({
  dataFolder: mkdtempSync(join(tmpdir(), 'excerpta-')),
  version: '1.2.3',
  browse: false,
  announce: () => undefined,
})
const answer = answerWith(backend)
const { signal } = new AbortController()

describe('answerWith', () => {
  it('passes a call on to the backend', async () => {
    expect(await answer('app.state', {}, signal)).toMatchObject({ version: '1.2.3' })
  })

  it.each(['nothing', 'toString', '__proto__', 'constructor'])(
    'refuses a call named %s',
    async (name) => {
      await expect(answer(name, {}, signal)).rejects.toMatchObject({ code: 'unknown-call' })
    },
  )

  it('refuses an input that does not fit', async () => {
    await expect(answer('app.setSettings', { theme: 'pink' }, signal)).rejects.toMatchObject({
      code: 'bad-input',
    })
  })
})
