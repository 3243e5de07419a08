import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { createDesk, type Desk } from '../electron/commands/typed.ts'
import { root } from '../source.ts'

const ours = join(root, 'electron/sample')
/** Transcripts of real studies, which lie beside the project where people work on it and are never part of it. */
const real = join(root, '../shared/data/transcripts')
const programmes = ['North', 'East', 'South', 'West']
const codes = ['Advice', 'Advice > Orientation', 'Advice > Job', 'Trust', 'Network']

describe('the frequencies of codings made elsewhere', () => {
  it('equal a count by hand over our own transcripts', { timeout: 120_000 }, () =>
    compare(transcriptsIn(ours)),
  )

  it('equal a count by hand over real transcripts', { timeout: 600_000 }, async ({ skip }) => {
    if (!existsSync(real)) {
      console.log('No transcripts in ../shared/data: nothing was counted over real ones.')
      skip()
    }
    await compare(transcriptsIn(real))
  })
})

/** Imports files, codes them from a table, and compares what the command counts with a count of our own. */
async function compare(files: readonly string[]): Promise<void> {
  const desk = createDesk()
  await desk.json('new', 'p.excerpta')
  const transcripts = await importAll(desk, files)
  const rows = transcripts.flatMap(codingsFor)
  desk.write(
    'codings.csv',
    Papa.unparse(
      rows.map(({ transcript, code, start, end }) => ({ transcript, code, start, end })),
    ),
  )
  expect(
    await desk.json('code', 'p.excerpta', '--coder', 'Hanna', '--from', 'codings.csv'),
  ).toEqual({
    codings: rows.length,
    quotes: new Set(rows.map(passage)).size,
    problems: [],
  })
  await spreadPeople(desk, transcripts)
  const people = await readPeople(desk)
  for (const column of ['programme', 'pair'] as const) {
    const table = await frequencies(desk, column)
    expect(table, column).toEqual(countByHand({ transcripts, rows, people }, column))
  }
  expect(await desk.json('check', 'p.excerpta')).toEqual({ ok: true, problems: [] })
}

type Turn = {
  readonly label: string | null
  readonly start: number
  readonly end: number
  readonly text: string
}
type Imported = {
  readonly title: string
  readonly programme: string
  readonly turns: readonly Turn[]
}

function transcriptsIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /\.(txt|docx|vtt|srt|md)$/i.test(name) && name !== 'README.md')
    .map((name) => join(folder, name))
}

/** Imports the files, a quarter in each programme; what is refused is left out. */
async function importAll(desk: Desk, files: readonly string[]): Promise<readonly Imported[]> {
  const imported: Imported[] = []
  for (const [place, programme] of programmes.entries()) {
    const quarter = files.filter((_, index) => index % programmes.length === place)
    if (quarter.length === 0) continue
    // The shapes of these answers are proved in the tests of the commands.
    const { transcripts } = (await desk.json(
      'import',
      'p.excerpta',
      ...quarter,
      '--programme',
      programme,
    )) as {
      readonly transcripts: readonly { readonly title: string }[]
    }
    for (const { title } of transcripts) {
      const turns = (await desk.json('turns', 'p.excerpta', title)) as readonly Turn[]
      imported.push({ title, programme, turns })
    }
  }
  expect(imported.length).toBeGreaterThan(files.length / 2)
  return imported
}

type Row = {
  readonly transcript: string
  readonly code: string
  readonly start: number
  readonly end: number
  readonly turns: readonly Turn[]
}

/** Codes on whole turns and on turns with the next one, now and then two on the same passage. */
function codingsFor({ title, turns }: Imported): readonly Row[] {
  const spoken = turns.filter(({ text }) => text !== '')
  const step = Math.max(1, Math.floor(spoken.length / 40))
  const seen = new Set<string>()
  return spoken
    .flatMap((turn, index) => {
      if (index % step !== 0) return []
      const next = index % 3 === 0 ? spoken[index + 1] : undefined
      const touched = next ? [turn, next] : [turn]
      const place = {
        transcript: title,
        start: turn.start,
        end: (next ?? turn).end,
        turns: touched,
      }
      const chosen = [codes[index % 5], ...(index % 4 === 0 ? [codes[(index * 3 + 1) % 5]] : [])]
      return [...new Set(chosen)].flatMap((code) => (code ? [{ ...place, code }] : []))
    })
    .filter((row) => {
      const key = `${passage(row)} ${row.code}`
      return !seen.has(key) && seen.add(key)
    })
}

