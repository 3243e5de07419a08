import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDesk, type Desk } from './typed.ts'

const talk = [
  'Interviewer: What did your mentor do for you?',
  'Mara: She read my letters, every one of them.',
  'Interviewer: And then?',
  'Mara: Then she called somebody she knows.',
].join('\n')

async function deskWithProject(): Promise<Desk> {
  const desk = createDesk()
  await desk.json('new', 'p.excerpta')
  return desk
}

describe('import', () => {
  it('prints for each transcript what was understood', async () => {
    const desk = await deskWithProject()
    const imported = await desk.json('import', 'p.excerpta', desk.write('Interview 7.txt', talk))
    expect(imported).toEqual({
      transcripts: [
        {
          file: 'Interview 7.txt',
          title: 'Interview 7',
          format: 'TXT',
          words: 23,
          turns: 4,
          speakers: [
            { label: 'Interviewer', turns: 2, words: 9 },
            { label: 'Mara', turns: 2, words: 14 },
          ],
          warnings: expect.any(Array),
        },
      ],
      refused: [],
    })
  })

  it('goes on after a file that is refused, and names it with the reason', async () => {
    const desk = await deskWithProject()
    desk.write('empty.txt', '')
    mkdirSync(join(desk.folder, 'folder'))
    const { status, out } = await desk.type(
      'import',
      'p.excerpta',
      'empty.txt',
      desk.write('a.txt', talk),
      'missing.txt',
      'folder',
      '--json',
    )
    const { transcripts, refused } = JSON.parse(out)
    expect(status).toBe(0)
    expect(transcripts).toHaveLength(1)
    expect(refused).toEqual(
      ['empty.txt', 'missing.txt', 'folder'].map((file) => ({
        file,
        code: expect.any(String),
        message: expect.stringContaining(file),
      })),
    )
  })

  it('ends with 1 when nothing could be imported, and adds no programme then', async () => {
    const desk = await deskWithProject()
    const { status, out } = await desk.type(
      'import',
      'p.excerpta',
      desk.write('empty.txt', ''),
      '--programme',
      'A',
      '--json',
    )
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ transcripts: [], refused: [{ file: 'empty.txt' }] })
    expect(await desk.json('people', 'p.excerpta')).toMatchObject({ programmes: 0 })
  })

  it('adds the programme and the pair where there are none of that name, and says so', async () => {
    const desk = await deskWithProject()
    desk.write('a.txt', talk)
    const place = ['--programme', 'Harbour', '--pair', 'H1']
    const first = await desk.type('import', 'p.excerpta', 'a.txt', ...place)
    expect(first.err).toContain('Added the programme “Harbour”')
    expect(first.err).toContain('Added the pair “H1”')
    const second = await desk.type(
      'import',
      'p.excerpta',
      desk.write('b.txt', `${talk} Bye.`),
      '--programme',
      'harbour',
      '--pair',
      'H1',
    )
    expect(second.err).toBe('')
    expect(await desk.json('people', 'p.excerpta')).toMatchObject({ programmes: 1, pairs: 1 })
  })

  it('takes a programme that looks mistyped for a mistake, and imports nothing', async () => {
    const desk = await deskWithProject()
    desk.write('a.txt', talk)
    await desk.json('import', 'p.excerpta', 'a.txt', '--programme', 'Harbour')
    const { status, err } = await desk.type(
      'import',
      'p.excerpta',
      'a.txt',
      '--programme',
      'Harbor',
    )
    expect(status).toBe(1)
    expect(err).toContain('“Harbour”')
    expect(await desk.json('people', 'p.excerpta')).toMatchObject({ programmes: 1 })
  })

  it('warns of a text that the project holds already', async () => {
    const desk = await deskWithProject()
    await desk.json('import', 'p.excerpta', desk.write('a.txt', talk))
    const again = await desk.json('import', 'p.excerpta', 'a.txt')
    expect(again).toMatchObject({
      transcripts: [{ warnings: [{ code: 'same-text', line: null }] }],
    })
  })

  it('only shows what is understood with --preview', async () => {
    const desk = await deskWithProject()
    const shown = await desk.json('import', 'p.excerpta', desk.write('a.txt', talk), '--preview')
    expect(shown).toMatchObject({ transcripts: [{ file: 'a.txt', turns: 4 }] })
    expect((await desk.type('turns', 'p.excerpta', 'a')).status).toBe(1)
  })

  it('reads a file in the format that is named', async () => {
    const desk = await deskWithProject()
    desk.write('notes.md', talk)
    const read = await desk.json('import', 'p.excerpta', 'notes.md', '--format', 'txt')
    expect(read).toMatchObject({ transcripts: [{ format: 'TXT' }] })
    const { status, err } = await desk.type(
      'import',
      'p.excerpta',
      'notes.md',
      '--format',
      'papyrus',
    )
    expect(status).toBe(1)
    expect(err).toContain('Markdown')
  })

  it('is one change that undo takes back', async () => {
    const desk = await deskWithProject()
    const files = [desk.write('a.txt', talk), desk.write('b.txt', `${talk} Bye.`)]
    await desk.json('import', 'p.excerpta', ...files)
    await desk.json('undo', 'p.excerpta')
    expect((await desk.type('turns', 'p.excerpta', 'a')).err).toContain('no transcript yet')
  })
})

describe('turns', () => {
  it('lists who says what where, with positions of the text', async () => {
    const desk = await deskWithProject()
    await desk.json('import', 'p.excerpta', desk.write('a.txt', talk))
    const turns = await desk.json('turns', 'p.excerpta', 'A')
    expect(turns).toHaveLength(4)
    expect(turns).toContainEqual({
      number: 2,
      label: 'Mara',
      participant: 'Mara',
      start: talk.indexOf('Mara'),
      end: talk.indexOf('\nInterviewer: And'),
      time: null,
      text: 'She read my letters, every one of them.',
    })
  })

  it('names near transcripts when one is mistyped', async () => {
    const desk = await deskWithProject()
    await desk.json('import', 'p.excerpta', desk.write('Interview 7.txt', talk))
    const { status, err } = await desk.type('turns', 'p.excerpta', 'Intervew 7')
    expect(status).toBe(1)
    expect(err).toContain('“Interview 7”')
  })
})

describe('search', () => {
  it('finds words with what stands around them', async () => {
    const desk = await deskWithProject()
    await desk.json('import', 'p.excerpta', desk.write('a.txt', talk))
    expect(await desk.json('search', 'p.excerpta', 'letters')).toEqual([
      {
        transcript: 'a',
        turn: 2,
        start: talk.indexOf('letters'),
        end: talk.indexOf('letters') + 7,
        before: expect.stringContaining('read my'),
        match: 'letters',
        after: expect.stringContaining('every one'),
      },
    ])
  })

  it('gives an empty list where nothing is found', async () => {
    const desk = await deskWithProject()
    expect(await desk.json('search', 'p.excerpta', 'letters')).toEqual([])
  })
})
