import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDesk, type Desk } from './typed.ts'

const talk = 'Interviewer: And then?\nMara: She read my letters. She read my letters.\n'

async function deskWithTalk(): Promise<Desk> {
  const desk = createDesk()
  await desk.json('new', 'p.excerpta')
  await desk.json('import', 'p.excerpta', desk.write('Talk.txt', talk))
  return desk
}

describe('code', () => {
  it('places codings by words and by positions, and adds the codes', async () => {
    const desk = await deskWithTalk()
    const start = talk.indexOf('letters')
    desk.write('words.csv', 'transcript,code,text,occurrence\nTalk,Help,She read my letters.,2\n')
    desk.write(
      'places.csv',
      `transcript,code,start,end\nTalk,Help > Letters,${start},${start + 7}\n`,
    )
    const code = (file: string) =>
      desk.json('code', 'p.excerpta', '--coder', 'Hanna', '--from', file)
    expect(await code('words.csv')).toEqual({ codings: 1, quotes: 1, problems: [] })
    expect(await code('places.csv')).toEqual({ codings: 1, quotes: 1, problems: [] })
    expect(await code('places.csv')).toEqual({ codings: 0, quotes: 0, problems: [] })
    const rows = await desk.json('quotes', 'p.excerpta', '--coder', 'Hanna')
    expect(rows).toMatchObject([
      { quote: 'letters', 'code 1': 'Help', code: 'Letters' },
      { quote: 'She read my letters.', code: 'Help' },
    ])
  })

  it('names the rows that could not be placed and takes the others', async () => {
    const desk = await deskWithTalk()
    desk.write(
      'c.csv',
      'transcript,code,text\nTalk,Help,She read\nTalk,Help,He read\nTlk,Help,She\n',
    )
    const done = await desk.json('code', 'p.excerpta', '--coder', 'Hanna', '--from', 'c.csv')
    expect(done).toEqual({
      codings: 1,
      quotes: 1,
      problems: [
        { row: 3, message: expect.stringContaining('He read') },
        { row: 4, message: expect.stringContaining('Tlk') },
      ],
    })
  })

  it('ends with 1 when no row could be placed', async () => {
    const desk = await deskWithTalk()
    desk.write('c.csv', 'transcript,code,text\nTalk,Help,He read\n')
    const { status, err } = await desk.type('code', 'p.excerpta', '--coder', 'H', '--from', 'c.csv')
    expect(status).toBe(1)
    expect(err).toContain('Row 2')
  })

  it('needs to know who coded', async () => {
    const desk = await deskWithTalk()
    const { status, err } = await desk.type('code', 'p.excerpta', '--from', 'c.csv')
    expect(status).toBe(2)
    expect(err).toContain('--coder')
    expect(err).toContain('Usage: excerpta code')
  })
})

describe('people', () => {
  const table =
    'participant,role,programme,pair,transcript,label,age\nMara,mentee,Harbour,H1,Talk,Mara,34\n'

  it('reads a table and says what is new', async () => {
    const desk = await deskWithTalk()
    desk.write('people.csv', table)
    expect(await desk.json('people', 'p.excerpta', '--from', 'people.csv')).toEqual({
      participants: 1,
      pairs: 1,
      programmes: 1,
      attributes: 1,
      problems: [],
    })
    expect(await desk.json('people', 'p.excerpta')).toEqual({
      participants: 2,
      pairs: 1,
      programmes: 1,
      attributes: 1,
      problems: [],
    })
    expect((await desk.type('people', 'p.excerpta')).out).toMatch(/^Mara +mentee +Harbour +H1/m)
  })

  it.each(['csv', 'xlsx'])(
    'writes a %s that changes nothing when it is read again',
    async (ending) => {
      const desk = await deskWithTalk()
      await desk.json('people', 'p.excerpta', '--from', desk.write('people.csv', table))
      await desk.type('people', 'p.excerpta', '--to', `out.${ending}`)
      const again = await desk.json('people', 'p.excerpta', '--from', `out.${ending}`)
      expect(again).toEqual({
        participants: 0,
        pairs: 0,
        programmes: 0,
        attributes: 0,
        problems: [],
      })
    },
  )
})

describe('codebook', () => {
  it.each(['docx', 'html', 'md'])('goes out as %s for an appendix', async (ending) => {
    const desk = createDesk()
    await desk.json('sample', 's.excerpta')
    const file = `book.${ending}`
    await desk.json('codebook', 's.excerpta', 'export', file)
    const bytes = readFileSync(join(desk.folder, file))
    expect(bytes.length).toBeGreaterThan(2000)
    if (ending === 'docx') return
    const text = bytes.toString('utf8')
    for (const words of ['Orientation', 'Do not use it when', 'Capital types'])
      expect(text).toContain(words)
    expect(text).toMatch(/\d+ codings on \d+ quotes/)
  })

  it.each(['json', 'csv', 'xlsx', 'qdc'])(
    'goes out as %s and comes into another project',
    async (ending) => {
      const desk = createDesk()
      await desk.json('new', 'a.excerpta', '--title', 'S', '--codebook', 'mentoring-benefits')
      await desk.json('new', 'b.excerpta', '--title', 'S')
      const file = `book.${ending}`
      expect(await desk.json('codebook', 'a.excerpta', 'export', file)).toEqual({
        file: join(desk.folder, file),
        codes: 9,
        capitals: 8,
      })
      const dry = await desk.json('codebook', 'b.excerpta', 'import', file, '--dry-run')
      expect(dry).toMatchObject({ added: expect.arrayContaining(['Orientation']), problems: [] })
      expect(await desk.json('codebook', 'b.excerpta', 'import', file)).toEqual(dry)
      expect(await desk.json('codebook', 'b.excerpta', 'import', file)).toMatchObject({
        added: [],
        changed: [],
      })
      await desk.json('codebook', 'b.excerpta', 'export', `again.${ending}`)
      if (ending !== 'xlsx') {
        const [one, other] = [file, `again.${ending}`].map((name) =>
          readFileSync(join(desk.folder, name), 'utf8'),
        )
        expect(other).toBe(one)
      }
    },
  )

  it('is brought out or in, compared or merged, nothing else', async () => {
    const desk = await deskWithTalk()
    const { status, err } = await desk.type('codebook', 'p.excerpta', 'print', 'x.csv')
    expect(status).toBe(2)
    expect(err).toContain('export, import, compare or merge')
  })
})

