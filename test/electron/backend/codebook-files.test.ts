import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../../electron/backend/context.ts'
import { readCodebook } from '../../../electron/store/codes.ts'
import type { CapitalTypeId, CodeId } from '../../../shared/model/id.ts'
import { cleanText } from '../../../shared/text/clean-text.ts'
import { nameKey } from '../../../shared/text/name-key.ts'
import { call, readable } from './codebook-calls.ts'
import { changesOf, projectInMemory } from './project-in-memory.ts'

/** Codebooks as people make them and as nobody should: every field, six levels, names that files have a meaning for. */
describe('any codebook', () => {
  it.each(['csv', 'xlsx', 'qdc', 'json'] as const)(
    'is the same in another project that reads it as %s, and changes nothing where it came from',
    async (format) => {
      await fc.assert(
        fc.asyncProperty(sketches, async (list) => {
          const context = await projectWith(list)
          // Numbers like those of telephones may stand in what was made up.
          const wanted = { format, release: { allow: true } }
          const { name, base64 } = await call(context, 'codebook.export', wanted)
          const file = { name, base64 }
          const before = changesOf(context)
          expect(await call(context, 'codebook.import', { file })).toMatchObject(nothing)
          expect(changesOf(context)).toBe(before)
          const other = projectInMemory()
          expect(await call(other, 'codebook.import', { file })).toMatchObject({ problems: [] })
          expect(plain(readable(other))).toEqual(asWritten(context))
          expect(await call(other, 'codebook.import', { file })).toMatchObject(nothing)
        }),
        { numRuns: 30 },
      )
    },
  )
})

/** The codebook as a file can hold it: with plain newlines, and without what is no character. */
function asWritten(context: Context): unknown {
  return plain(readable(context), (text) => cleanText(text).trim())
}

/** Values as JSON has them, with every text changed. */
function plain(value: unknown, change = (text: string) => text): unknown {
  return JSON.parse(JSON.stringify(value), (_, each: unknown) =>
    typeof each === 'string' ? change(each) : each,
  )
}

const nothing = { added: [], changed: [], conflicts: [], problems: [] }

const awkward = [
  ...['=1+1', '+49 30', '-', '@home', '"quoted"', "it's", 'a, b', 'a;b', 'A > B', 'A › B', '007'],
  ...[
    '1e5',
    'TRUE',
    '2026-03-01',
    'ثقة',
    'שיחה עם',
    '信任',
    '👩🏽‍🏫',
    'e\u0301',
    'ﬁ',
    'ß',
    '<b>&amp;',
  ],
  ...[
    '# \u2028=1',
    'a\vb',
    'c\r\nd',
    'Example: x',
    'Also called: y',
    '\\n',
    'level 1',
    '#',
    "'apostrophe",
    '\u200fmark',
    'a\tb',
  ],
]
const word = fc.oneof(
  fc.constantFrom(...awkward),
  // The library that reads workbooks leaves out U+FFFD, which stands for what could not be read anyway.
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 8 })
    .filter((text) => !/\ufffd/.test(text)),
)
const name = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' ').trim())
  .filter((text) => nameKey(text) !== '')
const text = fc.array(word, { maxLength: 4 }).map((words) => words.join('\n').trim())
const sketch = fc.record({
  name: fc.oneof(fc.constantFrom('Trust', 'Advice'), name),
  /** How far below the code before it, from the top; at most six levels. */
  depth: fc.nat(5),
  ...{ definition: text, include: text, exclude: text, example: text, borderline: text },
  decidedOn: fc.constantFrom(null, '2026-03-01', '1999-12-31'),
  colour: fc.constantFrom('#000000', '#ffffff', '#4e61de'),
  aliases: fc.array(
    name.map((alias) => alias.replaceAll(';', ',')),
    { maxLength: 3 },
  ),
  capitals: fc.subarray([0, 1, 2]),
})
type Sketch = typeof sketch extends fc.Arbitrary<infer T> ? T : never
const sketches = fc.array(sketch, { minLength: 1, maxLength: 12 })

async function projectWith(list: readonly Sketch[]): Promise<Context> {
  const context = projectInMemory()
  const capitals: CapitalTypeId[] = []
  for (const capital of ['social', 'Different, types', '=sum'])
    capitals.push((await call(context, 'capitals.add', { name: capital, definition: 'x' })).id)
  const path: CodeId[] = []
  for (const { name: wanted, depth, capitals: chosen, ...fields } of list) {
    path.length = Math.min(depth, path.length)
    const parentId = path.at(-1) ?? null
    if (isTaken(context, parentId, wanted)) continue
    const { id } = await call(context, 'codes.add', { name: wanted, parentId })
    const capitalIds = chosen.flatMap((place) => capitals[place] ?? [])
    await call(context, 'codes.update', { id, ...fields, capitalIds })
    path.push(id)
  }
  return context
}

function isTaken({ db }: Context, parentId: CodeId | null, wanted: string): boolean {
  return readCodebook(db).codes.some(
    (code) => code.parentId === parentId && nameKey(code.name) === nameKey(wanted),
  )
}
