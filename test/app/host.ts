import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Input, Method, Output } from '../../shared/api.ts'
import { fromReply } from '../../shared/reply.ts'

/** A browser host that runs as a process of its own. */
export type TestHost = {
  /** The address to open first, with the token. */
  readonly url: string
  /** Where the page comes from, e.g. `http://127.0.0.1:4321`. */
  readonly origin: string
  readonly child: ChildProcess
  /** Makes a call as the page would; throws UserError as there, and TypeError where nobody answers. */
  readonly call: <M extends Method>(method: M, input: Input<M>) => Promise<Output<M>>
  /** Ends the process at once, as a crash or a power cut would. */
  readonly kill: () => Promise<void>
}

/** A new folder for one test. */
export function makeFolder(): string {
  return mkdtempSync(join(tmpdir(), 'excerpta-'))
}

/** Starts a host with settings of its own in `folder`, and opens `project` where one is named. */
export async function startHost(folder: string, project?: string): Promise<TestHost> {
  const script = join(import.meta.dirname, 'host-process.ts')
  const child = spawn(process.execPath, [script, ...(project ? [project] : [])], {
    env: { ...process.env, EXCERPTA_DATA: join(folder, 'settings') },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const url = await firstLine(child)
  const { origin } = new URL(url)
  const cookie = await letIn(url)
  return {
    url,
    origin,
    child,
    call: async (method, input) => {
      const headers = { 'content-type': 'application/json', origin, cookie }
      const body = JSON.stringify(input)
      const response = await fetch(`${origin}/call/${method}`, { method: 'POST', headers, body })
      // The host answers with the output of this very call.
      return fromReply((await response.json()) as never)
    },
    kill: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The host has no output')
  for await (const line of createInterface({ input: child.stdout })) return line
  throw new Error('The host ended without saying its address')
}

async function letIn(url: string): Promise<string> {
  const response = await fetch(url)
  return response.headers.get('set-cookie')?.split(';')[0] ?? ''
}
