import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { fileURLToPath } from 'node:url'
import { createBackend } from './backend/backend.ts'
import { type Announce, answerWith } from './host/answer.ts'
import type { StartArguments } from './host/arguments.ts'
import { dataFolder } from './host/data-folder.ts'
import { startLoopback } from './host/loopback.ts'
import { openerFor } from './host/opener.ts'

const packageFile = new URL('../package.json', import.meta.url)
const folder = fileURLToPath(new URL('../dist/renderer', import.meta.url))

/** A running browser host. */
export type BrowserHost = {
  /** The address to open first, with the token. */
  readonly url: string
  /** Closes the project and stops answering. */
  readonly close: () => Promise<void>
}

/** Answers the interface on 127.0.0.1 and opens `file` where one is given; throws where the port is taken. */
export async function startBrowserHost({
  port,
  file,
}: Omit<StartArguments, 'browser'>): Promise<BrowserHost> {
  const { version } = JSON.parse(readFileSync(packageFile, 'utf8'))
  // The backend announces through the host, which in turn passes calls to the backend.
  let announce: Announce = () => undefined
  const backend = createBackend({
    dataFolder: dataFolder({ platform: process.platform, home: homedir(), env: process.env }),
    version,
    browse: true,
    announce: (event, payload) => announce(event, payload),
  })
  const host = await startLoopback({ folder, port, answer: answerWith(backend) })
  announce = host.announce
  if (file) await backend.call('project.open', { path: file }).catch(sayProblem)
  return {
    url: host.url,
    close: async () => {
      await host.close()
      backend.close()
    },
  }
}

/** Runs the browser host until Ctrl+C: prints its address and opens it where there is a screen. */
export async function runBrowser(wanted: Omit<StartArguments, 'browser'>): Promise<void> {
  const host = await startBrowserHost(wanted)
  console.log(`Excerpta: ${host.url}  (Ctrl+C ends it)`)
  openInBrowser(host.url)
  const end = () => {
    void host.close().then(() => process.exit(0))
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
}

function openInBrowser(url: string): void {
  const opener = openerFor(url, { platform: process.platform, env: process.env })
  if (!opener) return
  const child = spawn(opener.command, opener.args, { stdio: 'ignore', detached: true })
  child.on('error', () => console.log('No browser could be opened; open the address yourself.'))
  child.unref()
}

function sayProblem(error: Error): void {
  console.error(error.message)
}
