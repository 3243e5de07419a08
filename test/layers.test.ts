import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nodesOf, parse, readSources, type SourceFile } from './source.ts'

/** What the files of one folder may import; the longest folder that fits a file is the one that counts. */
type Rule = {
  readonly folder: string
  /** Folders and files of ours, besides their own folder. */
  readonly mayImport: readonly string[]
  /** Packages and modules of Node that it may not use, as prefixes; the rest are free. */
  readonly neverUses: readonly string[]
  readonly remedy: string
}

const outside = ['node:', 'electron', 'better-sqlite3', 'react'] as const
const disk = ['node:fs', 'node:http', 'node:https', 'node:net', 'electron', 'better-sqlite3']
const hosts = ['electron/backend', 'electron/host', 'electron/commands', 'shared']
const pureRemedy = 'Keep it pure: pass in what it needs as plain values.'
const bytesRemedy = 'It turns bytes into values or back; the backend reads, stores and writes.'

const rules: readonly Rule[] = [
  { folder: 'shared/model', mayImport: ['shared/text'], neverUses: outside, remedy: pureRemedy },
  { folder: 'shared/text', mayImport: ['shared/model'], neverUses: outside, remedy: pureRemedy },
  {
    folder: 'shared/analysis',
    mayImport: ['shared/model', 'shared/text'],
    neverUses: outside,
    remedy: pureRemedy,
  },
  {
    folder: 'shared/merge',
    mayImport: ['shared/model', 'shared/text'],
    neverUses: outside,
    remedy: pureRemedy,
  },
  { folder: 'shared', mayImport: [], neverUses: outside, remedy: pureRemedy },
  {
    folder: 'electron/store',
    mayImport: ['shared'],
    neverUses: ['electron', 'node:http'],
    remedy: 'The store knows rows, not what the app does with them; let the backend call it.',
  },
  {
    folder: 'electron/import',
    mayImport: ['shared', 'electron/refi'],
    neverUses: disk,
    remedy: bytesRemedy,
  },
  {
    folder: 'electron/export',
    mayImport: ['shared', 'electron/refi'],
    neverUses: disk,
    remedy: bytesRemedy,
  },
  { folder: 'electron/refi', mayImport: ['shared'], neverUses: disk, remedy: bytesRemedy },
  {
    folder: 'electron/backend',
    mayImport: [
      'shared',
      'codebooks',
      'electron/store',
      'electron/import',
      'electron/export',
      'electron/refi',
    ],
    neverUses: ['electron', 'node:http', 'node:https', 'node:net', 'better-sqlite3'],
    remedy: 'The backend knows no host: let the host pass in what it needs.',
  },
  {
    folder: 'electron/commands',
    mayImport: ['shared', 'electron/backend/backend.ts'],
    neverUses: ['electron', 'node:http', 'better-sqlite3'],
    remedy: 'A command makes calls and prints their answers; put what it can do into a call.',
  },
  {
    folder: 'electron/host',
    mayImport: ['shared', 'electron/backend/backend.ts'],
    neverUses: ['electron', 'better-sqlite3'],
    remedy: 'A host passes calls on; put what the app can do into the backend.',
  },
  {
    folder: 'electron',
    mayImport: hosts,
    neverUses: ['electron', 'better-sqlite3'],
    remedy: 'A host passes calls on; put what the app can do into the backend.',
  },
  ...['electron/main.ts', 'electron/preload.ts'].map((folder) => ({
    folder,
    mayImport: hosts,
    neverUses: ['better-sqlite3'],
    remedy: 'The window draws and passes calls on; put what the app can do into the backend.',
  })),
  {
    folder: 'electron/start.ts',
    mayImport: [...hosts, 'electron/browser.ts'],
    neverUses: ['electron', 'better-sqlite3'],
    remedy: 'It only chooses a host; put what the app can do into the backend.',
  },
  {
    folder: 'renderer/ui',
    mayImport: [],
    neverUses: ['node:', 'electron'],
    remedy: 'A building block knows nothing of the app: pass in what it shows.',
  },
  ...['renderer/state', 'renderer/transcript'].map((folder) => ({
    folder,
    mayImport: [
      'renderer/ui',
      'renderer/state',
      'renderer/transcript',
      'renderer/backend.ts',
      'shared',
    ],
    neverUses: ['node:', 'electron'],
    remedy: 'Screens use it, not the other way round.',
  })),
  {
    folder: 'renderer/screens',
    mayImport: [
      'renderer/ui',
      'renderer/state',
      'renderer/transcript',
      'renderer/backend.ts',
      'shared',
    ],
    neverUses: ['node:', 'electron'],
    remedy: 'Screens do not import each other: move what they share to ui, transcript or state.',
  },
  {
    folder: 'renderer',
    mayImport: ['shared'],
    neverUses: ['node:', 'electron'],
    remedy: 'The interface asks the backend through renderer/backend.ts.',
  },
  { folder: 'test', mayImport: ['electron', 'renderer', 'shared'], neverUses: [], remedy: '' },
]

const sources = readSources()

