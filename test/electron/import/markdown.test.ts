import { expect, test } from 'vitest'
import { stripMarks } from '../../../electron/import/markdown.ts'
import { understand } from '../../../electron/import/understand.ts'
import { noDecisions } from '../../../shared/text/recognition.ts'
import { countWords } from '../../../shared/text/words.ts'
import { source } from './files.ts'

test('emphasis, headings and quotations lose their marks and keep their words', () => {
  const { text, bold, headings } = stripMarks(
    '## Part *one* ##\n> **Anna:** \\[laughs\\] so __very__ nice\n2 * 3 * 4 a_b_c',
  )
  expect(text).toBe('Part one\nAnna: [laughs] so very nice\n2 * 3 * 4 a_b_c')
  expect(headings).toEqual([{ start: 0, end: 8 }])
  expect(bold.map(({ start, end }) => text.slice(start, end))).toEqual(['Anna:', 'very'])
})

test('no word is lost, and unpaired marks stay', () => {
  const samples = [
    '**Anna: no end',
    'a ** b ** c',
    '_x',
    '***both*** and *one*',
    '---',
    '* item',
    '\\',
    '`**code**`',
  ]
  for (const sample of samples) expect(countWords(stripMarks(sample).text)).toBe(countWords(sample))
  expect(stripMarks('**Anna: no end').text).toBe('**Anna: no end')
})

test('front matter gives title and date, a first heading the title', () => {
  const front =
    '---\ntitle: "Group 2"\ndate: 2024-05-03\nspeakers:\n  - Anna\n---\n\nAnna:\n\nHello.\n'
  expect(source('a.md', front)).toMatchObject({ title: 'Group 2', date: '2024-05-03' })
  expect(source('a.md', '# Talk\n\nAnna: Hello.').title).toBe('Talk')
})

test('speakers in bold, as headings and above bullets are found', () => {
  const ways = [
    (name: string) => `**${name}:** Well.\n`,
    (name: string) => `**${name}**: Well.\n`,
    (name: string) => `### ${name}:\nWell.\n`,
    (name: string) => `### ${name}\nWell.\n`,
    (name: string) => `**${name}** - Well.\n`,
    (name: string) => `**${name}**\n* Well.\n* Yes.\n`,
  ]
  for (const way of ways) {
    const text = Array.from({ length: 8 }, (_, at) => way(at % 2 ? 'Ben Li' : 'Anna Ek')).join('\n')
    const { speakers } = understand(source('a.md', text), noDecisions)
    expect(speakers.map(({ label, turns }) => [label, turns])).toEqual([
      ['Anna Ek', 4],
      ['Ben Li', 4],
    ])
  }
})

test('Markdown is known by its marks under any name', () => {
  const text = '### Anna:\nWell.\n\n### Ben:\nYes.\n\n'.repeat(4)
  expect(source('a.xml', text).text.startsWith('Anna:\nWell.')).toBe(true)
})
