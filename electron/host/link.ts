import { UserError } from '../../shared/model/error.ts'
import { type Reply, toReply } from '../../shared/reply.ts'

/** What the window's process sends to the backend's process. */
export type Question = { readonly id: number; readonly method: string; readonly input: unknown }

/** What comes back: the answer to a question, or an event. */
export type Message =
  | { readonly id: number; readonly reply: Reply<unknown> }
  | { readonly event: string; readonly payload: unknown }

/** Calls to a backend in another process, and its answers, matched by number. */
export type Link = {
  readonly ask: (method: string, input: unknown) => Promise<Reply<unknown>>
  /** Takes a message from the other process. */
  readonly receive: (message: Message) => void
  /** Answers whatever is still waiting, as the other process has ended. */
  readonly lost: () => void
}

type LinkOptions = {
  readonly post: (question: Question) => void
  readonly onEvent: (event: string, payload: unknown) => void
}

/** A link that sends through `post`. */
export function createLink({ post, onEvent }: LinkOptions): Link {
  const waiting = new Map<number, (reply: Reply<unknown>) => void>()
  let next = 1
  return {
    ask: (method, input) =>
      new Promise((resolve) => {
        const id = next++
        waiting.set(id, resolve)
        post({ id, method, input })
      }),
    receive: (message) => {
      if ('event' in message) return onEvent(message.event, message.payload)
      waiting.get(message.id)?.(message.reply)
      waiting.delete(message.id)
    },
    lost: () => {
      for (const resolve of waiting.values()) void toReply(gone()).then(resolve)
      waiting.clear()
    },
  }
}

async function gone(): Promise<never> {
  throw new UserError(
    'backend-gone',
    'The part of Excerpta that keeps the project stopped, so this was not done. Everything shown before is saved. It was started again: open the project and go on.',
  )
}
