import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { runCommand } from './commands/run.ts'
import { dataFolder } from './host/data-folder.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))

// Whoever reads along may have read enough, e.g. `excerpta turns … | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 70)
})

process.exitCode = await runCommand(process.argv.slice(2), {
  folder: typedIn(),
  dataFolder: dataFolder({ platform: process.platform, home: homedir(), env: process.env }),
  version,
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
})

/** The folder in which the command was typed: `npm run` goes to the project's own and says where it came from. */
function typedIn(): string {
  const viaNpm = process.env['npm_lifecycle_event'] === 'excerpta'
  return (viaNpm && process.env['INIT_CWD']) || process.cwd()
}
