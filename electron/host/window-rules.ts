import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where the window's page lives: a scheme of its own, answered from the files of the app. */
export const pageAddress = 'app://excerpta/'

/** Whether a page at this address is ours; nothing else is shown, and nothing else may call. */
export function isOurs(url: string): boolean {
  return URL.parse(url)?.href.startsWith(pageAddress) ?? false
}

/** Whether the window may ask for this address: its own files, and files that the page made itself, for saving. */
export function mayLoad(url: string): boolean {
  return isOurs(url) || url.startsWith(`blob:${pageAddress}`) || url.startsWith('data:')
}

/** Whether the page may use a capability of the browser; only writing to the clipboard. */
export function mayUse(permission: string): boolean {
  return permission === 'clipboard-sanitized-write'
}

/** The frame that a message came from, as far as the rules look at it. */
export type Frame = { readonly url: string; readonly parent: unknown }

/** Whether a message came from our page itself, not from a frame inside it or from a frame that is gone. */
export function isOurFrame(frame: Frame | null): boolean {
  return frame !== null && frame.parent === null && isOurs(frame.url)
}

/** Path of the project file among the arguments that the app was started with in `folder`, or null. */
export function projectIn(args: readonly string[], folder: string): string | null {
  const named = args.slice(1).find((arg) => arg.endsWith('.excerpta'))
  if (named === undefined) return null
  // Linux desktops name what was double-clicked by its address.
  return named.startsWith('file:') ? pathOf(named) : resolve(folder, named)
}

/** The path of an address; one of another computer, which has none here, stays as it is, so that opening it says so. */
function pathOf(address: string): string {
  try {
    return fileURLToPath(address)
  } catch (error) {
    if (error instanceof TypeError || error instanceof URIError) return address
    throw error
  }
}
