import { startBrowserHost } from '../../electron/browser.ts'

// The browser host as a process of its own: opens the project named, prints its address, and ends with its parent.
process.stdin.resume().on('close', () => process.exit())
const host = await startBrowserHost({ port: 0, file: process.argv[2] ?? null })
console.log(host.url)