/** Gives some people a programme of their own and pairs, so that these go before the transcript's. */
async function spreadPeople(desk: Desk, transcripts: readonly Imported[]): Promise<void> {
  const people = await readPeople(desk)
  const rows = people.flatMap((person, index) => {
    if (index % 2 === 0) return []
    const pair = `P${index % 7}`
    return [{ ...person, programme: programmes[(index % 7) % 4] ?? '', pair }]
  })
  expect(transcripts.length).toBeGreaterThan(0)
  const { problems } = (await desk.json(
    'people',
    'p.excerpta',
    '--from',
    desk.write('people.csv', Papa.unparse(rows)),
  )) as { readonly problems: unknown }
  expect(problems).toEqual([])
}

type Person = {
  readonly participant: string
  readonly role: string
  readonly programme: string
  readonly pair: string
  readonly transcript: string
  readonly label: string
}

async function readPeople(desk: Desk): Promise<readonly Person[]> {
  await desk.type('people', 'p.excerpta', '--to', 'now.csv')
  const text = readFileSync(join(desk.folder, 'now.csv'), 'utf8')
  return Papa.parse<Person>(text, { header: true, skipEmptyLines: true }).data
}

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>

/** The command's table as code → column → quotes, zeros left out. */
async function frequencies(desk: Desk, column: string): Promise<Counts> {
  const table = (await desk.json('frequencies', 'p.excerpta', '--columns', column)) as {
    readonly rows: readonly { readonly name: string }[]
    readonly columns: readonly { readonly id: string | null; readonly name: string }[]
    readonly cells: readonly (readonly number[])[]
    readonly rowTotals: readonly number[]
  }
  return Object.fromEntries(
    table.rows.map(({ name }, row) => {
      const cells = table.columns.map(
        ({ id, name: title }, place) =>
          [id === null ? 'none' : title, table.cells[row]?.[place] ?? 0] as const,
      )
      const shown = [...cells, ['total', table.rowTotals[row] ?? 0] as const]
      return [name, Object.fromEntries(shown.filter(([, count]) => count > 0))]
    }),
  )
}

type Material = {
  readonly transcripts: readonly Imported[]
  readonly rows: readonly Row[]
  readonly people: readonly Person[]
}

/** The same by the rules as they are written down: who speaks in a passage, what they belong to, each passage once a cell. */
function countByHand(
  { transcripts, rows, people }: Material,
  column: 'programme' | 'pair',
): Counts {
  const counted: Record<string, Record<string, Set<string>>> = {}
  for (const row of rows) {
    const programme = transcripts.find(({ title }) => title === row.transcript)?.programme ?? ''
    const speakers = new Set(row.turns.flatMap(({ label }) => label ?? []))
    const said = people.filter(
      ({ transcript, label }) => transcript === row.transcript && speakers.has(label),
    )
    const answering = said.filter(({ role }) => role !== 'moderator' && role !== 'interviewer')
    if (said.length > 0 && answering.length === 0) continue
    const fallback = column === 'programme' ? programme : ''
    const groups =
      said.length === 0
        ? [fallback]
        : answering.flatMap((person) => person[column].split('; ').map((name) => name || fallback))
    for (const code of row.code.split(' > '))
      for (const group of [...groups, 'total']) {
        counted[code] ??= {}
        const cell = counted[code]
        cell[group || 'none'] ??= new Set()
        cell[group || 'none']?.add(passage(row))
      }
  }
  return Object.fromEntries(
    Object.entries(counted).map(([code, cells]) => [
      code,
      Object.fromEntries(Object.entries(cells).map(([group, quotes]) => [group, quotes.size])),
    ]),
  )
}

function passage({ transcript, start, end }: Row): string {
  return `${transcript} ${start} ${end}`
}
