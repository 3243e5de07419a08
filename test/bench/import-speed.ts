import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBackend } from '../../electron/backend/backend.ts'
import { docxFile, paragraph } from '../electron/import/files.ts'

/** Prints how long it takes to import made-up transcripts: read, recognise who speaks, write, and index every word. */
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
  const times: Times[] = []
  for (let run = 0; run < 3; run += 1) times.push(await importAll(name, files))
  const best = times.reduce((least, other) => (other.all < least.all ? other : least))
  const reading = `understood in ${best.read.toFixed(0)} ms`
  const memory = `at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB so far`
  console.log(
    `${what.padEnd(26)} ${best.all.toFixed(0).padStart(5)} ms (${reading}), longest silence ${best.silence.toFixed(0)} ms, ${memory}`,
  )
}

type Times = {
  /** Milliseconds until all is understood, and until all is written. */
  readonly read: number
  readonly all: number
  /** The longest stretch in which nobody else was heard, in milliseconds. */
  readonly silence: number
}

/** Imports files into a new project on the disk, as the interface does. */
async function importAll(name: string, files: readonly Uint8Array[]): Promise<Times> {
  const folder = mkdtempSync(join(tmpdir(), 'excerpta-bench-'))
  const dataFolder = join(folder, 'data')
  const backend = createBackend({
    dataFolder,
    version: '0',
    browse: false,
    announce: () => undefined,
  })
  const paths = files.map((bytes, at) => {
    const path = join(folder, `${at} ${name}`)
    writeFileSync(path, bytes)
    return { path }
  })
  await backend.call('project.create', { path: join(folder, 'bench.excerpta') })
  const silence = listen()
  const started = performance.now()
  const { previews } = await backend.call('import.preview', { files: paths })
  const read = performance.now() - started
  for (const { file, recognition } of previews)
    if (recognition.speakers.length !== people.length)
      throw new Error(`${file}: ${recognition.speakers.length} speakers`)
  const decisions = previews.map(({ previewId, title, kind }) => ({ previewId, title, kind }))
  await backend.call('import.commit', { decisions })
  const all = performance.now() - started
  const longest = silence()
  backend.close()
  rmSync(folder, { recursive: true })
  return { read, all, silence: longest }
}

/** Measures how long events have to wait until the function that it gives is called. */
function listen(): () => number {
  let longest = 0
  let last = performance.now()
  const timer = setInterval(() => {
    const now = performance.now()
    longest = Math.max(longest, now - last)
    last = now
  }, 1)
  return () => {
    clearInterval(timer)
    return longest
  }
}
