import { describe, expect, it } from 'vitest'
import { UserError } from '../../shared/model/error.ts'
import { fromReply, toReply } from '../../shared/reply.ts'

describe('a reply', () => {
  it('carries an output across a host', async () => {
    expect(fromReply(await acrossHost(Promise.resolve({ a: [1, null] })))).toEqual({ a: [1, null] })
  })

  it('carries a problem of the user with its code', async () => {
    const reply = await acrossHost(Promise.reject(new UserError('damaged', 'It is damaged.')))
    const error = thrownBy(() => fromReply(reply))
    expect(error).toBeInstanceOf(UserError)
    expect(error).toMatchObject({ code: 'damaged', message: 'It is damaged.' })
  })

  it('carries a bug with the details to mend it, and never as a problem of the user', async () => {
    for (const thrown of [new TypeError('x is not a function'), 'words']) {
      const reply = await acrossHost(Promise.reject(thrown))
      const error = thrownBy(() => fromReply(reply))
      expect(error).not.toBeInstanceOf(UserError)
      expect(String(error)).toContain(thrown instanceof Error ? 'reply.test.ts' : 'words')
    }
  })
})

async function acrossHost<T>(answer: Promise<T>) {
  return structuredClone(await toReply(answer))
}

function thrownBy(act: () => unknown): unknown {
  try {
    return act()
  } catch (error) {
    return error
  }
}
