import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinDescription, splitDescription } from '../../../electron/refi/code-description.ts'
import { readQdc } from '../../../electron/refi/codebook-read.ts'
import { writeQdc } from '../../../electron/refi/codebook-write.ts'
import { UserError } from '../../../shared/model/error.ts'
import { root } from '../../source.ts'
import { type FoundElement, outline } from './outline.ts'
import { codebook, guid } from './small-codebook.ts'

const samples = join(root, '../shared/data/refi/samples')

describe('a codebook that is written', () => {
  const xml = new TextDecoder().decode(writeQdc(codebook))
  const elements = outline(xml)

  it('has only the elements and attributes of the schema, in its order', () => {
    expect(elements.flatMap(breaches)).toEqual([])
    expect(breaches({ name: 'Set', attributes: { guid: 'x' }, children: ['Code'] })).toHaveLength(3)
  })

  it('keeps the tree, ids, colours and texts', () => {
    const [first] = elements.filter(({ name }) => name === 'Code')
    expect(first?.attributes).toEqual({
      guid: guid(1),
      name: 'Advice "<&>"\n\tnext',
      isCodable: 'true',
      color: '#336699',
    })
    expect(first?.children).toEqual(['Description', 'Code'])
  })

  it('holds capital types as sets of the codes that are mapped to them', () => {
    const sets = elements.filter(({ name }) => name === 'Set')
    expect(sets.map(({ attributes, children }) => [attributes['name'], children])).toEqual([
      ['social', ['Description', 'MemberCode']],
      ['unused', []],
    ])
  })

  it('begins without a byte order mark and leaves out what XML forbids', () => {
    expect(xml.startsWith('<?xml')).toBe(true)
    const [code] = codebook.codes
    const odd = { ...codebook, codes: code ? [{ ...code, definition: 'a\u0015b\ud800c' }] : [] }
    expect(new TextDecoder().decode(writeQdc(odd))).toContain('>ab\ufffdc')
  })

  it('has no empty list of sets, and is refused without codes', () => {
    const bare = writeQdc({ ...codebook, capitals: [] })
    expect(new TextDecoder().decode(bare)).not.toContain('<Sets>')
    expect(() => writeQdc({ codes: [], capitals: [] })).toThrow(/no codes yet/)
  })

  it('is understood as it was', () => {
    expect(read(xml)).toMatchObject({
      problems: [],
      capitals: [{ id: guid(9), name: 'social', definition: 'Ties' }, { name: 'unused' }],
      codes: [
        { id: guid(1), parent: null, definition: 'Two\nlines', aliases: ['help', 'hints'] },
        { id: guid(2), parent: 0, include: 'said so', exclude: '', capitals: ['social'] },
      ],
    })
  })
})

describe('the description of a code', () => {
  const line = fc.oneof(
    fc.constantFrom(
      'Example: x',
      '\\Include when: y',
      'Also called:',
      'Decided on: 1',
      '',
      'words',
      'Example',
    ),
    fc.stringMatching(/^[a-zé:; ]{0,6}$/),
  )
  const text = fc.array(line, { maxLength: 4 }).map((lines) => lines.join('\n').trim())
  const alias = fc.stringMatching(/^[a-z]{1,5}$/)

  it('gives back every text, whatever stands in it', () => {
    const texts = fc.record({
      ...{ definition: text, include: text, exclude: text, example: text, borderline: text },
      decidedOn: fc.constantFrom(null, '2026-03-01'),
      aliases: fc.array(alias, { maxLength: 3 }),
    })
    fc.assert(
      fc.property(texts, (all) => {
        expect(splitDescription(joinDescription(all))).toEqual(all)
      }),
      { numRuns: 500 },
    )
  })
})

describe('a codebook of another program', () => {
  it('may have a byte order mark, a prefix, no namespace, GUIDs in braces, short colours and no isCodable', () => {
    const id = guid(1).toUpperCase()
    const found = read(
      `\ufeff<q:CodeBook><q:Codes><q:Code guid="{${id}}" name="A" color="#F0a"/></q:Codes><q:Sets/></q:CodeBook>`,
    )
    expect(found).toMatchObject({
      codes: [{ id: guid(1), name: 'A', colour: '#ff00aa' }],
      capitals: [],
      problems: [],
    })
  })

  it('may have control characters, colours that are none, and a code without a name', () => {
    const found = read(code({ name: 'A\u0015', color: 'rgba(1,2,3,1)' }) + code({ name: ' ' }))
    expect(found?.codes.map(({ name, colour }) => [name, colour])).toEqual([
      ['A', undefined],
      ['Code without a name', undefined],
    ])
    expect(found?.problems).toHaveLength(1)
  })

  it('may use a GUID twice: the second code is told by its name', () => {
    const found = read(code({ guid: guid(1), name: 'A' }) + code({ guid: guid(1), name: 'B' }))
    expect(found?.codes.map(({ id }) => id)).toEqual([guid(1), undefined])
    expect(found?.problems[0]).toContain('“B”')
  })

  it('may have sets: they become capital types, and what they name in vain is told', () => {
    const found = readQdc({
      name: 'a.qdc',
      xml: `<CodeBook origin="X"><Codes>${code({ guid: guid(1), name: 'A' })}</Codes>
        <Sets><Set name="group" guid="${guid(3)}"><MemberCode guid="${guid(1)}"/><MemberCode targetGUID="${guid(4)}"/></Set></Sets></CodeBook>`,
    })
    expect(found?.codes[0]?.capitals).toEqual(['group'])
    expect(found?.problems).toEqual([
      expect.stringContaining('“group”'),
      expect.stringContaining('1 member'),
    ])
  })

  it('by NVivo lies below a code that nothing can be coded with; that one is left out', () => {
    const below = '<Code name="A" isCodable="true"><Code name="B" isCodable="true"/></Code>'
    const wrapped = `<Codes><Code name="Nodes" isCodable="false">${below}</Code></Codes>`
    const found = readQdc({
      name: 'a.qdc',
      xml: `<CodeBook origin="NVivo 12">${wrapped}</CodeBook>`,
    })
    expect(found?.codes.map(({ name, parent }) => [name, parent])).toEqual([
      ['A', null],
      ['B', 0],
    ])
  })
})

