import fc from 'fast-check'
import { expect, test } from 'vitest'
import { detectEncoding } from '../../../electron/import/detect-encoding.ts'
import { readSource } from '../../../electron/import/formats.ts'
import { encodings } from '../../../shared/model/encoding.ts'
import { encode } from './encode.ts'
import { file } from './files.ts'
import { languages } from './languages.ts'

const written = languages.flatMap(({ language, text, encodings }) =>
  encodings.map((encoding) => ({ language, text, encoding })),
)

test.each(written)('$language in $encoding is read as it was written', ({ text, encoding }) => {
  const bytes = encode(text, encoding)
  const { name: found } = detectEncoding(bytes)
  expect(new TextDecoder(found).decode(bytes)).toBe(text)
  expect(encodings.map(({ id }) => id)).toContain(found)
})

test('nearly all of them are certain, and what is certain is right however little of a text there is, bytes apart that are Unicode as well', () => {
  let certain = 0
  for (const { text, encoding } of written) {
    const bytes = encode(text, encoding)
    if (detectEncoding(bytes).rival === null) certain += 1
  }
  expect(certain / written.length).toBeGreaterThan(0.9)
  fc.assert(
    fc.property(
      fc.constantFrom(...written),
      fc.array(fc.nat(), { minLength: 3, maxLength: 30 }),
      ({ text, encoding }, picks) => {
        const words = text.split(/[ \n]/)
        const some = picks.map((pick) => words[pick % words.length]).join(' ')
        const bytes = encode(some, encoding)
        const { name: found, rival } = detectEncoding(bytes)
        // Two letters of French on an old Mac may be one Armenian letter in Unicode; nothing tells them apart.
        fc.pre(found !== 'utf-8' || /^\p{ASCII}*$/u.test(some))
        if (rival === null) expect(new TextDecoder(found).decode(bytes)).toBe(some)
      },
    ),
    { numRuns: 1000, seed: 20 },
  )
})

test('Greek names that begin with an accent are no apostrophes', () => {
  const bytes = encode('Μαρία: Άλλοι έφυγαν.\nΆννα: Ναι.\n'.repeat(4), 'windows-1253')
  expect(detectEncoding(bytes)).toEqual({ name: 'windows-1253', rival: null })
})

test('a guess is reported with what is nearly as likely, a choice of the person is not', async () => {
  const bytes = encode('Μαρία: Άλλοι έφυγαν.\nΆννα: Ναι.\n', 'windows-1253')
  const read = await readSource(file('a.txt', bytes))
  expect(read.warnings.map(({ code }) => code)).toEqual(['encoding-guessed'])
  expect(read.warnings[0]?.message).toContain('“Greek (windows-1253)”')
  const chosen = await readSource(file('a.txt', bytes), { encoding: 'windows-1253' })
  expect(chosen.warnings).toEqual([])
})

test('a page that says its encoding itself is no guess, whatever its letters look like', async () => {
  const page = '<html><meta charset="windows-1250"><p>Řehoř: Žena.</p></html>'
  const bytes = encode(page, 'windows-1250')
  expect(detectEncoding(bytes)).toEqual({ name: 'windows-1250', rival: 'windows-1252' })
  const read = await readSource(file('a.html', bytes))
  expect(read.encoding).toEqual({ name: 'windows-1250', rival: null })
  expect(read.warnings).toEqual([])
})
