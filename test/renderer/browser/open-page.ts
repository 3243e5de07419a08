import { createServer, type Server } from 'node:http'
import { type Browser, chromium, type Page } from 'playwright-core'
import { build } from 'vite'
import { quietBrowser, requireChromium } from '../../chromium.ts'

/** A page of the interface in a real browser. */
export type OpenPage = {
  readonly page: Page
  readonly close: () => Promise<void>
}

type PageToOpen = {
  /** File with the page's script. */
  readonly entry: string
  readonly size?: { readonly width: number; readonly height: number }
  readonly dark?: boolean
}

/** Builds a script as it is shipped, serves it on the loopback and opens it in Chromium. */
export async function openPage({ entry, size, dark = false }: PageToOpen): Promise<OpenPage> {
  const server = await serve(await bundle(entry))
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  const browser = await launch()
  const context = await browser.newContext({
    viewport: size ?? { width: 1280, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  page.on('pageerror', (error) => console.error(error))
  await page.goto(`http://127.0.0.1:${port}/`)
  return {
    page,
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}

type Asset = { readonly type: string; readonly body: string | Uint8Array }

async function bundle(entry: string): Promise<ReadonlyMap<string, Asset>> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    base: '/',
    build: {
      write: false,
      assetsInlineLimit: 0,
      rolldownOptions: { input: entry, output: { entryFileNames: 'page.js' } },
    },
  })
  const assets = new Map<string, Asset>()
  let styles = ''
  for (const { output } of [built].flat().flatMap((one) => ('output' in one ? [one] : []))) {
    for (const file of output) {
      const body = file.type === 'chunk' ? file.code : file.source
      assets.set(`/${file.fileName}`, { type: typeOf(file.fileName), body })
      if (file.fileName.endsWith('.css'))
        styles += `<link rel="stylesheet" href="/${file.fileName}">`
    }
  }
  const body = `<!doctype html><html lang="en"><head><title>Test</title>${styles}</head><body><div id="root"></div><script type="module" src="/page.js"></script></body></html>`
  return assets.set('/', { type: 'text/html; charset=utf-8', body })
}

function typeOf(file: string): string {
  if (file.endsWith('.js')) return 'text/javascript'
  return file.endsWith('.css') ? 'text/css' : 'application/octet-stream'
}

function serve(assets: ReadonlyMap<string, Asset>): Promise<Server> {
  const server = createServer((request, response) => {
    const asset = assets.get(request.url ?? '/')
    response.writeHead(asset ? 200 : 404, { 'content-type': asset?.type ?? 'text/plain' })
    response.end(asset?.body)
  })
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server))
  })
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: requireChromium(),
    args: ['--no-sandbox', ...quietBrowser],
  })
}
