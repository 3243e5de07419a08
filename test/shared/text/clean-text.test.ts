import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../../shared/text/clean-text.ts'

test('all newlines become line feeds, and what XML forbids is left out', () => {
  expect(cleanText('a\r\nb\rc\u2028d\ve\u0000\u0015\ufeff\ufffff\u0085g')).toBe('a\nb\nc\nd\nef\ng')
  expect(cleanText('x\ud800y👍🏽\u200d')).toBe('x\ufffdy👍🏽\u200d')
})

test('clean text stays as it is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = cleanText(text)
      expect(cleanText(clean)).toBe(clean)
      expect(clean.isWellFormed()).toBe(true)
    }),
  )
})