describe('imports', () => {
  it('stay within what the layers allow, types included', () => {
    expect(sources.flatMap(strayImports)).toEqual([])
  })

  it('go round in no circle', () => {
    expect(findCycle(sources)).toEqual([])
  })

  it('are judged so that a stray one would be noticed', () => {
    const stray = (path: string, text: string) => strayImports(parse(path, text)).length
    expect(stray('shared/model/a.ts', "import type { A } from '../analysis/a.ts'")).toBe(1)
    expect(stray('shared/model/a.ts', "import { A } from '../text/a.ts'")).toBe(0)
    expect(stray('shared/text/a.ts', "import { readFileSync } from 'node:fs'")).toBe(1)
    expect(stray('electron/import/a.ts', "export { a } from '../store/a.ts'")).toBe(1)
    expect(stray('electron/backend/a.ts', "const a = await import('electron')")).toBe(1)
    expect(stray('electron/commands/a.ts', "import { a } from '../backend/people.ts'")).toBe(1)
    expect(stray('electron/main.ts', "import { a } from './store/open.ts'")).toBe(1)
    expect(stray('electron/main.ts', "import { app } from 'electron'")).toBe(0)
    expect(stray('electron/cli.ts', "import { a } from './browser.ts'")).toBe(1)
    expect(stray('renderer/screens/a/a.tsx', "import { b } from '../b/b.tsx'")).toBe(1)
    expect(stray('renderer/screens/a/a.tsx', "import { b } from './b.tsx'")).toBe(0)
    expect(stray('renderer/ui/a.tsx', "type A = import('../backend.ts').A")).toBe(1)
    expect(stray('renderer/app.tsx', "import { a } from '../electron/host/a.ts'")).toBe(1)
  })

  it('would be seen to go round in a circle', () => {
    const circle = [
      parse('shared/a.ts', "import './b.ts'"),
      parse('shared/b.ts', "import type { A } from './c.ts'"),
      parse('shared/c.ts', "export * from './b.ts'"),
    ]
    expect(findCycle(circle)).toEqual(['shared/b.ts', 'shared/c.ts', 'shared/b.ts'])
  })
})

describe('SQL', () => {
  it('stands in electron/store and nowhere else', () => {
    const elsewhere = sources.filter(
      ({ path }) => !path.startsWith('electron/store/') && !path.startsWith('test/'),
    )
    expect(elsewhere.flatMap(findSql)).toEqual([])
  })

  it('would be found elsewhere', () => {
    const found = (text: string) => findSql(parse('electron/backend/a.ts', text)).length
    expect(found("run(db, 'UPDATE project SET title = ?', title)")).toBe(1)
    expect(found('all(db, `\n  SELECT * FROM code`)')).toBe(1)
    expect(found("throw new Error('Select one from the list')")).toBe(0)
  })
})

function strayImports(file: SourceFile): readonly string[] {
  const rule = rules
    .filter(({ folder }) => isWithin(file.path, folder))
    .reduce<Rule | undefined>(
      (best, next) => (best && best.folder.length >= next.folder.length ? best : next),
      undefined,
    )
  if (!rule) return []
  return file.imports
    .filter((specifier) => !isAllowed(file.path, specifier, rule))
    .map(
      (specifier) =>
        `${file.path} imports ${specifier}. ${rule.folder} may import: ${[rule.folder, ...rule.mayImport].join(', ')}; it never uses: ${rule.neverUses.join(', ') || '–'}. ${rule.remedy}`,
    )
}

function isAllowed(path: string, specifier: string, rule: Rule): boolean {
  if (!specifier.startsWith('.'))
    return !rule.neverUses.some(
      (name) => specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`),
    )
  const target = resolveImport(path, specifier)
  const own = ownFolder(path, rule)
  return own === '' || [own, ...rule.mayImport].some((folder) => isWithin(target, folder))
}

/** What counts as the inside: one's own screen, everything for a test, else the folder of the rule. */
function ownFolder(path: string, { folder }: Rule): string {
  const isInScreen = folder === 'renderer/screens' && dirname(path) !== folder
  if (isInScreen) return path.split('/').slice(0, 3).join('/')
  if (folder === 'test') return ''
  // A host does not know the files beside it: they are other hosts.
  return folder === 'electron' ? path : folder
}

function resolveImport(path: string, specifier: string): string {
  return join(dirname(path), specifier.replace(/\?.*$/, '')).replaceAll('\\', '/')
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(`${folder}/`)
}

/** The files of a circle of imports, the first named again at the end; empty where there is none. */
function findCycle(files: readonly SourceFile[]): readonly string[] {
  const graph = new Map(
    files.map(({ path, imports }) => [
      path,
      imports.filter((name) => name.startsWith('.')).map((name) => resolveImport(path, name)),
    ]),
  )
  const done = new Set<string>()
  const visit = (path: string, trail: readonly string[]): readonly string[] => {
    const seenAt = trail.indexOf(path)
    if (seenAt >= 0) return [...trail.slice(seenAt), path]
    if (done.has(path)) return []
    for (const next of graph.get(path) ?? []) {
      const cycle = visit(next, [...trail, path])
      if (cycle.length > 0) return cycle
    }
    done.add(path)
    return []
  }
  for (const path of graph.keys()) {
    const cycle = visit(path, [])
    if (cycle.length > 0) return cycle
  }
  return []
}

function findSql(file: SourceFile): readonly string[] {
  const statement =
    /^\s*(SELECT\b.*\bFROM|INSERT (OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM|PRAGMA|CREATE TABLE)\b/s
  return nodesOf(file.program)
    .map((node) => {
      if (node.type === 'Literal') return String(node.value)
      return node.type === 'TemplateElement' ? node.value.raw : ''
    })
    .filter((text) => statement.test(text))
    .map(
      (text) =>
        `${file.path} holds SQL: ${text.trim().slice(0, 50)} … Put it into a function of electron/store.`,
    )
}
