import { sameSecret } from './token.ts'

/** What the guard looks at: the method, the path and the headers of a request. */
export type Asked = {
  readonly method: string
  readonly path: string
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>
}

/** What the guard knows. */
export type Secrets = {
  readonly port: number
  /** In the first address, for whoever started the host. */
  readonly token: string
  /** In the cookie of the browser that showed the token. */
  readonly cookie: string
}

/** Why a request is turned away, in words for whoever made it. */
export type Denial = { readonly status: 400 | 403 | 405 | 415 | 421; readonly message: string }

/** Name of the cookie; browsers send cookies to every port of a machine, so the port is part of it. */
export function cookieName(port: number): string {
  return `excerpta-${port}`
}

/** Turns away every request that did not come from the page that this host served to whoever has its token. */
export function guard(asked: Asked, secrets: Secrets): Denial | null {
  return (
    wrongHost(asked, secrets) ??
    wrongOrigin(asked, secrets) ??
    wrongMethod(asked) ??
    notAllowedIn(asked, secrets)
  )
}

/** Whether the address carries the token of this host. */
export function hasToken(query: URLSearchParams, { token }: Secrets): boolean {
  return sameSecret(query.get('token') ?? '', token)
}

function wrongHost({ headers }: Asked, { port }: Secrets): Denial | null {
  if (headers['host'] === `127.0.0.1:${port}`) return null
  return { status: 421, message: `Excerpta answers only at http://127.0.0.1:${port}.` }
}

function wrongOrigin({ method, headers }: Asked, { port }: Secrets): Denial | null {
  const denied = { status: 403, message: 'This request came from another page.' } as const
  const origin = headers['origin']
  if (origin === undefined ? method === 'POST' : origin !== `http://127.0.0.1:${port}`)
    return denied
  const site = headers['sec-fetch-site']
  return method === 'POST' && site !== undefined && site !== 'same-origin' ? denied : null
}

function wrongMethod({ method, path, headers }: Asked): Denial | null {
  const wanted = path.startsWith('/call/') ? 'POST' : 'GET'
  if (method !== wanted) return { status: 405, message: `${path} is asked with ${wanted}.` }
  if (wanted === 'POST' && headers['content-type'] !== 'application/json')
    return { status: 415, message: 'A call has a body of type application/json.' }
  return null
}

function notAllowedIn({ headers }: Asked, { port, cookie }: Secrets): Denial | null {
  const cookies = String(headers['cookie'] ?? '').split('; ')
  const given = cookies.find((pair) => pair.startsWith(`${cookieName(port)}=`))
  if (sameSecret(given?.slice(cookieName(port).length + 1) ?? '', cookie)) return null
  return {
    status: 403,
    message:
      'This browser was not let in. Open the address that Excerpta printed when it started; it is a new one at every start.',
  }
}
