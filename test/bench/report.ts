import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createBackend } from '../../electron/backend/backend.ts'
import type { Report } from '../../shared/model/report.ts'

// Measures how long a report over 5,000 quotes takes, with figures and methods: npm exec -- node test/bench/report.ts

const quotes = 5000
const budget = 3000
const words = 'mentor advice network application language interview diploma orientation'.split(' ')

const folder = mkdtempSync(join(tmpdir(), 'excerpta-bench-'))
const backend = createBackend({
  dataFolder: join(folder, 'data'),
  version: '0.0.0',
  browse: false,
  announce: () => undefined,
})

await fillProject()
for (const format of ['docx', 'html', 'md'] as const) {
  const times = []
  for (let round = 0; round < 3; round += 1) times.push(await write(format))
  const [, median = 0] = times.toSorted((a, b) => a - b)
  const verdict = median <= budget ? 'within' : 'over'
  console.log(`${format}: ${Math.round(median)} ms for ${quotes} quotes, ${verdict} ${budget} ms`)
}
console.log(`cancelled after ${Math.round(await giveUp())} ms`)
backend.close()
rmSync(folder, { recursive: true })

/** Ten transcripts of 500 turns, each turn a quote with one of 40 codes. */
async function fillProject(): Promise<void> {
  await backend.call('project.create', { path: join(folder, 'big.excerpta'), title: 'Big' })
  const turns = Array.from({ length: quotes }, (_, turn) => sentence(turn))
  const files = Array.from({ length: 10 }, (_, place) => {
    const own = turns.slice(place * 500, place * 500 + 500)
    const lines = own.map((said, turn) => `${turn % 2 ? 'Anna' : 'Josef'}: ${said}`)
    return file(`Talk ${place}.txt`, lines.join('\n\n'))
  })
  const { previews } = await backend.call('import.preview', { files })
  const decisions = previews.map(({ previewId, title, kind }) => ({ previewId, title, kind }))
  await backend.call('import.commit', { decisions })
  const rows = turns.map((said, turn) => `Talk ${Math.floor(turn / 500)},Code ${turn % 40},${said}`)
  const table = ['transcript,code,text', ...rows].join('\n')
  await backend.call('codings.import', { coder: 'Hanna', file: file('codings.csv', table) })
}

/** Some 40 words, none of them twice the same in all. */
function sentence(turn: number): string {
  const said = Array.from(
    { length: 40 },
    (_, place) => words[(turn * 7 + place * 3) % words.length],
  )
  return `Number ${turn} ${said.join(' ')}`
}

function file(name: string, text: string) {
  return { name, base64: Buffer.from(text).toString('base64') }
}

async function write(format: 'docx' | 'html' | 'md'): Promise<number> {
  const started = performance.now()
  await backend.call('reports.write', { report: whole(), format, release: { allow: true } })
  return performance.now() - started
}

/** How long it takes until a report is given up that was given up at once. */
async function giveUp(): Promise<number> {
  const started = performance.now()
  const stop = new AbortController()
  const options = { signal: stop.signal }
  const writing = backend.call('reports.write', { report: whole(), format: 'docx' }, options)
  stop.abort()
  await writing.catch(() => undefined)
  return performance.now() - started
}

function whole(): Report {
  const shared = (place: number) => ({
    id: `00000000-0000-4000-8000-00000000000${place}`,
    title: '',
  })
  const question = { rows: 'codes', columns: 'programme', count: 'quotes', rate: 'none' } as const
  const look = { group: 'code', most: null, context: 120, definitions: true } as const
  return {
    title: '',
    contents: true,
    sections: [
      { ...shared(1), kind: 'frequencies', filter: {}, question, chart: true },
      { ...shared(2), kind: 'quotes', filter: {}, ...look },
      { ...shared(3), kind: 'methods' },
    ],
  }
}
