import { describe, expect, it } from 'vitest'
import { addShippedCodebook } from '../../../electron/backend/codebooks.ts'
import type { Context } from '../../../electron/backend/context.ts'
import { readCodebook } from '../../../electron/store/codes.ts'
import { type CodebookFile, codebookFile } from '../../../shared/model/codebook-file.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { everything, thereAndBack } from '../store/undoable.ts'
import { call, readable } from './codebook-calls.ts'
import { changesOf, fileOf, projectInMemory } from './project-in-memory.ts'

const formats = ['json', 'csv', 'xlsx', 'qdc'] as const

describe('codes', () => {
  it('take the colour of their parent, else the next that no code has', async () => {
    const context = projectInMemory()
    const [a, b] = [await add(context, 'A'), await add(context, 'B')]
    const below = await add(context, 'Below A', a.id)
    expect(a.colour).not.toBe(b.colour)
    expect(below.colour).toBe(a.colour)
  })

  it('tell how many codings went with them, and every call is undone and redone as one', async () => {
    const context = projectInMemory()
    const code = await add(context, 'A')
    expect(await call(context, 'codes.remove', { ids: [code.id] })).toMatchObject({ codings: 0 })
    const { undone, after, redone } = thereAndBack(context.db, () => undefined)
    expect(undone['code']).toHaveLength(1)
    expect(redone).toEqual(after)
  })

  it('are merged as the preview says, which itself changes nothing', async () => {
    const context = projectInMemory()
    const [a, b] = [await add(context, 'A'), await add(context, 'B')]
    const before = changesOf(context)
    const input = { into: a.id, from: [b.id], aliases: ['B; bee'] }
    const preview = await call(context, 'codes.mergePreview', input)
    expect(preview).toMatchObject({ before: [{ name: 'A' }, { name: 'B' }], collapsed: 0 })
    expect(changesOf(context)).toBe(before)
    expect(await call(context, 'codes.merge', input)).toEqual(preview)
    expect(changesOf(context)).toBe(before + 1)
    expect(readCodebook(context.db).codes).toMatchObject([{ name: 'A', aliases: ['B', 'bee'] }])
  })

  it('split an alias that holds several', async () => {
    const context = projectInMemory()
    const { id } = await add(context, 'A')
    await call(context, 'codes.update', { id, aliases: ['one; two', ' ', 'Two', 'three'] })
    expect(readCodebook(context.db).codes[0]?.aliases).toEqual(['one', 'two', 'three'])
  })
})

describe('shipped codebooks', () => {
  it('are listed with what they hold', async () => {
    const list = await call(projectInMemory(), 'codebooks.list', {})
    expect(list.map(({ id, codes, capitals }) => [id, codes, capitals])).toEqual([
      ['capital-types', 0, 8],
      ['mentoring-benefits', 9, 8],
      ['empty', 0, 0],
    ])
  })

  it('are added once, with their ids, and leave alone what is there by id or by name', async () => {
    const context = projectInMemory()
    const own = await add(context, 'ORIENTATION')
    await call(context, 'capitals.add', { name: 'Social', definition: 'ours' })
    expect(await call(context, 'codebooks.use', { id: 'mentoring-benefits' })).toEqual({
      codes: 8,
      capitals: 7,
    })
    const { codes, capitals } = readCodebook(context.db)
    expect(codes).toHaveLength(9)
    expect(codes[0]).toMatchObject({ id: own.id, name: 'ORIENTATION', definition: '' })
    expect(capitals[0]).toMatchObject({ name: 'Social', definition: 'ours' })
    const network = codes.find(({ name }) => name === 'Developing a network')
    expect(network?.capitalIds).toEqual([capitals[0]?.id])
    const changes = changesOf(context)
    expect(await call(context, 'codebooks.use', { id: 'mentoring-benefits' })).toEqual({
      codes: 0,
      capitals: 0,
    })
    expect(changesOf(context)).toBe(changes)
  })

  it('that do not exist are refused with the names of those that do', async () => {
    expect(() => addShippedCodebook(projectInMemory(), 'nothing')).toThrow(/mentoring-benefits/)
  })
})

