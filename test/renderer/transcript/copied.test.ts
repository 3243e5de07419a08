import { expect, test } from 'vitest'
import { placeInWords, quotation } from '../../../renderer/transcript/copied.ts'

test('words are quoted with their source below, with looks and without', () => {
  const source = ['Anna (mentee)', '', 'Talk · turn 2', 'FG1-T002-a']
  expect(quotation('First.\n\nThen.', source)).toEqual({
    plain: '“First.\n\nThen.”\nAnna (mentee), Talk · turn 2, FG1-T002-a',
    html: '<blockquote><p>“First.<br><br>Then.”</p></blockquote><p><em>Anna (mentee), Talk · turn 2, FG1-T002-a</em></p>',
  })
})

test('what looks like markup stays text', () => {
  const { html, plain } = quotation('a <b> & c', ['<i>Anna</i>'])
  expect(html).toContain('“a &lt;b&gt; &amp; c”')
  expect(html).toContain('<em>&lt;i&gt;Anna&lt;/i&gt;</em>')
  expect(plain).toBe('“a <b> & c”\n<i>Anna</i>')
})

test('a place is told with turn and time where they are known', () => {
  const place = { transcript: 'Talk', turn: 45, startMs: 753_000 }
  expect(placeInWords(place)).toBe('Talk · turn 45 · 0:12:33')
  expect(placeInWords({ ...place, startMs: 0 })).toBe('Talk · turn 45 · 0:00:00')
  expect(placeInWords({ ...place, startMs: 59_999 })).toBe('Talk · turn 45 · 0:00:59')
  expect(placeInWords({ ...place, startMs: 36_000_000 })).toBe('Talk · turn 45 · 10:00:00')
  expect(placeInWords({ transcript: 'Talk', turn: null, startMs: null })).toBe('Talk')
})