describe('history, undo and redo', () => {
  it('tell what was done, and take it back and do it again', async () => {
    const desk = await deskWithTalk()
    const entry = {
      id: expect.any(Number),
      time: expect.stringMatching(/^\d{4}-.*Z$/),
      coder: expect.any(String),
      what: 'import.commit',
      summary: 'Imported “Talk”',
      reason: '',
    }
    expect(await desk.json('history', 'p.excerpta')).toContainEqual(entry)
    expect(await desk.json('undo', 'p.excerpta')).toEqual([entry])
    expect((await desk.type('turns', 'p.excerpta', 'Talk')).status).toBe(1)
    expect(await desk.json('redo', 'p.excerpta')).toEqual([entry])
    expect((await desk.type('turns', 'p.excerpta', 'Talk')).status).toBe(0)
    expect(await desk.json('history', 'p.excerpta', '--since', '2999-01-01')).toEqual([])
  })

  it('undo one step after the other, newest first', async () => {
    const desk = await deskWithTalk()
    for (const code of ['A', 'B'])
      await desk.json(
        'code',
        'p.excerpta',
        '--coder',
        'H',
        '--from',
        desk.write('c.csv', `transcript,code,text\nTalk,${code},She`),
      )
    const undone = [await desk.json('undo', 'p.excerpta'), await desk.json('undo', 'p.excerpta')]
    expect(undone.flat()).toMatchObject([{ what: 'codings.import' }, { what: 'codings.import' }])
    expect(await desk.json('quotes', 'p.excerpta')).toEqual([])
  })

  it('end with 1 where there is nothing to do', async () => {
    const desk = createDesk()
    await desk.json('new', 'p.excerpta')
    for (const step of ['undo', 'redo']) {
      const { status, err } = await desk.type(step, 'p.excerpta')
      expect([status, err]).toEqual([1, `There is nothing to ${step}. Nothing was changed.\n`])
    }
  })

  it('lists what concerned one code', async () => {
    const desk = createDesk()
    await desk.json('sample', 's.excerpta')
    const one = await desk.json('history', 's.excerpta', '--code', 'Orientation')
    expect(one).toContainEqual(expect.objectContaining({ what: 'codings.import' }))
    expect(one).not.toContainEqual(expect.objectContaining({ what: 'people.import' }))
  })
})

describe('autocode', () => {
  async function deskWithCode(): Promise<Desk> {
    const desk = await deskWithTalk()
    desk.write('help.csv', 'transcript,code,text\nTalk,Help,And then\n')
    await desk.json('code', 'p.excerpta', '--coder', 'Ida', '--from', 'help.csv')
    return desk
  }

  it('codes all that is found, once, as one undoable change', async () => {
    const desk = await deskWithCode()
    const auto = (...by: readonly string[]) =>
      desk.json('autocode', 'p.excerpta', '--coder', 'Hanna', '--code', 'help', ...by)
    expect(await auto('--find', 'my letter')).toEqual({ codings: 2 })
    expect(await auto('--find', 'my letter')).toEqual({ codings: 0 })
    expect(await desk.json('undo', 'p.excerpta')).toMatchObject([{ coder: 'Hanna' }])
    expect(await auto('--regex', 'r[a-z]+d', '--unit', 'sentence')).toEqual({ codings: 2 })
    expect(await auto('--speaker', 'Mara')).toEqual({ codings: 1 })
    expect(await auto('--find', 'zebra')).toEqual({ codings: 0 })
  })

  it('does not hang on a pattern without end', { timeout: 30_000 }, async () => {
    const desk = await deskWithCode()
    desk.write('long.txt', `Mara: ${'a'.repeat(80)}!\n`)
    await desk.json('import', 'p.excerpta', 'long.txt')
    const code = ['autocode', 'p.excerpta', '--coder', 'H', '--code', 'Help'] as const
    const { status, err } = await desk.type(...code, '--regex', '(a|a)+$')
    expect(status).toBe(1)
    expect(err).toContain('took more than')
  })

  it('wants one thing to look for, and a code that is there', async () => {
    const desk = await deskWithCode()
    const code = ['autocode', 'p.excerpta', '--coder', 'H', '--code'] as const
    expect(await desk.type(...code, 'Help')).toMatchObject({
      status: 2,
      err: expect.stringContaining('Usage: excerpta autocode'),
    })
    expect((await desk.type(...code, 'Help', '--find', 'a', '--regex', 'b')).status).toBe(2)
    const { status, err } = await desk.type(...code, 'Hlp', '--find', 'my')
    expect(status).toBe(1)
    expect(err).toContain('Help')
  })
})
