import { compareBooks, proposeMatches } from '../../shared/merge/compare-books.ts'
import { bookOfFile } from '../../shared/merge/compared-book.ts'
import { type CodeId, codeId } from '../../shared/model/id.ts'
import type { CodedBook, CodedPassage } from '../../shared/model/reconciliation.ts'

// Compares two codebooks of 1,000 codes with 50,000 codings each in the same 60 transcripts. Nothing is the same by id; a third of the
// names is, a third is written differently, a third is another; quotes of the second lie near those of the first.

const codes = 1000
const codings = 50_000
const transcripts = 60
const textLength = 60_000
const rounds = 11

let seed = 20261124
function random(): number {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

const syllables =
  'ba be bi bo da de di do ka ke ki ko la le li lo ma me mi mo na ne ni no sa se si so ta te ti to'.split(
    ' ',
  )

function word(): string {
  const length = 2 + Math.floor(random() * 3)
  return Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('')
}

const vocabulary = Array.from({ length: 3000 }, word)

function words(count: number): string {
  return Array.from(
    { length: count },
    () => vocabulary[Math.floor(random() ** 2 * vocabulary.length)],
  ).join(' ')
}

function id(book: number, number: number): CodeId {
  return codeId.parse(`0000000${book}-0000-4000-8000-${String(number).padStart(12, '0')}`)
}

function makeBook(
  book: number,
  names: readonly string[],
  passages: readonly CodedPassage[],
): CodedBook {
  const incoming = names.map((name, number) => ({
    id: id(book, number),
    name,
    parent: number < 50 ? null : number % 50,
    definition: words(18),
    include: words(10),
    exclude: words(10),
    example: '',
    borderline: '',
    decidedOn: null,
    aliases: [],
    capitals: [],
  }))
  return {
    book: bookOfFile({ codes: incoming, capitals: [], problems: [] }, `book ${book}`),
    passages,
  }
}

function passage(number: number): CodedPassage {
  const start = Math.floor(random() * textLength)
  return {
    text: `text ${number % transcripts}`,
    start,
    end: start + 40 + Math.floor(random() * 300),
    code: Math.floor(random() ** 2 * codes),
    quote: number,
    words: '',
  }
}

const mine = Array.from({ length: codings }, (_, number) => passage(number))
const theirs = mine.map((each) => ({
  ...each,
  start: each.start + Math.floor(random() * 20),
  code: random() < 0.7 ? each.code : Math.floor(random() * codes),
}))
const names = Array.from({ length: codes }, () => words(3))
const others = names.map((name, number) =>
  number % 3 === 0 ? name : number % 3 === 1 ? `${name.slice(0, -2)}s` : words(3),
)
const books = [makeBook(1, names, mine), makeBook(2, others, theirs)]

const times: number[] = []
let rows = 0
for (let round = 0; round < rounds; round += 1) {
  const start = performance.now()
  const proposals = proposeMatches(books, [])
  rows = compareBooks(
    books.map(({ book }) => book),
    proposals,
    [],
  ).rows.filter(({ match, theirs: { code } }) => match?.mine.code === code).length
  times.push(performance.now() - start)
}
times.sort((a, b) => a - b)
const at = (share: number) => Math.round(times[Math.floor(share * (times.length - 1))] ?? 0)
console.log(
  `compare 2 × ${codes} codes, 2 × ${codings} codings: median ${at(0.5)} ms (${at(0)}–${at(1)} ms, ${rounds} rounds); ${rows} of ${codes} found their counterpart`,
)
