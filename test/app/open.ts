import { join } from 'node:path'
import { afterAll, afterEach, expect } from 'vitest'
import { root } from '../source.ts'
import { makeFolder, startHost, type TestHost } from './host.ts'
import { type OpenPage, openPage } from './page.ts'

/** A host at work, with its settings and projects in a folder of its own. */
export type Desk = { readonly host: TestHost; readonly folder: string }

/** What the journeys of one file share: a desk, and a page that shows it. */
export type Opened = Desk & Pick<OpenPage, 'page' | 'browser'>

/** Makes ready what is to be there before the page is opened. */
type Prepare = (desk: Desk) => Promise<unknown>

/** Opens a page on the sample project for the journeys of a file; see `openApp`. */
export function openSample(prepare?: Prepare): Promise<Opened> {
  return openApp(async (desk) => {
    await desk.host.call('project.sample', { path: join(desk.folder, 'sample.excerpta') })
    await prepare?.(desk)
  })
}

/**
 * Opens a page for the journeys of a file, and closes it after them. Where one fails, what the page looked like lies in
 * test/out, which is not kept; where something went wrong in the page or was asked of a network, the file fails.
 */
export async function openApp(prepare?: Prepare): Promise<Opened> {
  const folder = makeFolder()
  const host = await startHost(folder)
  await prepare?.({ host, folder })
  const { page, browser, problems, requests } = await openPage(host)
  afterEach(async ({ task }) => {
    const shown = page.context().pages().at(-1)
    if (task.result?.state !== 'fail' || !shown) return
    await shown.screenshot({ path: join(root, 'test/out', `${task.id}.png`) })
    console.log(`test/out/${task.id}.png shows the page when this failed: ${task.name}`)
  })
  afterAll(async () => {
    await browser.close()
    await host.kill()
    expect(problems).toEqual([])
    expect(requests.filter((address) => !isOwn(address, host))).toEqual([])
  })
  return { page, browser, host, folder }
}

/** Whether an address is the host's, or made by the page itself. */
function isOwn(address: string, { origin }: TestHost): boolean {
  return ['', 'blob:'].some((kind) => address.startsWith(`${kind}${origin}/`))
}
