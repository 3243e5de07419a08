import { saturationInWords } from '../../../shared/analysis/saturation-words.ts'
import type { DocumentBlock, TableColumn } from '../../../shared/model/document.ts'
import type { TranscriptListing } from '../../../shared/model/replies.ts'
import type { Saturation } from '../../../shared/model/saturation.ts'
import { agreementBlocks, type ReportedAgreement } from './agreement.ts'
import { notesBlocks } from './figures.ts'

/** What one coder did in one transcript; times as ISO 8601. */
type Work = {
  readonly coder: string
  readonly transcript: string
  readonly quotes: number
  readonly codings: number
  readonly first: string
  readonly last: string
}

/** What is told about how the material was coded; all of it read or computed from the project. */
export type Methods = {
  readonly transcripts: readonly TranscriptListing[]
  /** How many people of each role spoke, by role. */
  readonly people: ReadonlyMap<string, number>
  readonly work: readonly Work[]
  readonly codes: number
  readonly capitals: number
  /** Changes of the codebook that stand, oldest first. */
  readonly changes: readonly {
    readonly time: string
    readonly coder: string
    readonly what: string
    readonly summary: string
  }[]
  /** Why codes were mapped to capital types as they are, oldest first; names of the types parted by commas. */
  readonly mappings: readonly {
    readonly time: string
    readonly coder: string
    readonly code: string
    readonly before: string
    readonly after: string
    readonly reason: string
  }[]
  readonly saturation: Saturation
  /** Null where fewer than two people coded. */
  readonly agreement: ReportedAgreement | null
  /** The counting rule in sentences. */
  readonly counting: readonly string[]
}

/** The methods appendix: material, coding, codebook, agreement, saturation, and how things were counted. */
export function methodsBlocks(methods: Methods): readonly DocumentBlock[] {
  return [
    ...material(methods),
    ...coding(methods),
    ...codebook(methods),
    ...(methods.agreement ? agreementBlocks(methods.agreement) : []),
    heading('Saturation'),
    body(saturationInWords(methods.saturation)),
    ...notesBlocks(methods.saturation.notes),
    heading('How things were counted'),
    list(methods.counting),
  ]
}

function material({ transcripts, people, work }: Methods): readonly DocumentBlock[] {
  const words = transcripts.reduce((sum, transcript) => sum + transcript.words, 0)
  const kinds = Map.groupBy(transcripts, ({ kind }) => kind)
  const kindWords = [...kinds].map(([kind, { length }]) => plural(length, kindNouns[kind]))
  const spoke = [...people].map(([role, number]) => plural(number, role))
  const coders = Map.groupBy(work, ({ transcript }) => transcript)
  const rows = transcripts.map(({ title, kind, date, words: own, speakers, quotes }) => [
    title,
    kindNouns[kind],
    date ?? '',
    figure(own),
    figure(speakers),
    figure(quotes),
    (coders.get(title) ?? []).map(({ coder }) => coder).join(', '),
  ])
  return [
    heading('Material'),
    body(
      `${plural(transcripts.length, 'transcript')} (${kindWords.join(', ') || 'none'}) with ${figure(words)} words, speaker labels and timestamps left out. ${spoke.length > 0 ? `Who spoke: ${spoke.join(', ')}.` : 'Nobody is known to have spoken.'}`,
    ),
    table('Transcripts', rows, [
      start('Transcript', 30),
      start('Kind', 17),
      start('Date', 18),
      end('Words'),
      end('Speakers'),
      end('Quotes'),
      start('Coded by', 24),
    ]),
  ]
}

const kindNouns = { 'focus-group': 'focus group', interview: 'interview', other: 'other talk' }

function coding({ work, codes }: Methods): readonly DocumentBlock[] {
  if (work.length === 0) return [heading('Coding'), body('Nothing is coded yet.')]
  const coders = [...Map.groupBy(work, ({ coder }) => coder)]
  const sum = (rows: readonly Work[], field: 'quotes' | 'codings') =>
    rows.reduce((total, row) => total + row[field], 0)
  const rows = coders.map(([coder, own]) => [
    coder,
    figure(own.length),
    figure(sum(own, 'quotes')),
    figure(sum(own, 'codings')),
    ...span(own),
  ])
  const [first = '', last = ''] = span(work)
  return [
    heading('Coding'),
    body(
      `${plural(coders.length, 'coder')} made ${plural(sum(work, 'codings'), 'coding')} with a codebook of ${plural(codes, 'code')}, from ${first} to ${last}.${coders.length > 1 ? ' Each coded on their own quotes; a passage that several picked counts once for each.' : ''}`,
    ),
    table('Who coded what and when', rows, [
      start('Coder', 30),
      end('Transcripts'),
      end('Quotes'),
      end('Codings'),
      start('First', 18),
      start('Last', 18),
    ]),
  ]
}

