import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type CodebookFile, type CodeInFile, codebookFile } from '../shared/model/codebook-file.ts'

const folder = new URL('../codebooks/', import.meta.url)
const names = readdirSync(folder).sort()

describe('the shipped codebooks', () => {
  it('are these three', () => {
    expect(names).toEqual(['capital-types.json', 'empty.json', 'mentoring-benefits.json'])
  })

  it.each(names)('%s has the shape of a codebook file and its own name as id', (name) => {
    expect(read(name).id).toBe(name.replace('.json', ''))
  })

  it.each(names)('%s names and numbers everything once', (name) => {
    const { capitalTypes } = read(name)
    const codes = allCodes(read(name).codes)
    const ids = [...capitalTypes, ...codes].map((entry) => entry.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const group of [capitalTypes, codes]) {
      const lower = group.map((entry) => entry.name.toLowerCase())
      expect(new Set(lower).size).toBe(lower.length)
      const colours = group.map((entry) => entry.colour)
      expect(new Set(colours).size).toBe(colours.length)
    }
  })

  it.each(names)('%s maps codes only to capital types it has', (name) => {
    const known = read(name).capitalTypes.map((capital) => capital.name)
    const used = allCodes(read(name).codes).flatMap((code) => code.capitalTypes)
    expect(used.filter((capital) => !known.includes(capital))).toEqual([])
  })

  it('share the same capital types, so that projects made from either can be merged', () => {
    expect(read('mentoring-benefits.json').capitalTypes).toEqual(
      read('capital-types.json').capitalTypes,
    )
  })

  it('give every capital type a source, except the answer that belongs to no theory', () => {
    const without = read('capital-types.json').capitalTypes.filter((capital) => !capital.source)
    expect(without.map((capital) => capital.name)).toEqual(['different types'])
  })

  it('map the benefits of mentoring as the study did', () => {
    const rows = read('mentoring-benefits.json').codes.map((code) => [
      code.name,
      code.capitalTypes.join(', '),
    ])
    expect(rows).toEqual([
      ['Culture-specific and sector-specific advice', 'information, cultural'],
      ['Orientation', 'information, cultural'],
      ['Job application advice', 'information, cultural'],
      ['Having a person of trust ("helpline")', 'different types'],
      ['Learning and practising the language', 'economic'],
      ['Self-confidence, empowerment, not giving up', 'psychological'],
      ['(A step towards) access to employers', 'social'],
      ['Mentor accelerates the process', 'different types'],
      ['Developing a network', 'social'],
    ])
  })

  it('describe every code: what it is, when it applies, when not, and an example', () => {
    for (const code of allCodes(read('mentoring-benefits.json').codes)) {
      for (const words of [code.definition, code.include, code.exclude, code.example]) {
        expect(words.length, code.name).toBeGreaterThan(20)
      }
      expect(code.aliases.length, code.name).toBeGreaterThan(0)
    }
  })
})

describe('a codebook file', () => {
  it('may hold codes below codes', () => {
    const book = read('mentoring-benefits.json')
    const [first, second] = book.codes
    const nested = { ...book, codes: [{ ...first, children: [second] }] }
    expect(allCodes(codebookFile.parse(nested).codes)).toHaveLength(2)
  })

  it('is refused with a field that nobody knows, or a colour that is not #rrggbb', () => {
    const book = read('empty.json')
    expect(codebookFile.safeParse({ ...book, colour: 'red' }).success).toBe(false)
    const [capital] = read('capital-types.json').capitalTypes
    const red = { ...book, capitalTypes: [{ ...capital, colour: 'red' }] }
    expect(codebookFile.safeParse(red).success).toBe(false)
  })
})

function read(name: string): CodebookFile {
  return codebookFile.parse(JSON.parse(readFileSync(new URL(name, folder), 'utf8')))
}

function allCodes(codes: readonly CodeInFile[]): readonly CodeInFile[] {
  return codes.flatMap((code) => [code, ...allCodes(code.children)])
}
