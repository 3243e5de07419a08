import { resolve } from 'node:path'
import { parseArgs } from 'node:util'

/** What a person asked for when starting the app. */
export type StartArguments = {
  /** Browser even where the desktop window could be opened. */
  readonly browser: boolean
  /** 0 takes a free one. */
  readonly port: number
  /** A project to open, absolute, or null. */
  readonly file: string | null
}

/** Reads the arguments after `npm start --`; `folder` is where they were typed. Throws TypeError for unknown ones. */
export function parseStart(args: readonly string[], folder: string): StartArguments {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { browser: { type: 'boolean' }, port: { type: 'string' } },
  })
  const file = positionals[0]
  return {
    browser: values.browser ?? false,
    port: parsePort(values.port),
    file: file === undefined ? null : resolve(folder, file),
  }
}

function parsePort(text = '0'): number {
  const port = Number(text)
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port
  throw new TypeError(`--port ${text} is not a port: give a number from 1 to 65535.`)
}
