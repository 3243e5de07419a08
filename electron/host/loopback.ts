import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { bugCode, type Reply, toReply } from '../../shared/reply.ts'
import type { Announce, Answer } from './answer.ts'
import { cookieName, guard, hasToken, type Secrets } from './guard.ts'
import { commonHeaders, readPage } from './page.ts'
import { randomToken } from './token.ts'

/** Largest body of a call in bytes: the largest file that is accepted, as base64, and some more. */
export const maxBody = 96 * 1024 * 1024

/** What the host needs: the built interface, the backend's answers, and a port (0 takes a free one). */
export type LoopbackOptions = {
  readonly folder: string
  readonly port: number
  readonly answer: Answer
}

/** A running host. */
export type Loopback = {
  /** The address to open first, with the token. */
  readonly url: string
  /** Tells every open page. */
  readonly announce: Announce
  readonly close: () => Promise<void>
}

type Host = LoopbackOptions & { readonly secrets: Secrets; readonly streams: Set<ServerResponse> }

/** Serves the interface and its calls on 127.0.0.1, to whoever has the token; throws where the port is taken. */
export async function startLoopback(options: LoopbackOptions): Promise<Loopback> {
  const server = createServer()
  const port = await listen(server, options.port)
  const secrets: Secrets = { port, token: randomToken(), cookie: randomToken() }
  const host: Host = { ...options, secrets, streams: new Set() }
  server.on('request', (request, response) => {
    respond(host, request, response).catch((error) => giveUp(response, error))
  })
  return {
    url: `http://127.0.0.1:${port}/?token=${secrets.token}`,
    announce: (event, payload) => {
      const message = `event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`
      for (const stream of host.streams) stream.write(message)
    },
    close: () => {
      for (const stream of host.streams) stream.end()
      server.closeAllConnections()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      // A server that listens on a port has an address of this shape.
      resolve((server.address() as AddressInfo).port)
    })
  })
}

async function respond(
  host: Host,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? ''
  const url = URL.parse(request.url ?? '', 'http://127.0.0.1')
  if (!url) return refuse(response, 400, 'This is not an address.')
  const path = url.pathname
  const denial = guard({ method, path, headers: request.headers }, host.secrets)
  if (denial?.status === 403 && path === '/' && hasToken(url.searchParams, host.secrets))
    return letIn(response, host.secrets)
  if (denial) return refuse(response, denial.status, denial.message)
  if (path.startsWith('/call/'))
    return await answerCall(host, { method: path.slice('/call/'.length), request, response })
  if (path === '/events') return openStream(host, response)
  const page = await readPage(host.folder, path)
  response.writeHead(page.status, page.headers).end(page.body)
}

/**
 * Exchanges the token for the cookie. The page leads on by itself, since a cookie that is SameSite=Strict is not sent along
 * when the address was clicked in another page and redirected.
 */
function letIn(response: ServerResponse, { port, cookie }: Secrets): void {
  response
    .writeHead(200, {
      ...commonHeaders,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': "default-src 'none'",
      'cache-control': 'no-store',
      'set-cookie': `${cookieName(port)}=${cookie}; HttpOnly; SameSite=Strict; Path=/`,
    })
    .end('<!doctype html><title>Excerpta</title><meta http-equiv="refresh" content="0;url=/">')
}

type Called = {
  readonly method: string
  readonly request: IncomingMessage
  readonly response: ServerResponse
}

async function answerCall(host: Host, { method, request, response }: Called): Promise<void> {
  const gaveUp = new AbortController()
  response.on('close', () => gaveUp.abort())
  const body = await readBody(request)
  if (body === null)
    return refuse(response, 413, `A call may be ${maxBody / 1024 / 1024} MB at most.`)
  const input = parseJson(body)
  if (input === undefined) return refuse(response, 400, 'The body of a call is JSON.')
  const reply = await toReply(host.answer(method, input, gaveUp.signal))
  if (!response.destroyed) sendReply(response, statusOf(reply), reply)
}

function statusOf(reply: Reply<unknown>): number {
  if (reply.ok) return 200
  if (reply.error.code === 'unknown-call') return 404
  // A problem of the user's is a good answer to the page, which shows it.
  return reply.error.code === bugCode ? 500 : 200
}

/** The whole body, or null where it is too large; what is too much is read all the same, or the answer would not arrive. */
async function readBody(request: IncomingMessage): Promise<Buffer | null> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request) {
    size += part.length
    if (size <= maxBody) parts.push(part)
    else parts.length = 0
  }
  return size <= maxBody ? Buffer.concat(parts) : null
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}

function openStream({ streams }: Host, response: ServerResponse): void {
  response.writeHead(200, {
    ...commonHeaders,
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
  })
  response.write('retry: 1000\n\n')
  streams.add(response)
  response.on('close', () => streams.delete(response))
}

function giveUp(response: ServerResponse, error: unknown): void {
  if (response.headersSent || response.destroyed) response.destroy()
  else refuse(response, 500, String(error))
}

function refuse(response: ServerResponse, status: number, message: string): void {
  sendReply(response, status, { ok: false, error: { code: 'refused', message } })
}

function sendReply(response: ServerResponse, status: number, reply: Reply<unknown>): void {
  response
    .writeHead(status, {
      ...commonHeaders,
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    })
    .end(JSON.stringify(reply))
}
