import { expect, test } from 'vitest'
import { maxFileBytes } from '../../../electron/import/refuse.ts'
import { understand } from '../../../electron/import/understand.ts'
import { noDecisions } from '../../../shared/text/recognition.ts'
import { refusalOf, source } from './files.ts'

const length = 60_000

/** Runs that make careless patterns try every beginning with every end; a slow one would run into the test's time limit. */
const runs: readonly string[] = [
  ...['(', '[', '<', '*', '_a ', '**a ', '#', '# ', '"', '-', ' ', '\t', '.', 'a, ', '&amp', '{'],
  ...[
    'a:',
    'a: b\n',
    'Anna: x\n',
    '(a\n',
    '[a\n',
    'ABC\n',
    '-->\n',
    '"a"\n',
    'a  b',
    '王小明：是\n',
  ],
  ...['[0:01]', '0:01 ', '#00:00:01-1# ', '1_2', '👨‍👩‍👧', 'e\u0301\u0301', '<a ', '\\u1', "\\'e9"],
]

const beginnings: Readonly<Record<string, string>> = {
  'a.txt': '',
  'a.md': '> # ',
  'a.vtt': 'WEBVTT\n\n00:01.000 --> 00:02.000\n<v A>',
  'a.srt': '1\n00:00:01,000 --> 00:00:02,000\n',
  'a.cha': '@Begin\n*A:\t',
  'a.html': '<html><p>',
  'a.xml': '<a><speech by="#x">',
  'a.rtf': '{\\rtf1 ',
  'a.csv': 'speaker,text\n',
  'a.lrc': '[00:01.00]',
}

test.each(Object.entries(beginnings))(
  'endless repetition in %s does no harm',
  (name, beginning) => {
    for (const run of runs) {
      const text = beginning + run.repeat(Math.ceil(length / run.length))
      if (refusalOf(name, text) === 'imported') understand(source(name, text), noDecisions)
    }
  },
)

test('a hundred thousand people who each speak once are counted in one go', () => {
  const text = Array.from({ length: 100_000 }, (_, at) => `P${at}: yes`).join('\n')
  expect(() => understand(source('a.txt', text), noDecisions)).not.toThrow()
})

test('a file that is larger than any transcript is refused unread', () => {
  const bytes = new Uint8Array(0)
  Object.defineProperty(bytes, 'length', { value: maxFileBytes + 1 })
  expect(refusalOf('a.txt', bytes)).toBe('file-too-large')
})
