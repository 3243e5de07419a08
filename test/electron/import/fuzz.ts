import { strToU8, zipSync } from 'fflate'
import { readSource } from '../../../electron/import/formats.ts'
import { understand } from '../../../electron/import/understand.ts'
import { UserError } from '../../../shared/model/error.ts'
import { noDecisions } from '../../../shared/text/recognition.ts'
import { docFile } from './doc-file.ts'
import { docxFile, paragraph, table } from './files.ts'
import { column, pdfFile } from './pdf-file.ts'

const talk = (line: (name: string, words: string, at: number) => string): string =>
  Array.from({ length: 12 }, (_, at) =>
    line(at % 2 ? 'Ben' : 'Anna', `Words nº ${at}, é?`, at),
  ).join('\n')

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)
const clock = (at: number, point: string): string =>
  `00:00:${String(at).padStart(2, '0')}${point}000`

/** A good file of each format, to be damaged. */
const samples: Readonly<Record<string, Uint8Array>> = {
  'a.txt': utf8(talk((name, words) => `${name}: ${words}`)),
  'a.md': utf8(talk((name, words) => `**${name}:** ${words}\n`)),
  'a.vtt': utf8(
    `WEBVTT\n\n${talk((name, words, at) => `${clock(at, '.')} --> ${clock(at + 1, '.')}\n<v ${name}>${words}</v>\n`)}`,
  ),
  'a.srt': utf8(
    talk(
      (name, words, at) =>
        `${at + 1}\n${clock(at, ',')} --> ${clock(at + 1, ',')}\n${name}: ${words}\n`,
    ),
  ),
  'a.json': utf8(
    JSON.stringify({
      segments: [
        { start: 1, end: 2, text: 'So?', speaker: 'A' },
        { start: 2, end: 3, text: 'Yes.', speaker: 'B' },
      ],
    }),
  ),
  'a.csv': utf8(
    `speaker,text,time\n${talk((name, words, at) => `${name},"${words}",0:${at + 10}`)}`,
  ),
  'a.cha': utf8(
    `@UTF8\n@Begin\n${talk((name, words, at) => `*${name}:\t${words} \u0015${at}000_${at}900\u0015`)}\n@End\n`,
  ),
  'a.lrc': utf8(talk((_, words, at) => `[00:${at + 10}.00]${words}`)),
  'a.html': utf8(
    `<!DOCTYPE html><body>${talk((name, words) => `<p><b>${name}:</b> ${words}</p>`)}</body>`,
  ),
  'a.xml': utf8(
    `<debate>${talk((name, words) => `<speech by="#${name}"><p>${words}</p></speech>`)}</debate>`,
  ),
  'a.rtf': utf8(`{\\rtf1\\ansi ${talk((name, words) => `{\\b ${name}:} ${words}\\par`)}}`),
  'a.doc': docFile(talk((name, words) => `${name}: ${words}`).replaceAll('\n', '\r')),
  'a.pdf': pdfFile([column(talk((name, words) => `${name}: ${words}`).split('\n'))]),
  'a.docx': docxFile(
    talk((name, words) => paragraph(`**${name}:** ${words}`)) +
      table([
        ['a', 'b'],
        ['c', 'd'],
      ]),
  ),
}

const para = (name: string, words: string): string => `<text:p>${name}: ${words}</text:p>`
const cell = (text: string): string => `<c t="str"><v>${text}</v></c>`

/** The main part of each archive, to be damaged before it is packed, so that the damage gets past the checksum. */
const packed: Readonly<
  Record<
    string,
    {
      readonly part: string
      readonly content: string
      readonly others: Readonly<Record<string, string>>
    }
  >
> = {
  'inner.docx': {
    part: 'word/document.xml',
    content: `<w:document xmlns:w="urn:w"><w:body>${talk((name, words) => paragraph(`${name}: ${words}`))}${table(
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    )}</w:body></w:document>`,
    others: {},
  },
  'inner.odt': {
    part: 'content.xml',
    content: `<o:document-content xmlns:o="o" xmlns:text="t"><o:body>${talk(para)}</o:body></o:document-content>`,
    others: {
      mimetype: 'application/vnd.oasis.opendocument.text',
      'META-INF/manifest.xml': '<m/>',
    },
  },
  'inner.xlsx': {
    part: 'xl/worksheets/sheet1.xml',
    content: `<worksheet><row>${cell('Speaker')}${cell('Text')}</row>${talk((name, words) => `<row>${cell(name)}${cell(words)}</row>`)}</worksheet>`,
    others: { 'xl/workbook.xml': '<workbook/>' },
  },
}

/** Names of all samples. */
export const sampleNames: readonly string[] = [...Object.keys(samples), ...Object.keys(packed)]

/** Imports a damaged copy of each sample `cases` times. Throws for anything but a correct import or a refusal. */
export async function fuzzImport(name: string, cases: number): Promise<void> {
  const archive = packed[name]
  const sample = archive ? utf8(archive.content) : samples[name]
  if (!sample) throw new Error(`no sample ${name}`)
  const random = randomFrom(
    Array.from(name).reduce((sum, character) => sum * 31 + character.charCodeAt(0), 7),
  )
  for (let index = 0; index < cases; index += 1) {
    const damaged = damage(sample, random)
    await importOrRefuse(name, archive ? pack(archive, damaged) : damaged)
  }
}

function pack(
  { part, others }: { readonly part: string; readonly others: Readonly<Record<string, string>> },
  damaged: Uint8Array,
): Uint8Array {
  const whole = Object.entries(others).map(([name, text]) => [name, strToU8(text)] as const)
  return zipSync({ ...Object.fromEntries(whole), [part]: damaged })
}

async function importOrRefuse(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const { text, ...source } = await readSource({ name, bytes })
    const { turns, marks } = understand({ text, ...source }, noDecisions)
    for (const [index, turn] of turns.entries()) {
      const before = turns[index - 1]?.end ?? 0
      if (turn.start < before || turn.end <= turn.start || turn.end > text.length)
        throw new Error(`bad turn in ${name}`)
    }
    for (const [index, mark] of marks.entries()) {
      if (mark.start < (marks[index - 1]?.end ?? 0) || mark.end > text.length)
        throw new Error(`bad mark in ${name}`)
    }
  } catch (error) {
    if (!(error instanceof UserError)) throw error
  }
}

type Random = (below: number) => number

/** Truncates, flips bits, drops, doubles, or overwrites a stretch. */
function damage(sample: Uint8Array, random: Random): Uint8Array {
  const at = random(sample.length)
  const length = 1 + random(64)
  const rest = sample.subarray(at + length)
  switch (random(5)) {
    case 0:
      return sample.slice(0, at)
    case 1:
      return Uint8Array.from(sample, (byte, index) =>
        index >= at && index < at + 4 ? byte ^ (1 << random(8)) : byte,
      )
    case 2:
      return Buffer.concat([sample.subarray(0, at), rest])
    case 3:
      return Buffer.concat([sample.subarray(0, at + length), sample.subarray(at)])
    default:
      return Buffer.concat([
        sample.subarray(0, at),
        Uint8Array.from({ length }, () => random(256)),
        rest,
      ])
  }
}

/** Mulberry32: the same numbers each time, so that a failure can be repeated. */
function randomFrom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}
