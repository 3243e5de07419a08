import { readFileSync } from 'node:fs'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { codebookFile } from '../../shared/model/codebook-file.ts'
import { role } from '../../shared/model/people.ts'
import { transcriptKind } from '../../shared/model/transcript.ts'

const personRow = z.strictObject({
  participant: z.string().min(1),
  role,
  programme: z.enum(['Harbour', 'Lantern', 'Compass', 'Stepping Stone', '']),
  pair: z.string(),
  transcript: z.string(),
  label: z.string().min(1),
  age: z.string(),
  gender: z.string(),
  'country of origin': z.string(),
  education: z.string(),
})
const transcriptRow = z.strictObject({
  file: z.string(),
  title: z.string(),
  short: z.string(),
  kind: transcriptKind,
  date: z.iso.date(),
  programme: z.string(),
  pair: z.string(),
})
const codingRow = z.strictObject({
  coder: z.string(),
  transcript: z.string(),
  code: z.string(),
  text: z.string().min(1),
  occurrence: z.coerce.number().int().positive(),
  starred: z.enum(['yes', '']),
  memo: z.string(),
})
type Transcript = z.infer<typeof transcriptRow>
type Coding = z.infer<typeof codingRow>

const folder = new URL('../../electron/sample/', import.meta.url)
const people = table('people.csv', personRow)
const transcripts = table('transcripts.csv', transcriptRow)
const codings = table('codings.csv', codingRow)
const titles = transcripts.map((row) => row.title)

describe('the transcripts of the sample', () => {
  it('are two focus groups and four interviews, named and numbered', () => {
    expect(transcripts.map((row) => [row.title, row.short, row.kind])).toEqual([
      ['Focus group 1', 'FG1', 'focus-group'],
      ['Focus group 2', 'FG2', 'focus-group'],
      ['Interview 1', 'INT1', 'interview'],
      ['Interview 2', 'INT2', 'interview'],
      ['Interview 3', 'INT3', 'interview'],
      ['Interview 4', 'INT4', 'interview'],
    ])
  })

  it('come in four formats, so that the sample shows what can be imported', () => {
    const endings = transcripts.map((row) => row.file.split('.').at(-1))
    expect([...new Set(endings)].sort()).toEqual(['md', 'srt', 'txt', 'vtt'])
  })

  it.each(transcripts)('$title is as long as a real one', (row) => {
    const spoken = turns(row)
    const words = spoken.flatMap((turn) => turn.words.split(/\s+/)).length
    const [least, most, fewestTurns] =
      row.kind === 'focus-group' ? [3500, 4500, 90] : [1500, 2200, 40]
    expect(words).toBeGreaterThanOrEqual(least ?? 0)
    expect(words).toBeLessThanOrEqual(most ?? 0)
    expect(spoken.length).toBeGreaterThanOrEqual(fewestTurns ?? 0)
  })

  it.each(transcripts)('$title says only what a label of people.csv says', (row) => {
    const lines = read(row.file).split('\n').filter(isSpeech)
    const labels = labelsOf(row)
    const speakers = turns(row).map((turn) => turn.label)
    expect([...new Set(speakers)].sort()).toEqual([...labels].sort())
    expect(lines.length).toBe(speakers.length)
  })
})

describe('the people of the sample', () => {
  it('are mentees and mentors in at least nine pairs of four programmes, each pair in one', () => {
    const pairs = new Map<string, Set<string>>()
    for (const row of people.filter((person) => person.pair)) {
      const pair = `${row.programme} ${row.pair}`
      pairs.set(pair, (pairs.get(pair) ?? new Set()).add(row.role))
    }
    expect(pairs.size).toBeGreaterThanOrEqual(9)
    for (const roles of pairs.values()) expect([...roles].sort()).toEqual(['mentee', 'mentor'])
    const names = [...pairs.keys()].map((pair) => pair.split(' ').at(-1))
    expect(new Set(names).size).toBe(pairs.size)
  })

  it('speak in transcripts that exist', () => {
    for (const row of people) {
      expect(titles).toContain(row.transcript)
    }
  })

  it('are described the same way in every row', () => {
    for (const row of people) {
      const first = people.find((other) => other.participant === row.participant)
      expect({ ...row, transcript: '', label: '' }).toEqual({ ...first, transcript: '', label: '' })
    }
  })

  it('belong to the programme and the pair of an interview that names one', () => {
    for (const interview of transcripts.filter((row) => row.pair)) {
      const speakers = people.filter((row) => row.transcript === interview.title && row.pair)
      expect(speakers.length).toBeGreaterThan(0)
      for (const person of speakers) {
        expect(person.pair).toBe(interview.pair)
        expect(person.programme).toBe(interview.programme)
      }
    }
  })
})