describe('what is refused', () => {
  it('is XML that is no codebook, or none at all', () => {
    expect(readQdc({ name: 'a.qdc', xml: '<Project/>' })).toBeNull()
    for (const xml of ['', 'not XML', '<CodeBook><Codes>', '<CodeBook>&nothing;</CodeBook>'])
      expect(codeOf(xml), xml).toBe('file-damaged')
  })

  it('is a document type of its own, before any entity could grow', () => {
    const bomb =
      '<!DOCTYPE b [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><CodeBook>&b;</CodeBook>'
    const outside = '<!DOCTYPE b [<!ENTITY a SYSTEM "file:///etc/passwd">]><CodeBook>&a;</CodeBook>'
    expect([bomb, outside].map(codeOf)).toEqual(['file-unsafe', 'file-unsafe'])
  })
})

describe.skipIf(!existsSync(samples))('samples of real programs', () => {
  it.each(globSync('*.qdc', { cwd: samples }))('%s is read as a whole', (name) => {
    const xml = readFileSync(join(samples, name), 'utf8')
    const found = readQdc({ name, xml })
    expect(found?.codes).toHaveLength(xml.match(/<Code /g)?.length ?? 0)
    expect(found?.capitals).toHaveLength(xml.match(/<Set /g)?.length ?? 0)
    expect(found?.codes.every(({ id }) => id !== undefined)).toBe(true)
  })
})

const shapes: Readonly<Record<string, { attributes: RegExp; needed: string[]; children: RegExp }>> =
  {
    CodeBook: { attributes: /^origin$/, needed: [], children: /^Codes( Sets)?$/ },
    Codes: { attributes: /^$/, needed: [], children: /^Code( Code)*$/ },
    Code: {
      attributes: /^(guid|name|isCodable|color)$/,
      needed: ['guid', 'name', 'isCodable'],
      children: /^(Description)?( ?Code)*$/,
    },
    Sets: { attributes: /^$/, needed: [], children: /^Set( Set)*$/ },
    Set: {
      attributes: /^(guid|name)$/,
      needed: ['guid', 'name'],
      children: /^(Description)?( ?MemberCode)*$/,
    },
    MemberCode: { attributes: /^guid$/, needed: ['guid'], children: /^$/ },
    Description: { attributes: /^$/, needed: [], children: /^$/ },
  }

const formats: Readonly<Record<string, RegExp>> = {
  guid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  isCodable: /^(true|false)$/,
  color: /^#[0-9a-f]{6}$/i,
}

/** What the schema of QDC 1.0 (Codebook-mrt2019.xsd) does not allow in an element. */
function breaches({ name, attributes, children }: FoundElement): readonly string[] {
  const shape = shapes[name]
  if (!shape) return [`no element ${name}`]
  const { xmlns, ...own } = attributes
  return [
    ...shape.needed.filter((key) => own[key] === undefined).map((key) => `${name} lacks ${key}`),
    ...Object.entries(own)
      .filter(([key, value]) => !shape.attributes.test(key) || formats[key]?.test(value) === false)
      .map(([key, value]) => `${name} ${key}="${value}"`),
    ...(shape.children.test(children.join(' ')) ? [] : [`${name}: ${children.join(' ')}`]),
  ]
}

function code(attributes: Readonly<Record<string, string>>): string {
  const list = Object.entries(attributes).map(([key, value]) => `${key}="${value}"`)
  return `<Code ${list.join(' ')}/>`
}

/** Reads a whole file, or codes for which the rest is written round them. */
function read(xml: string) {
  const whole = xml.includes('CodeBook') ? xml : `<CodeBook><Codes>${xml}</Codes></CodeBook>`
  return readQdc({ name: 'a.qdc', xml: whole })
}

function codeOf(xml: string): string | undefined {
  try {
    readQdc({ name: 'a.qdc', xml })
    return undefined
  } catch (error) {
    return error instanceof UserError ? error.code : String(error)
  }
}
