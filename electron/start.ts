import { runBrowser } from './browser.ts'
import { parseStart, type StartArguments } from './host/arguments.ts'
import { buildIfStale, page } from './host/build.ts'
import { runDesktop } from './host/desktop.ts'

try {
  await start(parseStart(process.argv.slice(2), process.env['INIT_CWD'] ?? process.cwd()))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}

/** What `npm start` does: the desktop window where it can be had, else the same interface in the browser. */
async function start(wanted: StartArguments): Promise<void> {
  await buildIfStale(page)
  if (!wanted.browser) {
    const reason = await runDesktop(wanted)
    if (reason === null) return
    console.log(`No desktop window, as ${reason}; the same in the browser instead.`)
  }
  await runBrowser(wanted)
}
