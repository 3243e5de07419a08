import { dirname } from 'node:path'
import { build } from 'vite'

/** Bundles the interface once before the journeys, so that they see the code as it is. */
export async function setup(): Promise<void> {
  const root = dirname(dirname(import.meta.dirname))
  await build({ configFile: `${root}/vite.config.ts`, logLevel: 'warn' })
}
