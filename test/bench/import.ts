import { measureAll, printRow, readCorpus, speakersRight, wronglySure } from '../corpus/corpus.ts'
import { printScore, scoreShapes } from '../shared/text/conversation-scores.ts'

/** Prints for every real transcript what was read, totals, and how well made-up conversations were understood. Run with a part of a name to see only those files. */
const part = process.argv[2] ?? ''
const corpus = readCorpus()

if (corpus === null) console.log('No transcripts in ../shared/data: nothing to measure.')
else {
  const rows = await measureAll(corpus.filter(({ file }) => file.includes(part)))
  for (const row of rows) console.log(printRow(row))
  const read = rows.filter((row) => row.refused === null)
  const right = read.filter(speakersRight)
  const known = read.filter((row) => row.expectedTurns !== null)
  const turnsRight = known.filter((row) => row.turns === row.expectedTurns)
  const least = Math.min(1, ...read.flatMap((row) => row.kept ?? []))
  const ms = rows.reduce((sum, row) => sum + row.ms, 0)
  console.log(`
files read            ${read.length} of ${rows.length}
exact speakers        ${right.length} of ${read.length} read (${share(right.length, read.length)})
wrong but shown sure  ${rows.filter(wronglySure).length}
exact turns           ${turnsRight.length} of ${known.length} where known
fewest words kept     ${(least * 100).toFixed(2)} %
time                  ${ms.toFixed(0)} ms`)
}

console.log('\nMade-up conversations, 100 of each shape, 3 to 9 people')
for (const score of scoreShapes(100)) console.log(printScore(score))

function share(part: number, whole: number): string {
  return `${((part / Math.max(1, whole)) * 100).toFixed(1)} %`
}
