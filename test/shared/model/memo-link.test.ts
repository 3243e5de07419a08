import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLink } from '../../../shared/model/memo-link.ts'

test('a link of ours says what kind of thing it leads to, and which one', () => {
  fc.assert(
    fc.property(fc.constantFrom('code' as const, 'quote' as const), fc.uuid(), (kind, id) => {
      expect(readLink(`excerpta:${kind}/${id}`)).toEqual({ kind, id })
    }),
  )
})

test.each([
  'https://example.org/',
  'javascript:alert(1)',
  'excerpta:code/',
  'excerpta:code/Orientation',
  'excerpta:transcript/7f1c1a52-3a5e-4f39-8a2b-0a4bb9f3a1d0',
  'excerpta:code/7f1c1a52-3a5e-4f39-8a2b-0a4bb9f3a1d0/more',
  ' excerpta:code/7f1c1a52-3a5e-4f39-8a2b-0a4bb9f3a1d0',
])('any other address leads nowhere: %s', (href) => {
  expect(readLink(href)).toBeNull()
})
