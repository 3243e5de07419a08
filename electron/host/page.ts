import { readFile } from 'node:fs/promises'
import { extname, join, normalize, sep } from 'node:path'
import { randomToken } from './token.ts'

/** A file of the interface as a host answers it. */
export type Page = {
  readonly status: 200 | 404
  readonly headers: Readonly<Record<string, string>>
  readonly body: Uint8Array<ArrayBuffer>
}

const mediaTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}

/** Answers a path of the interface from the folder it was built into; `/` is the page itself, with a policy of its own. */
export async function readPage(folder: string, path: string): Promise<Page> {
  const name = path === '/' ? '/index.html' : path
  const mediaType = mediaTypes[extname(name)]
  const file = insideOf(folder, name)
  const body = file && mediaType ? await readOrNull(file) : null
  if (!body || !mediaType) return notFound
  return name === '/index.html' ? withPolicy(body) : plain(body, mediaType)
}

/** Headers that every answer of a host carries. */
export const commonHeaders = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
} as const

/** What the page may load: only what its own host serves, no inline script, styles only with the nonce. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}

const notFound: Page = {
  status: 404,
  headers: { ...commonHeaders, 'content-type': 'text/plain; charset=utf-8' },
  body: new TextEncoder().encode('There is nothing here.'),
}

function withPolicy(body: Uint8Array): Page {
  const nonce = randomToken()
  const html = new TextDecoder().decode(body).replaceAll('%NONCE%', nonce)
  return {
    status: 200,
    headers: {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': contentSecurityPolicy(nonce),
      'cache-control': 'no-store',
    },
    body: new TextEncoder().encode(html),
  }
}

function plain(body: Uint8Array<ArrayBuffer>, mediaType: string): Page {
  return {
    status: 200,
    headers: { ...commonHeaders, 'content-type': mediaType, 'cache-control': 'no-cache' },
    body,
  }
}

function insideOf(folder: string, path: string): string | null {
  const root = normalize(folder + sep)
  const file = join(root, path)
  return file.startsWith(root) ? file : null
}

async function readOrNull(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    return new Uint8Array(await readFile(file))
  } catch {
    return null
  }
}
