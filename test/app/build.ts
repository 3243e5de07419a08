import { dirname } from 'node:path'
import { build } from 'vite'

/** Bundles the interface once before the journeys, so that they see the code as it is. */
export async function setup(): Promise<void> {
  const root = dirname(dirname(import.meta.dirname))
  const { NODE_ENV } = process.env
  // The tests' own value would bundle the libraries as for development, and `npm start` would go on with that.
  process.env['NODE_ENV'] = 'production'
  await build({ configFile: `${root}/vite.config.ts`, logLevel: 'warn' })
  process.env['NODE_ENV'] = NODE_ENV
}
