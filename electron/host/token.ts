import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 256 random bits, safe in addresses, cookies and headers. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url')
}

/** Whether two secrets are equal, in a time that does not tell how much of them is. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(digest(a), digest(b))
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest()
}
