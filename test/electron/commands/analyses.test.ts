import { beforeAll, describe, expect, it } from 'vitest'
import { createDesk } from './typed.ts'

const desk = createDesk()
beforeAll(() => desk.json('sample', 's.excerpta'))

describe('cooccurrence', () => {
  it('prints codes and a symmetric matrix', async () => {
    const { codes, cells } = await matrix()
    expect(codes.map(({ name }) => name)).toContain('Orientation')
    expect(cells).toHaveLength(codes.length)
    expect(cells).toEqual(codes.map((_, row) => codes.map((__, column) => cells[column]?.[row])))
  })

  it('finds more the wider it looks', async () => {
    const sum = async (relation: string) =>
      (await matrix('--relation', relation)).cells.flat().reduce((all, each) => all + each, 0)
    expect(await sum('same-quote')).toBeLessThanOrEqual(await sum('overlap'))
    expect(await sum('same-turn')).toBeLessThan(await sum('near:1'))
    expect(await sum('near:1')).toBeLessThan(await sum('near:5'))
  })

  it('narrows by filters', async () => {
    const all = await matrix()
    const mentors = await matrix('--role', 'mentor')
    expect(mentors.cells[0]?.[0]).toBeLessThan(all.cells[0]?.[0] ?? 0)
  })

  it('names the relations where one is mistyped', async () => {
    const { status, err } = await desk.type('cooccurrence', 's.excerpta', '--relation', 'near:0')
    expect(status).toBe(2)
    expect(err).toContain('same-turn')
  })

  it('shows people a table on stdout and what is counted on stderr', async () => {
    const { out, err } = await desk.type('cooccurrence', 's.excerpta')
    expect(out).toMatch(/^1 {2}Culture-specific/m)
    expect(err).toContain('one with each code, overlapping')
  })
})

describe('pairs', () => {
  it('prints every pair with the quotes of both sides under every code', async () => {
    const pairs = await pairsOf()
    expect(pairs.map(({ pair }) => pair)).toEqual(expect.arrayContaining(['H1', 'H2', 'L1', 'S2']))
    expect(pairs[0]).toEqual({
      pair: 'H1',
      programme: 'Harbour',
      codes: expect.arrayContaining([
        { code: 'Orientation', mentor: expect.any(Number), mentee: expect.any(Number) },
      ]),
    })
  })

  it('shows one pair, or those of a programme', async () => {
    expect(await pairsOf('--pair', 'H1')).toHaveLength(1)
    const lantern = await pairsOf('--programme', 'Lantern')
    expect(lantern.map(({ programme }) => programme)).toEqual(['Lantern', 'Lantern'])
  })

  it('counts what the frequency table counts', async () => {
    const options = ['--columns', 'pair', '--role', 'mentor']
    const table = Object(await desk.json('frequencies', 's.excerpta', ...options))
    const [first] = await pairsOf()
    expect(first?.codes.map(({ mentor }) => mentor)).toEqual(
      table.cells.map((row: readonly number[]) => row[0]),
    )
  })

  it('shows people who of each pair names a code', async () => {
    const { out } = await desk.type('pairs', 's.excerpta')
    expect(out).toMatch(/^Orientation +(both|mentor|mentee|·)/m)
  })
})

describe('profiles', () => {
  it('prints for each pair the share of each capital type beside that of all others', async () => {
    const profiles = await profilesOf()
    expect(profiles.map(({ name }) => name)).toEqual(expect.arrayContaining(['H1', 'L1', 'S2']))
    expect(Object.keys(profiles[0] ?? {})).toEqual(
      'name, programme, participants, quotes, othersQuotes, distance, byChance, rows'.split(', '),
    )
    for (const { quotes, othersQuotes, distance, rows } of profiles) {
      expect(distance === null).toBe(quotes === 0)
      for (const row of rows) {
        expect(row.share).toBe(quotes === 0 ? null : (row.quotes / quotes) * 100)
        expect(row.othersShare).toBe((row.othersQuotes / othersQuotes) * 100)
      }
    }
  })

  it('counts what the frequency table counts', async () => {
    const options = ['--rows', 'codes', '--columns', 'programme']
    const table = Object(await desk.json('frequencies', 's.excerpta', ...options))
    const profiles = await profilesOf('--rows', 'codes', '--groups', 'programme')
    expect(profiles.map(({ quotes }) => quotes)).toEqual(table.columnTotals)
    expect(profiles.map(({ rows }) => rows[0]?.quotes)).toEqual(table.cells[0])
  })

  it('shows people the most different first, and cites the measure', async () => {
    const { out, err } = await desk.type('profiles', 's.excerpta')
    const distances = [...out.matchAll(/ (0\.\d\d) +0\.\d\d /g)].map(([, figure]) => figure ?? '')
    expect(distances.length).toBeGreaterThan(3)
    expect(distances).toEqual(distances.toSorted().toReversed())
    expect(err).toContain('Duncan & Duncan 1955')
  })
})

