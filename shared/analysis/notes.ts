import type { Count, FrequencyColumn, FrequencyQuestion, Rate } from '../model/analysis.ts'
import type { Filter } from '../model/filter.ts'
import type { Counted } from './counting.ts'

/** What the notes under a frequency table are written from. */
export type NotesInput = {
  readonly question: FrequencyQuestion
  readonly filter: Filter
  readonly counted: Counted
  readonly columns: readonly FrequencyColumn[]
}

/** What a reader of a frequency table must know, in sentences. */
export function frequencyNotes(input: NotesInput): readonly string[] {
  return [
    countNotes[input.question.count],
    rateNote(input),
    rowNote(input),
    moderatorNote(input),
    spanningNote(input),
    unspokenNote(input),
    codersNote(input),
    coderColumnsNote(input),
    smallNote(input),
    'A focus group is not a survey: the figures show where something was said, not how common it is.',
  ].filter((note) => note !== '')
}

const countNotes: Readonly<Record<Count, string>> = {
  quotes: 'Counted: quotes. A quote belongs to everybody whose turns it overlaps.',
  codings: 'Counted: codings, that is each code on each quote by each coder.',
  turns: 'Counted: turns that hold at least one quote.',
  participants: 'Counted: people who said something that is quoted.',
  transcripts: 'Counted: transcripts that hold at least one quote.',
  words:
    'Counted: words inside quotes as spoken by the people of the column; words under overlapping quotes count once.',
}

const rateNotes: Readonly<Record<Rate, string>> = {
  none: '',
  'per-1000-words': 'Shown per 1,000 words spoken by the people of the column.',
  row: 'Shown in per cent of the row’s total.',
  column: 'Shown in per cent of the column’s total.',
  presence:
    'Shown as 1 where there is any and 0 where there is none; totals count the columns and rows with a 1.',
  participants: 'Shown per 100 people of the column who spoke.',
}

function rateNote({ question: { count, rate } }: NotesInput): string {
  return rate === 'participants' && count === 'participants'
    ? 'Shown in per cent of the people of the column who spoke.'
    : rateNotes[rate]
}

function rowNote({ question }: NotesInput): string {
  return question.rows === 'codes'
    ? 'A code’s row includes its sub-codes; column totals count each thing once, however many codes it has.'
    : 'A code serves its own capital types, or where it has none those of its nearest mapped parent; a quote counts once in each of them, so rows can add up to more than the total.'
}

function moderatorNote({ filter, counted: { asking } }: NotesInput): string {
  if (filter.includeModerators) return 'Moderators and interviewers are included.'
  const left = `${plural(asking, 'quote')} in which nobody else speaks ${asking === 1 ? 'is' : 'are'} not counted`
  return `Moderators and interviewers are left out${asking > 0 ? `; ${left}` : ''}.`
}

function spanningNote({ question, counted: { spanning } }: NotesInput): string {
  if (spanning === 0) return ''
  const total =
    question.count === 'words' ? 'Totals count each word once' : 'Totals count each thing once'
  return `${total}: ${plural(spanning, 'quote')} ${spanning === 1 ? 'stands' : 'stand'} in more than one column, so totals can be less than the sum of the columns.`
}

function unspokenNote({ counted: { unspoken } }: NotesInput): string {
  if (unspoken === 0) return ''
  return `${plural(unspoken, 'quote')} ${unspoken === 1 ? 'lies' : 'lie'} in text without a speaker; no person and no spoken words stand behind ${unspoken === 1 ? 'it' : 'them'}.`
}

function codersNote({ question, counted: { coders } }: NotesInput): string {
  const perCoder = question.count === 'quotes' || question.count === 'codings'
  if (coders < 2 || !perCoder || question.columns === 'coder') return ''
  return `${coders} coders are counted together: a passage that several of them picked counts once for each. Filter by coder, or count turns, people or words, to count it once.`
}

function coderColumnsNote({ question }: NotesInput): string {
  if (question.columns !== 'coder') return ''
  return 'People, words and transcripts are the same for every coder: all that was said.'
}

function smallNote({ question, columns }: NotesInput): string {
  const small = columns.filter((column) => column.small).length
  if (small === 0 || question.columns === 'participant' || question.columns === 'coder') return ''
  return small === columns.length
    ? 'Every column holds fewer than 5 people.'
    : `Fewer than 5 people spoke in ${plural(small, 'column')}, marked in the table.`
}

function plural(number: number, noun: string): string {
  return `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`
}