describe('the codings of the sample', () => {
  it('are many, on many passages, by two coders', () => {
    expect(codings.length).toBeGreaterThanOrEqual(170)
    expect(new Set(codings.map(passage)).size).toBeGreaterThanOrEqual(130)
    expect(new Set(codings.map((row) => row.coder))).toEqual(new Set(['Hanna Vos', 'Marek Lind']))
  })

  it('stand in what one person says in one turn, as often as they say they do', () => {
    for (const row of codings) {
      const found = transcripts
        .filter((transcript) => transcript.title === row.transcript)
        .flatMap(turns)
        .flatMap((turn) => turn.words.split(row.text).slice(1))
      expect(found.length, row.text).toBeGreaterThanOrEqual(row.occurrence)
    }
  })

  it('never stand in what a moderator or an interviewer says', () => {
    const asking = transcripts.flatMap((transcript) => {
      const labels = labelsOf(transcript, ['moderator', 'interviewer'])
      return turns(transcript).filter((turn) => labels.includes(turn.label))
    })
    const words = asking.map((turn) => turn.words).join('\n')
    expect(codings.filter((row) => words.includes(row.text))).toEqual([])
  })

  it('use every code of the mentoring benefits and no other', () => {
    const book = codebookFile.parse(JSON.parse(read('../../codebooks/mentoring-benefits.json')))
    expect([...new Set(codings.map((row) => row.code))].sort()).toEqual(
      book.codes.map((code) => code.name).sort(),
    )
  })

  it('are each there once, and star and describe a quote the same way in all its rows', () => {
    expect(new Set(codings.map((row) => `${quote(row)}|${row.code}`)).size).toBe(codings.length)
    const described = codings.map((row) => `${quote(row)}|${row.starred}|${row.memo}`)
    expect(new Set(described).size).toBe(new Set(codings.map(quote)).size)
    expect(new Set(codings.map((row) => row.starred))).toEqual(new Set(['yes', '']))
    expect(codings.filter((row) => row.memo).length).toBeGreaterThanOrEqual(10)
  })

  it('agree and disagree between the coders of focus group 1', () => {
    const coded = (coder: string) =>
      codings
        .filter((row) => row.coder === coder && row.transcript === 'Focus group 1')
        .map((row) => `${passage(row)}|${row.code}`)
    const hanna = coded('Hanna Vos')
    const marek = coded('Marek Lind')
    const both = hanna.filter((entry) => marek.includes(entry)).length
    expect(both).toBeGreaterThanOrEqual(25)
    expect(hanna.length - both).toBeGreaterThanOrEqual(10)
    expect(marek.length - both).toBeGreaterThanOrEqual(10)
  })
})

function table<T>(name: string, row: z.ZodType<T>): readonly T[] {
  const parsed = Papa.parse(read(name), { header: true, skipEmptyLines: true })
  expect(parsed.errors).toEqual([])
  return z.array(row).parse(parsed.data)
}

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8')
}

const labelled =
  /^(?:\[\d\d:\d\d:\d\d\] )?(?:<v |\*\*)?([A-Z][a-z]*)(?:>|:\*\* |: )(.*?)(?:<\/v>)?$/

/** The labelled lines of a transcript; our sample has one turn, or one piece of a turn, per line. */
function turns(row: Transcript): readonly { readonly label: string; readonly words: string }[] {
  return read(row.file)
    .split('\n')
    .flatMap((line) => {
      const [, label, words] = labelled.exec(line) ?? []
      return label && words ? [{ label, words }] : []
    })
}

/** True unless the line is empty, a cue's number or time, the head, or a stage direction. */
function isSpeech(line: string): boolean {
  return !/^(|\d+|\d\d:\d\d:\d\d[.,]\d{3} --> .*|WEBVTT|#? ?(Focus group|Interview) with .*|\(.*\))$/.test(
    line,
  )
}

function labelsOf(transcript: Transcript, roles?: readonly string[]): readonly string[] {
  return people
    .filter((row) => row.transcript === transcript.title)
    .filter((row) => !roles || roles.includes(row.role))
    .map((row) => row.label)
}

function passage(row: Coding): string {
  return `${row.transcript}|${row.text}|${row.occurrence}`
}

function quote(row: Coding): string {
  return `${row.coder}|${passage(row)}`
}