/** The first and the last day. */
function span(rows: readonly Pick<Work, 'first' | 'last'>[]): readonly string[] {
  const first = rows.map((row) => row.first).toSorted()[0] ?? ''
  const last =
    rows
      .map((row) => row.last)
      .toSorted()
      .at(-1) ?? ''
  return [first.slice(0, 10), last.slice(0, 10)]
}

/** What the calls that change a codebook do to it; what else changes it is counted as changed. */
const deeds: Readonly<Record<string, Deed>> = {
  'codes.add': 'added',
  'quotes.code': 'added',
  'codes.merge': 'merged',
  'reconcile.merge': 'merged',
  'codes.remove': 'removed',
  'capitals.remove': 'removed',
}
const deedNames = ['added', 'changed', 'merged', 'removed'] as const
type Deed = (typeof deedNames)[number]

function deedOf({ what }: Methods['changes'][number]): Deed {
  return deeds[what] ?? 'changed'
}

function codebook({ codes, capitals, changes, mappings }: Methods): readonly DocumentBlock[] {
  const days = Map.groupBy(changes, ({ time, coder }) => `${time.slice(0, 10)}\n${coder}`)
  const rows = [...days].map(([key, those]) => [
    ...key.split('\n'),
    ...deedNames.map((deed) => figure(those.filter((each) => deedOf(each) === deed).length)),
  ])
  const large = changes.filter((change) => ['merged', 'removed'].includes(deedOf(change)))
  return [
    heading('Codebook'),
    body(
      `${plural(codes, 'code')} and ${plural(capitals, 'capital type')} now, after ${plural(changes.length, 'change')} of the codebook. An import or a shipped codebook counts as one change.`,
    ),
    ...(rows.length === 0
      ? []
      : [
          table('Versions of the codebook: steps by day', rows, [
            start('Day', 14),
            start('Coder', 26),
            ...deedNames.map((deed) => end(`Codes ${deed}`)),
          ]),
        ]),
    ...(large.length === 0
      ? []
      : [
          body('Codes merged and removed:'),
          list(
            large.map(({ time, coder, summary }) => `${time.slice(0, 10)}, ${coder}: ${summary}`),
          ),
        ]),
    ...reasons(mappings),
  ]
}

function reasons(mappings: Methods['mappings']): readonly DocumentBlock[] {
  if (mappings.length === 0) return []
  const rows = mappings.map(({ time, coder, code, before, after, reason }) => [
    time.slice(0, 10),
    coder,
    code,
    `${before || 'none'} → ${after || 'none'}`,
    reason,
  ])
  return [
    table('Why codes were mapped to capital types', rows, [
      start('Day', 14),
      start('Coder', 20),
      start('Code', 28),
      start('Capital types', 30),
      start('Why', 40),
    ]),
  ]
}

function heading(text: string): DocumentBlock {
  return { kind: 'heading', level: 2, text }
}

function body(text: string): DocumentBlock {
  return { kind: 'paragraph', style: 'body', text }
}

function list(items: readonly string[]): DocumentBlock {
  return { kind: 'list', ordered: false, items: items.map((text) => ({ depth: 0, text })) }
}

function table(
  caption: string,
  rows: readonly (readonly string[])[],
  columns: readonly TableColumn[],
): DocumentBlock {
  return { kind: 'table', caption, columns, rows }
}

function start(title: string, width: number): TableColumn {
  return { title, width }
}

function end(title: string): TableColumn {
  return { title, width: 16, align: 'end' }
}

function figure(value: number): string {
  return value.toLocaleString('en')
}

function plural(number: number, noun: string): string {
  return `${figure(number)} ${noun}${number === 1 ? '' : 's'}`
}