describe('sequences', () => {
  it('prints which code follows which, more the further it looks', async () => {
    const ask = async (turns: string) =>
      Object(await desk.json('sequences', 's.excerpta', '--turns', turns))
    const near = await ask('0')
    expect(Object.keys(near)).toEqual(['codes', 'cells', 'shares', 'passages', 'turns', 'notes'])
    const sum = ({ cells }: { readonly cells: readonly (readonly number[])[] }) =>
      cells.flat().reduce((all, each) => all + each, 0)
    expect(sum(near)).toBeLessThan(sum(await ask('2')))
    expect((await desk.type('sequences', 's.excerpta', '--turns', '101')).status).toBe(2)
  })
})

describe('saturation', () => {
  it('prints a step for each transcript, and all codes at the end', async () => {
    const { steps } = await curve('--order', 'title')
    expect(steps).toHaveLength(6)
    expect(steps[0]).toMatchObject({ transcript: 'Focus group 1', newCodes: 9, codesSoFar: 9 })
    expect(steps.at(-1)).toMatchObject({ codesSoFar: 9 })
  })

  it('averages random orders, the same for the same seed', async () => {
    const one = await curve('--order', 'random', '--seed', '4')
    expect(one).toEqual(await curve('--order', 'random', '--seed', '4'))
    expect(one).not.toEqual(await curve('--order', 'random', '--seed', '5'))
  })

  it('finds the run at which it is enough, by the size of base and run', async () => {
    const { baseCodes, reachedAt } = await curve('--base', '1', '--run', '2')
    expect([baseCodes, reachedAt]).toEqual([9, 1])
    expect((await curve('--base', '6')).reachedAt).toBeNull()
  })

  it('refuses sizes that make no sense', async () => {
    for (const option of [
      ['--base', '0'],
      ['--run', 'x'],
      ['--threshold', ''],
    ] as const)
      expect((await desk.type('saturation', 's.excerpta', ...option)).status).toBe(2)
  })

  it('says in words when few enough codes come, and cites the method', async () => {
    const { err } = await desk.type('saturation', 's.excerpta')
    expect(err).toContain('Reached at 4+2 transcripts')
    expect(err).toContain('Guest, Namey & Chen (2020)')
    const short = await desk.type('saturation', 's.excerpta', '--base', '6')
    expect(short.err).toContain('No run of 2 is at or under 5 % yet')
  })
})

