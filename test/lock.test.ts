import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { root } from './source.ts'

const names = z.record(z.string(), z.string()).optional()
const lockFile = z.object({
  packages: z.record(
    z.string(),
    z.object({
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      dependencies: names,
      optionalDependencies: names,
    }),
  ),
})

const text = readFileSync(`${root}/package-lock.json`, 'utf8')
const { packages } = lockFile.parse(JSON.parse(text))

describe('the lock file', () => {
  it('names no place to download from, so that it installs from any registry', () => {
    expect(Object.keys(packages).filter((path) => packages[path]?.resolved)).toEqual([])
  })

  it('knows what each package must hash to, on every system', () => {
    const unknown = Object.keys(packages).filter((path) => path && !packages[path]?.integrity)
    expect(unknown).toEqual([])
  })

  it('knows every package that another one needs, those for other systems included', () => {
    const missing = Object.entries(packages).flatMap(
      ([path, { dependencies, optionalDependencies }]) =>
        Object.keys({ ...dependencies, ...optionalDependencies })
          .filter((name) => !isLocked(path, name))
          .map(
            (name) =>
              `${name}, needed by ${path}: enter it with its version, cpu and os, or npm ci refuses to install`,
          ),
    )
    expect(missing).toEqual([])
  })
})

/** Whether a package is locked where the one at `path` would look for it. */
function isLocked(path: string, name: string): boolean {
  if (`${path}/node_modules/${name}`.replace(/^\//, '') in packages) return true
  const up = path.lastIndexOf('/node_modules/')
  return path !== '' && isLocked(up < 0 ? '' : path.slice(0, up), name)
}
