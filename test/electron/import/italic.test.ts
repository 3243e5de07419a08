import { expect, test } from 'vitest'
import { readSource } from '../../../electron/import/formats.ts'
import { understand } from '../../../electron/import/understand.ts'
import { noDecisions } from '../../../shared/text/recognition.ts'
import { docxFile, file } from './files.ts'
import { odt } from './odt-file.ts'
import { pdfFile } from './pdf-file.ts'

const lines = ['How did it begin?', 'With a letter.', 'And then?', 'I wrote back.']
const talk = [...lines, ...lines, ...lines]
const asks = (line: string): boolean => line.endsWith('?')
const each = (write: (line: string) => string): string => talk.map(write).join('\n')

const run = (line: string): string => {
  return `<w:p><w:r>${asks(line) ? '<w:rPr><w:i/></w:rPr>' : ''}<w:t>${line}</w:t></w:r></w:p>`
}
const styled = (line: string): string => {
  return `<w:p>${asks(line) ? '<w:pPr><w:pStyle w:val="Q"/></w:pPr>' : ''}<w:r><w:t>${line}</w:t></w:r></w:p>`
}
const styles =
  '<w:styles xmlns:w="w"><w:style w:styleId="Q"><w:name w:val="Question"/><w:rPr><w:i/></w:rPr></w:style></w:styles>'
const span = (line: string): string => {
  return `<text:p>${asks(line) ? `<text:span text:style-name="T2">${line}</text:span>` : line}</text:p>`
}
const pages = [
  talk.map((text, index) => ({ x: 72, y: 760 - index * 30, text, italic: asks(text) })),
]

test.each([
  ['a.docx', docxFile(each(run))],
  ['styled.docx', docxFile(each(styled), { 'word/styles.xml': styles })],
  ['a.odt', odt(each(span))],
  ['a.rtf', `{\\rtf1 ${each((line) => (asks(line) ? `{\\i ${line}}\\par` : `${line}\\par`))}}`],
  [
    'a.html',
    `<html><body>${each((line) => (asks(line) ? `<p><em>${line}</em></p>` : `<p>${line}</p>`))}`,
  ],
  ['a.md', each((line) => (asks(line) ? `*${line}*\n` : `${line}\n`))],
  ['a.pdf', pdfFile(pages)],
])('italic questions are told from plain answers in %s', async (name, content) => {
  const source = await readSource(file(name, content))
  const { speakers, verdict } = understand(source, noDecisions)
  expect(source.hints.italic).toHaveLength(6)
  expect(speakers.map(({ label, turns }) => [label, turns])).toEqual([
    ['Interviewer', 6],
    ['Respondent', 6],
  ])
  expect(verdict).toBe('doubtful')
})
