import { globSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { type ESTree, parseSync } from 'vite'

/** One file of the project, parsed. */
export type SourceFile = {
  /** From the project's folder, with `/`. */
  readonly path: string
  readonly text: string
  readonly program: ESTree.Program
  readonly comments: readonly Comment[]
  /** What it imports or re-exports, types and dynamic imports included. */
  readonly imports: readonly string[]
}

/** A comment with its place in the text, in UTF-16 units; `text` is without its slashes. */
type Comment = {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly isBlock: boolean
}

/** The project's own folder. */
export const root = dirname(import.meta.dirname)

/** All TypeScript of the project. */
export function readSources(): readonly SourceFile[] {
  return listFiles('ts', 'tsx').map((path) => parse(path, readText(path)))
}

/** Paths of the project's own files with these endings. */
export function listFiles(...endings: readonly string[]): readonly string[] {
  const folders = '{electron,renderer,shared,test}'
  const patterns = endings.flatMap((ending) => [`${folders}/**/*.${ending}`, `*.${ending}`])
  return globSync(patterns, { cwd: root })
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

/** The text of one of the project's files. */
export function readText(path: string): string {
  return readFileSync(`${root}/${path}`, 'utf8')
}

/** Parses a text as if it were the file at the path; throws where it is not TypeScript. */
export function parse(path: string, text: string): SourceFile {
  const { program, comments, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`)
  return {
    path,
    text,
    program,
    comments: comments.map(({ start, end, value, type }) => ({
      start,
      end,
      text: value,
      isBlock: type === 'Block',
    })),
    imports: importsOf(program),
  }
}

/** Number of the line, from 1, on which a place in the text lies. */
export function lineAt({ text }: SourceFile, position: number): number {
  return text.slice(0, position).split('\n').length
}

/** A syntax node and everything below it, in the order of the text. */
export function nodesOf(node: ESTree.Node): readonly ESTree.Node[] {
  const below = Object.values(node).flatMap((value: unknown) => [value].flat().filter(isNode))
  return [node, ...below.flatMap(nodesOf)]
}

function isNode(value: unknown): value is ESTree.Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
}

function importsOf(program: ESTree.Program): readonly string[] {
  return nodesOf(program).flatMap((node) => {
    if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration')
      return node.source.value
    if (node.type === 'ExportNamedDeclaration') return node.source?.value ?? []
    if (node.type === 'TSImportType') return node.source.value
    if (node.type !== 'ImportExpression' || node.source.type !== 'Literal') return []
    return String(node.source.value)
  })
}
