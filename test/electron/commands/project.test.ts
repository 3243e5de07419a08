import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createDesk } from './typed.ts'

describe('sample', () => {
  it('writes a project with transcripts, quotes and codings, and says how many', async () => {
    const { folder, json } = createDesk()
    const made = await json('sample', 's.excerpta')
    expect(made).toEqual({
      project: join(folder, 's.excerpta'),
      transcripts: 6,
      quotes: expect.any(Number),
      codings: expect.any(Number),
    })
    expect(await json('check', 's.excerpta')).toEqual({ ok: true, problems: [] })
  })

  it('never writes over a file', async () => {
    const { type, write } = createDesk()
    write('s.excerpta', 'mine')
    const { status, out, err } = await type('sample', 's.excerpta')
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain('exists already')
  })
})

describe('new', () => {
  it('makes an empty project called like its file', async () => {
    const { folder, json, type } = createDesk()
    const made = await json('new', 'Study 1.excerpta')
    expect(made).toEqual({ project: join(folder, 'Study 1.excerpta'), losses: [] })
    expect((await type('history', 'Study 1.excerpta')).out).toContain('Study 1')
  })

  it('takes a codebook that ships with Excerpta', async () => {
    const { json } = createDesk()
    await json('new', 'p.excerpta', '--codebook', 'mentoring-benefits')
    const made = await json('codebook', 'p.excerpta', 'export', 'book.json')
    expect(made).toMatchObject({ codes: 9 })
  })

  it('leaves nothing behind when the codebook does not exist, and names those that do', async () => {
    const { folder, type } = createDesk()
    const { status, err } = await type('new', 'p.excerpta', '--codebook', 'mentoring')
    expect(status).toBe(1)
    expect(err).toContain('mentoring-benefits')
    expect(existsSync(join(folder, 'p.excerpta'))).toBe(false)
  })
})

describe('check', () => {
  it('ends with 1 and a report on a damaged file, and changes nothing in it', async () => {
    const { folder, json, type } = createDesk()
    await json('sample', 's.excerpta')
    const file = join(folder, 's.excerpta')
    const bytes = readFileSync(file)
    bytes.fill(0xff, 8192, 8192 * 6)
    writeFileSync(file, bytes)
    const { status, out } = await type('check', 's.excerpta', '--json')
    expect(status).toBe(1)
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      problems: [{ code: expect.any(String), message: expect.any(String) }],
    })
    expect(readFileSync(file).equals(bytes)).toBe(true)
  })

  it('says of a file of another kind that it is no project', async () => {
    const { type, write } = createDesk()
    const { status, err } = await type('check', write('notes.txt', 'Dear diary'))
    expect(status).toBe(1)
    expect(err).toContain('is not an Excerpta project')
  })
})

describe('backup', () => {
  it('writes a verified copy that opens', async () => {
    const { folder, json } = createDesk()
    await json('sample', 's.excerpta')
    const made = await json('backup', 's.excerpta', '--to', 'copy.excerpta')
    expect(made).toEqual({
      file: join(folder, 'copy.excerpta'),
      bytes: expect.any(Number),
      verified: true,
    })
    expect(await json('check', 'copy.excerpta')).toEqual({ ok: true, problems: [] })
  })

  it('never writes over a file', async () => {
    const { folder, json, type } = createDesk()
    await json('new', 'p.excerpta')
    copyFileSync(join(folder, 'p.excerpta'), join(folder, 'copy.excerpta'))
    expect((await type('backup', 'p.excerpta', '--to', 'copy.excerpta')).status).toBe(1)
  })
})

describe('merge', () => {
  it('takes over what was done in a copy, and says it beforehand with --dry-run', async () => {
    const desk = createDesk()
    await desk.json('sample', 'mine.excerpta')
    copyFileSync(join(desk.folder, 'mine.excerpta'), join(desk.folder, 'copy.excerpta'))
    const rows = 'transcript,code,text\nInterview 1,Orientation,the\nInterview 2,Orientation,I\n'
    await desk.json('code', 'copy.excerpta', '--coder', 'Bea', '--from', desk.write('b.csv', rows))
    const report = {
      added: { coders: 1, quotes: 2, codings: 2 },
      ...{ changed: {}, deleted: {}, same: {}, conflicts: [], unplaced: [] },
    }
    expect(await desk.json('merge', 'mine.excerpta', 'copy.excerpta', '--dry-run')).toEqual(report)
    expect(
      await desk.json('merge', 'mine.excerpta', 'copy.excerpta', '--report', 'report.json'),
    ).toEqual(report)
    expect(JSON.parse(readFileSync(join(desk.folder, 'report.json'), 'utf8'))).toEqual(report)
    const { out } = await desk.type('merge', 'mine.excerpta', 'copy.excerpta')
    expect(out).toMatch(/^codings +0 +0 +0 +2$/m)
    const other = await desk
      .json('new', 'other.excerpta')
      .then(() => desk.type('merge', 'mine.excerpta', 'other.excerpta'))
    expect([other.status, other.err]).toEqual([1, expect.stringContaining('another project')])
  })

  it('prints what was done before the report, which is held back while names stand in it', async () => {
    const desk = createDesk()
    await desk.json('sample', 'mine.excerpta')
    copyFileSync(join(desk.folder, 'mine.excerpta'), join(desk.folder, 'copy.excerpta'))
    const rows = 'transcript,code,text\nInterview 1,Rosa,the\n'
    for (const project of ['mine.excerpta', 'copy.excerpta'])
      await desk.json('code', project, '--coder', 'Bea', '--from', desk.write('b.csv', rows))
    const names = desk.write('names.csv', 'original,pseudonym,kind\nRosa,M2,person\n')
    await desk.type('pseudonyms', 'mine.excerpta', '--from', names)
    const merge = (...options: readonly string[]) =>
      desk.type('merge', 'mine.excerpta', 'copy.excerpta', '--report', ...options)
    const path = join(desk.folder, 'report.json')
    const refused = await merge('report.json')
    expect([refused.status, refused.err]).toEqual([1, expect.stringContaining('«Rosa»')])
    expect(refused.out).toMatch(/^codes +1 +0 +0 +0$/m)
    expect(existsSync(path)).toBe(false)
    await desk.type('undo', 'mine.excerpta')
    expect((await merge('report.json', '--pseudonyms')).status).toBe(0)
    expect(readFileSync(path, 'utf8')).toContain('M2 2')
    expect(readFileSync(path, 'utf8')).not.toContain('Rosa')
    const nowhere = await merge(join('no folder', 'report.json'), '--allow-names')
    expect([nowhere.status, nowhere.err]).toEqual([1, expect.stringContaining('was not written')])
    expect(nowhere.out).not.toBe('')
  })
})