describe('a codebook as a file', () => {
  it.each(formats)('changes nothing when it is written as %s and read again', async (format) => {
    const context = await bigProject()
    const { name, base64 } = await call(context, 'codebook.export', { format })
    const changes = changesOf(context)
    const report = await call(context, 'codebook.import', { file: { name, base64 } })
    expect(report).toMatchObject({ added: [], changed: [], problems: [] })
    expect(changesOf(context)).toBe(changes)
  })

  it.each(formats)('brings everything into an empty project as %s', async (format) => {
    const context = await bigProject()
    const other = projectInMemory()
    const { name, base64 } = await call(context, 'codebook.export', { format })
    const file = { name, base64 }
    const planned = await call(other, 'codebook.import', { file, dryRun: true })
    expect(readCodebook(other.db).codes).toEqual([])
    expect(await call(other, 'codebook.import', { file })).toEqual(planned)
    expect(readable(other)).toEqual(readable(context))
    if (format === 'json') expect(readCodebook(other.db)).toEqual(readCodebook(context.db))
    if (format !== 'csv' && format !== 'xlsx') expect(idsOf(other)).toEqual(idsOf(context))
  })

  it('has the shape that every codebook file has', async () => {
    const context = await bigProject()
    const { name, base64 } = await call(context, 'codebook.export', { format: 'json' })
    expect(name).toBe('Mentoring to work codebook.json')
    const file: CodebookFile = codebookFile.parse(
      JSON.parse(Buffer.from(base64, 'base64').toString()),
    )
    expect(file.codes.map((code) => code.children.length)).toContain(1)
  })

  it('changes what it says differently, moves and renames by id, and takes nothing away', async () => {
    const context = projectInMemory()
    const [a, b] = [await add(context, 'A'), await add(context, 'B')]
    const kept = await add(context, 'Kept')
    await call(context, 'codes.update', { id: b.id, definition: 'stays', aliases: ['bee'] })
    const before = everything(context.db)
    const report = await readTable(context, [
      'level 1,level 2,definition,capital types,id',
      `Alpha,,new words,social,${a.id}`,
      `Alpha,B,,,${b.id}`,
      'Alpha,C,,social; cultural,',
    ])
    expect(report).toMatchObject({ changed: ['A', 'B'], same: 0, problems: [] })
    expect(report.added).toEqual(['social', 'cultural', 'C'])
    expect(readable(context).codes.map(({ path }) => path)).toEqual([
      'Alpha',
      'Alpha > B',
      'Alpha > C',
      'Kept',
    ])
    expect(readCodebook(context.db).codes[1]).toMatchObject({
      definition: 'stays',
      aliases: ['bee'],
    })
    expect(readCodebook(context.db).codes.at(-1)?.id).toBe(kept.id)
    const { undone } = thereAndBack(context.db, () => undefined)
    expect(undone).toEqual(before)
  })

  it('may be written by hand: outline style, parents without a row of their own, one column of names', async () => {
    const context = projectInMemory()
    await readTable(context, ['level 1,level 2', 'Advice,Sector', ',Culture', 'Network,'])
    expect(readable(context).codes.map(({ path }) => path)).toEqual([
      'Advice',
      'Advice > Sector',
      'Advice > Culture',
      'Network',
    ])
    const report = await readTable(context, [
      'code,definition',
      'Trust,to rely on',
      'trust,',
      ',alone',
    ])
    expect(report.added).toEqual(['Trust'])
    expect(report.problems).toEqual([
      'Row 4 names no code, or one without a place in the tree.',
      'The code “trust” stands twice in the same place of the file.',
    ])
  })

  it('that is none is refused', async () => {
    const context = projectInMemory()
    const take = (name: string, content: string) =>
      call(context, 'codebook.import', { file: fileOf(name, content) })
    await expect(take('a.json', '{}')).rejects.toThrow(/holds no codebook/)
    await expect(take('a.json', '{')).rejects.toThrow(/damaged/)
    await expect(take('a.csv', 'x,y\n1,2')).rejects.toThrow(/holds no codebook/)
  })
})

function add(context: Context, name: string, parentId: CodeId | null = null) {
  return call(context, 'codes.add', { name, parentId })
}

function readTable(context: Context, lines: readonly string[]) {
  return call(context, 'codebook.import', { file: fileOf('codes.csv', lines.join('\n')) })
}

/** A codebook with every field in use, three levels and awkward texts. */
async function bigProject(): Promise<Context> {
  const context = projectInMemory()
  await call(context, 'codebooks.use', { id: 'mentoring-benefits' })
  const [first] = readCodebook(context.db).codes
  const below = await add(context, 'Below, "quoted"', first?.id)
  const deeper = await add(context, 'Deeper', below.id)
  await call(context, 'codes.update', {
    id: deeper.id,
    definition: 'Two lines:\n- one; two\t3',
    include: '=not a formula',
    exclude: ' blanks around ',
    example: '„Zitat“ 👩🏽‍🏫',
    borderline: 'Example: not quite',
    decidedOn: '2026-03-01',
    aliases: ['x', 'y z'],
  })
  return context
}

function idsOf({ db }: Context): readonly string[] {
  const { codes, capitals } = readCodebook(db)
  return [...codes, ...capitals].map(({ id }) => id)
}
