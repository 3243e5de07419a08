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
