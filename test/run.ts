import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { findChromium, installChromium } from './chromium.ts'
import { findOffice, installOffice } from './office.ts'

/** What `npm test` runs, in this order; the first red step ends it. */
const steps: readonly Step[] = [
  { name: 'Types', run: () => tool('typescript', 'tsc', ['-b']) },
  {
    name: 'Lint and format',
    run: () => tool('@biomejs/biome', 'biome', ['ci', '--error-on-warnings', '.']),
  },
  { name: 'Nothing unused', run: () => tool('knip', 'knip', []) },
  { name: 'A browser for the journeys', run: requireChromium },
  { name: 'An office for the exported files', run: requireOffice },
  {
    name: 'Unit and store tests',
    run: () => tool('vitest', 'vitest', ['run', '--project', 'unit']),
  },
  {
    name: 'Journeys in a real browser',
    run: () => tool('vitest', 'vitest', ['run', '--project', 'app']),
  },
]

type Step = {
  readonly name: string
  /** True when green; what went wrong was printed. */
  readonly run: () => boolean
}

const root = dirname(import.meta.dirname)

for (const { name, run } of steps) {
  const started = performance.now()
  const green = run()
  const seconds = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${green ? '✓' : '✗'} ${name} (${seconds} s)`)
  if (!green) process.exit(1)
}

/** Runs a tool of ours on this very Node, the same on every system. */
function tool(packageName: string, command: string, options: readonly string[]): boolean {
  const folder = join(root, 'node_modules', packageName)
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const entry = join(folder, typeof bin === 'string' ? bin : bin[command])
  const { status } = spawnSync(process.execPath, [entry, ...options], {
    cwd: root,
    stdio: 'inherit',
  })
  return status === 0
}

function requireChromium(): boolean {
  const found = findChromium() ?? installChromium()
  if (found) return true
  console.error(
    [
      'The journeys need Chromium, Chrome or Edge, and none was found. Nothing was skipped; please install one:',
      '  Debian, Ubuntu   sudo apt-get install chromium',
      '  Fedora           sudo dnf install chromium',
      '  macOS            brew install --cask google-chrome',
      '  Windows          winget install Google.Chrome',
      'or name one that is elsewhere: CHROMIUM=/path/to/chromium npm test',
    ].join('\n'),
  )
  return false
}

/** Without an office the tests of exported files that need one say that they did not run; a build server must have one. */
function requireOffice(): boolean {
  const found = findOffice() ?? installOffice()
  if (found) return true
  console.error(
    [
      'Exported files are opened with LibreOffice, and none was found, so that is not tested here. To test it, install it:',
      '  Debian, Ubuntu   sudo apt-get install libreoffice-writer libreoffice-calc',
      '  Fedora           sudo dnf install libreoffice-writer libreoffice-calc',
      '  macOS            brew install --cask libreoffice',
      '  Windows          winget install TheDocumentFoundation.LibreOffice',
      'or name one that is elsewhere: SOFFICE=/path/to/soffice npm test',
    ].join('\n'),
  )
  return process.env['CI'] === undefined
}
