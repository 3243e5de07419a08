import { readSource } from '../../electron/import/formats.ts'
import { understand } from '../../electron/import/understand.ts'
import { noDecisions } from '../../shared/text/recognition.ts'
import { docxFile, paragraph } from '../electron/import/files.ts'

/** Prints how long it takes to read made-up transcripts and to recognise who speaks in them. */
const people = ['Interviewer', 'Maria', 'Ahmed', 'Olena'] as const
const vocabulary =
  'the mentor helped me a lot with my application and we spoke German every week because work is hard to find here'.split(
    ' ',
  )

const small = Array.from({ length: 100 }, (_, at) => talk(8000, at))
const large = talk(100_000, 7)

await measure('100 DOCX of 8,000 words', 'a.docx', small.map(toDocx))
await measure('100 TXT of 8,000 words', 'a.txt', small.map(toText))
await measure('1 DOCX of 100,000 words', 'a.docx', [toDocx(large)])
await measure('1 TXT of 100,000 words', 'a.txt', [toText(large)])

/** Turns of 40 to 120 words, each `Name: words`. */
function talk(words: number, seed: number): readonly string[] {
  const turns: string[] = []
  for (let said = 0, at = seed; said < words; at += 1) {
    const length = 40 + ((at * 37) % 80)
    const spoken = Array.from(
      { length },
      (_, word) => vocabulary[(at * 13 + word * 7) % vocabulary.length],
    )
    turns.push(`${people[at % people.length]}:** ${spoken.join(' ')}.`)
    said += length
  }
  return turns
}

function toDocx(turns: readonly string[]): Uint8Array {
  const properties = '<w:pPr><w:spacing w:after="0"/><w:rPr><w:lang w:val="en-GB"/></w:rPr></w:pPr>'
  return docxFile(
    turns
      .map((turn) =>
        paragraph(`**${turn}`).replace('<w:p>', `<w:p w:rsidR="00A77427">${properties}`),
      )
      .join(''),
  )
}

function toText(turns: readonly string[]): Uint8Array {
  return new TextEncoder().encode(turns.join('\n').replaceAll(':**', ':'))
}

async function measure(what: string, name: string, files: readonly Uint8Array[]): Promise<void> {
  const times: number[] = []
  for (let run = 0; run < 3; run += 1) {
    const started = performance.now()
    for (const bytes of files) {
      const { speakers } = understand(await readSource({ name, bytes }), noDecisions)
      if (speakers.length !== people.length) throw new Error(`${what}: ${speakers.length} speakers`)
    }
    times.push(performance.now() - started)
  }
  console.log(`${what.padEnd(26)} ${Math.min(...times).toFixed(0)} ms`)
}
