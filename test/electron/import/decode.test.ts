import { expect, test } from 'vitest'
import { detectEncoding } from '../../../electron/import/detect-encoding.ts'
import { readSource } from '../../../electron/import/formats.ts'
import { encodings, twiceEncoded } from '../../../shared/model/encoding.ts'
import { encode } from './encode.ts'
import { file, refusalOf, source } from './files.ts'

const french =
  'Élodie : Ça a été très utile, je l’ai déjà dit à ma mère.\nPaul : Où ça ? À l’école, bien sûr.\n'.repeat(
    8,
  )

test('marked texts are read by their mark, which is left out', () => {
  const utf8 = new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(french)])
  expect(source('a.txt', utf8)).toMatchObject({
    text: french,
    encoding: { name: 'utf-8', rival: null },
  })
  for (const order of ['le', 'be'] as const) {
    const bytes = utf16(`\ufeff${french}`, order)
    expect(source('a.txt', bytes)).toMatchObject({
      text: french,
      encoding: { name: `utf-16${order}`, rival: null },
    })
  }
})

test('UTF-16 without a mark is known by its zeros', () => {
  for (const order of ['le', 'be'] as const) {
    expect(source('a.txt', utf16(french, order)).text).toBe(french)
  }
})

test.each([
  ['windows-1252', french],
  ['macintosh', french],
  ['windows-1255', 'מנחה: מה שלומכם היום?\nרחל: אנחנו שמחים להיות כאן איתכם.\n'.repeat(8)],
  [
    'windows-1251',
    'Ведущий: Как прошла ваша встреча?\nАнна: Очень хорошо, спасибо за вопрос.\n'.repeat(8),
  ],
  [
    'gb18030',
    '主持人：我们今天开会讨论这个问题。\n陈小明：我觉得这个办法很好，谢谢大家。\n'.repeat(8),
  ],
  [
    'big5',
    '主持人：我們今天開會討論這個問題。\n陳小明：我覺得這個辦法很好，謝謝大家。\n'.repeat(8),
  ],
])('%s is recognised', (encoding, text) => {
  const bytes = encode(text, encoding)
  expect(detectEncoding(bytes).name).toBe(encoding)
  expect(source('a.txt', bytes).text).toBe(text)
})

test('the encoding can be chosen; one that does not exist is refused', () => {
  expect(source('a.txt', encode(french, 'windows-1252'), { encoding: 'windows-1252' }).text).toBe(
    french,
  )
  expect(() => source('a.txt', french, { encoding: 'rot-13' })).toThrow(/“a.txt” was not imported/)
})

test('every encoding offered exists', () => {
  for (const encoding of encodings.map(({ id }) => id).filter((id) => id !== twiceEncoded))
    expect(() => new TextDecoder(encoding)).not.toThrow()
})

test('text that was encoded twice is reported and can be repaired', async () => {
  const once = new TextDecoder('windows-1252').decode(new TextEncoder().encode(french))
  const read = await readSource(file('a.txt', once))
  expect(read.warnings.map(({ code }) => code)).toEqual(['encoded-twice'])
  const repaired = await readSource(file('a.txt', once), { encoding: 'utf-8-twice' })
  expect(repaired).toMatchObject({ text: french, warnings: [] })
  expect((await readSource(file('a.txt', french))).warnings).toEqual([])
})

test('nothing and noise are refused', () => {
  expect(refusalOf('a.txt', '')).toBe('file-empty')
  expect(refusalOf('a.txt', ' \n\t\r\n')).toBe('file-empty')
  const noise = Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256)
  expect(refusalOf('a.txt', noise)).toBe('file-not-text')
})

function utf16(text: string, order: 'le' | 'be'): Uint8Array {
  const bytes = new Uint8Array(text.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < text.length; at += 1)
    view.setUint16(at * 2, text.charCodeAt(at), order === 'le')
  return bytes
}

test('Chinese in UTF-16 without a mark is known by its line ends', () => {
  const text = '主持人：一共三个问题。\n王芳：好，一个一个来。\n主持人：第一个。\n'
  const little = Buffer.from(text, 'utf16le')
  expect(detectEncoding(little).name).toBe('utf-16le')
  expect(detectEncoding(Buffer.from(little).swap16()).name).toBe('utf-16be')
})
