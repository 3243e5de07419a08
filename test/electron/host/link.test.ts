import { describe, expect, it } from 'vitest'
import { createLink, type Question } from '../../../electron/host/link.ts'

describe('the link to the backend’s process', () => {
  it('gives each question its own answer, in whatever order they come', async () => {
    const asked: Question[] = []
    const link = createLink({ post: (question) => asked.push(question), onEvent: () => undefined })
    const [first, second] = [link.ask('a', {}), link.ask('b', {})]
    for (const { id, method } of asked.toReversed())
      link.receive({ id, reply: { ok: true, output: method } })
    expect(await first).toEqual({ ok: true, output: 'a' })
    expect(await second).toEqual({ ok: true, output: 'b' })
  })

  it('passes events on', () => {
    const events: unknown[] = []
    const onEvent = (...event: readonly unknown[]) => events.push(event)
    createLink({ post: () => undefined, onEvent }).receive({ event: 'changed', payload: 1 })
    expect(events).toEqual([['changed', 1]])
  })

  it('answers what was waiting when the process ended, and says what is safe', async () => {
    const link = createLink({ post: () => undefined, onEvent: () => undefined })
    const waiting = link.ask('quotes.code', {})
    link.lost()
    expect(await waiting).toMatchObject({
      ok: false,
      error: { code: 'backend-gone', message: expect.stringContaining('saved') },
    })
  })
})
