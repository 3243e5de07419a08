import { describe, expect, it } from 'vitest'
import { type Asked, cookieName, guard, hasToken } from '../../../electron/host/guard.ts'

const secrets = { port: 4000, token: 'first-address', cookie: 'kept-by-the-browser' }
const cookie = `other=1; ${cookieName(4000)}=kept-by-the-browser`

describe('guard', () => {
  it('lets the page that it served fetch its files, its events and its calls', () => {
    expect(guard(get('/'), secrets)).toBeNull()
    expect(guard(get('/assets/index.js', { origin: 'http://127.0.0.1:4000' }), secrets)).toBeNull()
    expect(guard(post('/call/app.state'), secrets)).toBeNull()
  })

  it.each([
    ['another name for this machine', { host: 'localhost:4000' }, 421],
    ['a name that an attacker points at this machine', { host: 'evil.example:4000' }, 421],
    ['another port', { host: '127.0.0.1:4001' }, 421],
    ['no host', { host: undefined }, 421],
    ['a page from elsewhere', { origin: 'https://evil.example' }, 403],
    ['a page of another port', { origin: 'http://127.0.0.1:4001' }, 403],
    ['a page that hides where it is from', { origin: 'null' }, 403],
    ['a call without an origin', { origin: undefined }, 403],
    ['a call that the browser says is from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text, which pages may post anywhere', { 'content-type': 'text/plain' }, 415],
    ['no cookie', { cookie: undefined }, 403],
    ['a wrong cookie', { cookie: `${cookieName(4000)}=guessed` }, 403],
    ['the cookie of a host on another port', { cookie: 'excerpta-4001=kept-by-the-browser' }, 403],
    ['the beginning of the cookie', { cookie: `${cookieName(4000)}=kept` }, 403],
  ])('turns away %s', (_, headers, status) => {
    expect(guard(post('/call/app.state', headers), secrets)?.status).toBe(status)
  })

  it('takes calls by POST only, and everything else by GET only', () => {
    expect(guard({ ...post('/call/app.state'), method: 'GET' }, secrets)?.status).toBe(405)
    expect(guard(post('/'), secrets)?.status).toBe(405)
    expect(guard({ ...get('/'), method: 'DELETE' }, secrets)?.status).toBe(405)
  })

  it('says what to do when the browser was not let in', () => {
    const denial = guard(get('/', { cookie: undefined }), secrets)
    expect(denial?.message).toContain('Open the address that Excerpta printed')
  })
})

describe('hasToken', () => {
  it('knows the token of this start, and no other', () => {
    expect(hasToken(new URLSearchParams('token=first-address'), secrets)).toBe(true)
    expect(hasToken(new URLSearchParams('token=first-addres'), secrets)).toBe(false)
    expect(hasToken(new URLSearchParams(''), secrets)).toBe(false)
  })
})

function get(path: string, headers: Asked['headers'] = {}): Asked {
  return { method: 'GET', path, headers: { host: '127.0.0.1:4000', cookie, ...headers } }
}

function post(path: string, headers: Asked['headers'] = {}): Asked {
  const own = {
    host: '127.0.0.1:4000',
    origin: 'http://127.0.0.1:4000',
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/json',
    cookie,
  }
  return { method: 'POST', path, headers: { ...own, ...headers } }
}