describe('agreement', () => {
  const both = ['--coders', 'Hanna Vos,Marek Lind'] as const
  const agreed = async (...options: readonly string[]) =>
    Array.from(Object(await desk.json('agreement', 's.excerpta', ...options)), Object)

  it('prints for each code the counts and figures that are promised', async () => {
    const [first] = await agreed(...both)
    expect(first).toEqual({
      ...{ code: 'Culture-specific and sector-specific advice', units: 313 },
      counts: { both: 12, onlyA: 7, onlyB: 2, neither: 292 },
      percent: expect.closeTo(97.12, 2),
      positive: expect.closeTo(24 / 33, 9),
      ...{ kappa: expect.closeTo(0.712, 3), alpha: expect.closeTo(0.713, 3) },
      ci: [expect.any(Number), expect.any(Number)],
      note: 'Mostly one-sided: only Hanna Vos gave it to 7 turns, only Marek Lind to 2.',
    })
  })

  it('compares sentences, characters and capital types, and narrows by filters', async () => {
    const [sentences] = await agreed(...both, '--unit', 'sentence')
    const [characters] = await agreed(...both, '--unit', 'character')
    expect(characters.units).toBeGreaterThan(sentences.units)
    expect((await agreed(...both, '--rows', 'capitals'))[0].code).toBe('economic')
    const [mentees] = await agreed(...both, '--role', 'mentee')
    expect(mentees.units).toBeLessThan(313)
  })

  it('wants two different coders, and names them where one is mistyped', async () => {
    const one = await desk.type('agreement', 's.excerpta', '--coders', 'Hanna Vos,hanna vos')
    expect([one.status, one.err]).toEqual([1, expect.stringContaining('two')])
    const mistyped = await desk.type('agreement', 's.excerpta', '--coders', 'Hanna Vos,Marek Lynd')
    expect([mistyped.status, mistyped.err]).toEqual([1, expect.stringContaining('Marek Lind')])
    expect((await desk.type('agreement', 's.excerpta')).status).toBe(2)
  })

  it('shows people the pooled figures, which transcripts were compared and the sources', async () => {
    const { out, err } = await desk.type('agreement', 's.excerpta', ...both)
    expect(out).toMatch(/^pooled +56 +30 +39 +2692 .* 0\.61 +0\.\d\d to 0\.\d\d$/m)
    expect(err).toContain('313 turns of Focus group 1, Focus group 2')
    expect(err).toContain('Krippendorff 2011')
  })
})

describe('filters', () => {
  it('saves a filter, names it in words and uses it in other commands', async () => {
    const saved = await desk.json(
      'filters',
      's.excerpta',
      '--save',
      'Mentees on orientation',
      '--role',
      'mentee',
      '--code',
      'Orientation',
    )
    expect(saved).toEqual([
      {
        name: 'Mentees on orientation',
        words: 'Code: Orientation; Role: mentee',
        filter: { codes: [expect.any(String)], roles: ['mentee'] },
      },
    ])
    const total = async (...options: readonly string[]) =>
      Object(await desk.json('frequencies', 's.excerpta', ...options)).total
    const own = await total('--role', 'mentee', '--code', 'Orientation')
    expect(await total('--saved', 'mentees on orientation')).toBe(own)
    expect(await total('--saved', 'Mentees on orientation', '--role', 'mentor')).not.toBe(own)
  })

  it('removes one, and says which there are where the name is mistyped', async () => {
    await desk.json('filters', 's.excerpta', '--save', 'Starred', '--starred')
    const { status, err } = await desk.type('filters', 's.excerpta', '--remove', 'Stared')
    expect(status).toBe(1)
    expect(err).toContain('“Starred”')
    await desk.json('filters', 's.excerpta', '--remove', 'Starred')
    expect(await desk.json('filters', 's.excerpta')).not.toContainEqual(
      expect.objectContaining({ name: 'Starred' }),
    )
  })
})

type Matrix = {
  readonly codes: readonly { readonly name: string }[]
  readonly cells: readonly (readonly number[])[]
}

async function matrix(...options: readonly string[]): Promise<Matrix> {
  return (await desk.json('cooccurrence', 's.excerpta', ...options)) as Matrix
}

type Pairs = readonly {
  readonly pair: string
  readonly programme: string | null
  readonly codes: readonly { readonly mentor: number }[]
}[]

async function pairsOf(...options: readonly string[]): Promise<Pairs> {
  return (await desk.json('pairs', 's.excerpta', ...options)) as Pairs
}

type Profiled = readonly {
  readonly name: string
  readonly quotes: number
  readonly othersQuotes: number
  readonly distance: number | null
  readonly rows: readonly {
    readonly quotes: number
    readonly share: number | null
    readonly othersQuotes: number
    readonly othersShare: number
  }[]
}[]

async function profilesOf(...options: readonly string[]): Promise<Profiled> {
  return (await desk.json('profiles', 's.excerpta', ...options)) as Profiled
}

type Curve = {
  readonly steps: readonly object[]
  readonly baseCodes: number | null
  readonly reachedAt: number | null
}

async function curve(...options: readonly string[]): Promise<Curve> {
  return (await desk.json('saturation', 's.excerpta', ...options)) as Curve
}
