import { describe, expect, it } from 'vitest'
import {
  lineAt,
  listFiles,
  nodesOf,
  parse,
  readSources,
  readText,
  type SourceFile,
} from './source.ts'

const sources = readSources()
const ours = sources.filter(({ path }) => !path.startsWith('test/'))

describe('files', () => {
  it('have at most 400 lines, styles and tests included', () => {
    const files = listFiles('ts', 'tsx', 'css').map((path) => ({ path, text: readText(path) }))
    expect(files.flatMap(tooLong)).toEqual([])
    expect(tooLong({ path: 'a.ts', text: 'a\n'.repeat(401) })).toHaveLength(1)
  })

  it('are small as a rule', () => {
    const lines = ours.map(({ text }) => countLines(text))
    const tests = sources.filter(({ path }) => path.startsWith('test/'))
    const ratio = sum(tests.map(({ text }) => countLines(text))) / sum(lines)
    console.log(
      `files: ${lines.length}, lines median ${quantile(lines, 0.5)}, p90 ${quantile(lines, 0.9)}; test lines per line ${ratio.toFixed(2)}`,
    )
    expect(quantile(lines, 0.5)).toBeLessThanOrEqual(80)
    expect(quantile(lines, 0.9)).toBeLessThanOrEqual(250)
  })
})

describe('functions', () => {
  it('are short as a rule', () => {
    const lines = ours.flatMap(functionsOf).map((found) => found.lines)
    const long = lines.filter((count) => count > 50).length / lines.length
    console.log(
      `functions: ${lines.length}, lines median ${quantile(lines, 0.5)}, p90 ${quantile(lines, 0.9)}, over 50: ${(long * 100).toFixed(1)} %`,
    )
    expect(quantile(lines, 0.5)).toBeLessThanOrEqual(8)
    expect(quantile(lines, 0.9)).toBeLessThanOrEqual(25)
    expect(long).toBeLessThanOrEqual(0.02)
  })

  it('take at most three parameters', () => {
    expect(sources.flatMap(tooManyParameters)).toEqual([])
    const wide = 'type F = (a: 1, b: 2, c: 3, d: 4) => void; const f = (a, b, c, ...d) => a'
    expect(tooManyParameters(parse('a.ts', wide))).toHaveLength(2)
  })
})

describe('exports', () => {
  it('say in a sentence what they are, nine in ten at least', () => {
    const exported = sources.flatMap(exportsOf)
    const silent = exported.filter((entry) => !entry.documented)
    const share = 1 - silent.length / exported.length
    console.log(`exports: ${exported.length}, documented ${(share * 100).toFixed(1)} %`)
    expect(share, list(silent.map((entry) => entry.name))).toBeGreaterThanOrEqual(0.9)
  })

  it('are seen as silent when nothing stands before them', () => {
    const text = '/** Says. */\nexport const a = 1\n// Not this.\nexport function b() {}\n'
    const found = exportsOf(parse('a.ts', text)).map((entry) => entry.documented)
    expect(found).toEqual([true, false])
  })
})

describe('the type checker and the linter', () => {
  it('are never silenced', () => {
    expect(sources.flatMap(silenced)).toEqual([])
    const text =
      'const a: any = 1\nconst b = a!\n// @ts-ignore\nconst c = 1 // biome-ignore lint: x\n'
    expect(silenced(parse('a.ts', text))).toHaveLength(4)
  })

  it('are overruled by `as` only with a reason in a comment', () => {
    expect(ours.flatMap(unexplained)).toEqual([])
    const text =
      'const a = b as string\n// Checked above.\nconst c = b as string\nconst d = 1 as const\n'
    expect(unexplained(parse('a.ts', text))).toHaveLength(1)
  })
})

function tooLong({ path, text }: { readonly path: string; readonly text: string }) {
  const lines = countLines(text)
  return lines > 400 ? [`${path} has ${lines} lines. Split it by what its parts are about.`] : []
}

function countLines(text: string): number {
  return text.trimEnd().split('\n').length
}

function functionsOf(file: SourceFile): readonly { readonly lines: number }[] {
  return nodesOf(file.program)
    .filter(({ type }) =>
      /^(FunctionDeclaration|FunctionExpression|ArrowFunctionExpression)$/.test(type),
    )
    .map(({ start, end }) => ({ lines: countLines(file.text.slice(start, end)) }))
}

function tooManyParameters(file: SourceFile): readonly string[] {
  return nodesOf(file.program)
    .filter((node) => 'params' in node && Array.isArray(node.params) && node.params.length > 3)
    .filter(({ type }) => !type.startsWith('TSTypeParameter'))
    .map(({ start }) => `${at(file, start)} takes four or more parameters. Pass an object.`)
}

type Exported = { readonly name: string; readonly documented: boolean }

function exportsOf(file: SourceFile): readonly Exported[] {
  return file.program.body.flatMap((node) => {
    if (node.type !== 'ExportNamedDeclaration' || !node.declaration) return []
    const documented = file.comments.some(
      ({ isBlock, text, end }) =>
        isBlock && text.startsWith('*') && file.text.slice(end, node.start).trim() === '',
    )
    return [{ name: at(file, node.start), documented }]
  })
}

function silenced(file: SourceFile): readonly string[] {
  const types = nodesOf(file.program)
    .filter(({ type }) => type === 'TSAnyKeyword' || type === 'TSNonNullExpression')
    .map(({ start, type }) => `${at(file, start)} ${type === 'TSAnyKeyword' ? 'any' : '!'}`)
  const comments = file.comments
    .filter(({ text }) =>
      /@ts-(ignore|expect-error|nocheck)|(biome|eslint|oxlint)-(ignore|disable)/.test(text),
    )
    .map(({ start, text }) => `${at(file, start)} ${text.trim()}`)
  return [...types, ...comments].map(
    (found) => `${found} keeps the checker silent. Write the type, or check the value.`,
  )
}

function unexplained(file: SourceFile): readonly string[] {
  const explained = new Set(
    file.comments.flatMap(({ start, end }) => [lineAt(file, start), lineAt(file, end) + 1]),
  )
  return nodesOf(file.program)
    .filter(
      (node) =>
        node.type === 'TSAsExpression' &&
        file.text.slice(node.typeAnnotation.start, node.end) !== 'const',
    )
    .filter(
      ({ start, end }) => !explained.has(lineAt(file, start)) && !explained.has(lineAt(file, end)),
    )
    .map(
      ({ start }) => `${at(file, start)} uses \`as\` without a comment that says why it is safe.`,
    )
}

function at(file: SourceFile, position: number): string {
  return `${file.path}:${lineAt(file, position)}`
}

function list(lines: readonly string[]): string {
  return `\n${lines.join('\n')}\n`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

/** The value below which this share of the numbers lies. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0
}
