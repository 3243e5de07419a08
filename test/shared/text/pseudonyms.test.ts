import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findNames, nameFinder, replaceNames } from '../../../shared/text/pseudonyms.ts'

const finder = nameFinder([
  { original: 'Amina', replacement: 'P1' },
  { original: 'Amina de Vries', replacement: 'Participant 1' },
  { original: 'Zürich', replacement: 'a city' },
  { original: '王小明', replacement: '甲' },
])

function replaced(text: string): string {
  return replaceNames(finder, text, { brackets: false })
}

test('replaces whole words only, and the longer name before the shorter one', () => {
  expect(replaced('Amina met Aminata and Amina de Vries.')).toBe(
    'P1 met Aminata and Participant 1.',
  )
})

test('finds names in capitals, with wide blanks, and however an accent is encoded', () => {
  expect(replaced('AMINA  lives in Zu\u0308rich; Amina\nde  Vries in ZÜRICH')).toBe(
    'P1  lives in a city; Participant 1 in a city',
  )
})

test('finds names without their accents, and of several words in small letters', () => {
  expect(replaced('in Zurich and ZURICH, said amina de vries')).toBe(
    'in a city and a city, said Participant 1',
  )
  const polish = nameFinder([{ original: 'Łukasz Żak', replacement: 'P4' }])
  expect(replaceNames(polish, 'Lukasz Zak, łukasz żak', { brackets: false })).toBe('P4, P4')
})

test('finds names with a number after them, and keeps the number apart from that of the pseudonym', () => {
  expect(replaced('Amina1: Yes. Zürich2')).toBe('P1-1: Yes. a city2')
  const numbered = nameFinder([{ original: 'M1', replacement: 'A' }])
  expect(replaceNames(numbered, 'M1 and M12', { brackets: false })).toBe('A and M12')
})

test('leaves letters alone that only a script without marks would take for a name', () => {
  const arabic = nameFinder([{ original: 'عَلِي', replacement: 'P5' }])
  expect(replaceNames(arabic, 'عَلِي علي', { brackets: false })).toBe('P5 علي')
})

test('leaves a genitive s and what follows an apostrophe', () => {
  expect(replaced('Amina’s job, Aminas Stelle')).toBe('P1’s job, P1s Stelle')
})

test('finds names across marks of Markdown; the replacement has the look that a part of the name had', () => {
  expect(replaced('As **Ami**na says')).toBe('As **P1** says')
  expect(replaced('As Ami**na** says')).toBe('As **P1** says')
  expect(replaced('A**mi**na, *A*mina and *Ami**na***')).toBe('**P1**, *P1* and ***P1***')
  expect(replaced('**Amina** *de Vries*')).toBe('***Participant 1***')
  expect(replaced('**so Ami**na and **so**')).toBe('**so P1** and **so**')
  expect(replaced('[Ami](excerpta:quote/1)na, A\\mina, Am[in]a')).toBe(
    '[P1](excerpta:quote/1), P1\\, [P1]',
  )
  expect(replaceNames(finder, 'Ami**na**', { brackets: true })).toBe('**[P1]**')
})

test('marks at the ends of a name stay where they are, and a mark may be a letter of a name', () => {
  expect(replaced('**Amina** and x**Amina**x [Amina]')).toBe('**P1** and x**P1**x [P1]')
  const marked = nameFinder([
    { original: 'kim_1', replacement: 'P6' },
    { original: '1', replacement: 'one' },
  ])
  expect(replaceNames(marked, 'kim_1, 1', { brackets: false })).toBe('P6, one')
})

test('wherever marks stand in a name, it is found once, and nothing of it is left', () => {
  const mark = fc.constantFrom('', '', '*', '**', '`', '~~', '\\', '](excerpta:code/1)')
  const marks = fc.array(mark, { minLength: 6, maxLength: 6 })
  fc.assert(
    fc.property(marks, marks, (one, other) => {
      const [first, second] = [one, other].map((each) =>
        [...'Amina', ''].map((letter, place) => `${each[place]}${letter}`).join(''),
      )
      const text = `So ${first} and ${second}.`
      expect(findNames(finder, text)).toHaveLength(2)
      expect(findNames(finder, replaced(text))).toEqual([])
      expect(replaced(text).replaceAll(/\(excerpta:code\/1\)|[*`~\\\]]/g, '')).toBe('So P1 and P1.')
    }),
  )
})

test('leaves words that only begin with a small letter differently', () => {
  expect(replaced('the amina acid')).toBe('the amina acid')
})

test('finds names inside texts that are written without blanks', () => {
  expect(replaced('昨天王小明說過')).toBe('昨天甲說過')
})

test('puts brackets around replacements on request', () => {
  expect(replaceNames(finder, 'Ask Amina.', { brackets: true })).toBe('Ask [P1].')
})

test('takes letters that mean something in patterns as letters', () => {
  const odd = nameFinder([{ original: 'A.B. (Ann)+', replacement: 'X' }])
  expect(replaceNames(odd, 'AxB (Ann)+ and A.B. (Ann)+', { brackets: false })).toBe(
    'AxB (Ann)+ and X',
  )
})

test('an empty list and an empty name find nothing', () => {
  expect(findNames(nameFinder([]), 'Amina')).toEqual([])
  expect(findNames(nameFinder([{ original: '  ', replacement: 'X' }]), 'a b')).toEqual([])
})

test('no listed name is left in any text, and what stands between names is untouched', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'Amina',
      'Amina de Vries',
      'Zürich',
      'Aminata',
      '王小明',
      ' ',
      ', ',
      '\n',
      '’s',
      '😀',
    ),
    fc.string({ unit: 'grapheme' }),
  )
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('')
      expect(findNames(finder, replaceNames(finder, text, { brackets: true }))).toEqual([])
      const spans = findNames(finder, text)
      const between = [...spans, { start: text.length, end: text.length }].map(({ start }, index) =>
        text.slice(spans[index - 1]?.end ?? 0, start),
      )
      expect(replaced(text)).toBe(
        between.map((words, index) => words + (spans[index]?.replacement ?? '')).join(''),
      )
    }),
  )
})
