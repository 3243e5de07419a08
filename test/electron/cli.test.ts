import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../source.ts'

const folder = mkdtempSync(join(tmpdir(), 'excerpta-'))
const env = { PATH: process.env['PATH'], EXCERPTA_DATA: join(folder, 'settings') }

describe('the command line', () => {
  it('prints one JSON document on stdout and nothing else', () => {
    const { status, stdout, stderr } = run('sample', 's.excerpta', '--json')
    expect([status, stderr]).toEqual([0, ''])
    expect(JSON.parse(stdout)).toMatchObject({ project: join(folder, 's.excerpta') })
  })

  it('leaves nothing beside a project', () => {
    run('new', 'tidy.excerpta')
    run('history', 'tidy.excerpta')
    expect(readdirSync(folder).filter((name) => name.startsWith('tidy'))).toEqual(['tidy.excerpta'])
  })

  it('reads a project while another process has it open, and leaves it alone', () => {
    const script = `
      import { createBackend } from '${root}/electron/backend/backend.ts'
      import { execFileSync } from 'node:child_process'
      const backend = createBackend({ dataFolder: '${folder}/other', version: '0', browse: false, announce: () => undefined })
      await backend.call('project.create', { path: 'open.excerpta' })
      for (const command of ['check', 'new', 'undo'])
        try { execFileSync(process.execPath, ['${root}/electron/cli.ts', command, 'open.excerpta'], { stdio: 'pipe' }); console.log(command, 0) }
        catch (error) { console.log(command, error.status, String(error.stderr)) }
      backend.close()`
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
    expect(stdout).toContain('check 0')
    expect(stdout).toMatch(/new 1 .*exists already/)
    expect(stdout).toMatch(/undo 1 .*is open/)
  })

  it.each([
    [['--help'], 0],
    [['help', 'import'], 0],
    [['frequencies', '--help'], 0],
    [['--version'], 0],
    [[], 2],
    [['nonsense'], 2],
    [['check'], 2],
    [['check', 'a', '--nonsense'], 2],
    [['quotes', 'a', '--role', 'pilot'], 2],
    [['history', 'a', '--since', 'yesterday'], 2],
    [['check', 'missing.excerpta'], 1],
    [['new', 'no/such/folder/p.excerpta'], 1],
  ])('%j ends with %i', (args, expected) => {
    const { status, stdout, stderr } = run(...args)
    expect(status).toBe(expected)
    expect((expected === 0 ? stdout : stderr).trim()).not.toBe('')
    if (expected !== 0) expect(stdout).toBe('')
    if (expected === 2) expect(stderr).toContain('Usage: excerpta')
    expect(stderr).not.toContain('at file:')
  })

  it('goes by the folder in which npm was called', () => {
    const there = mkdtempSync(join(tmpdir(), 'excerpta-'))
    const npm = { ...env, npm_lifecycle_event: 'excerpta', INIT_CWD: there }
    spawnSync(process.execPath, [join(root, 'electron/cli.ts'), 'new', 'p.excerpta'], {
      cwd: root,
      env: npm,
    })
    expect(readdirSync(there)).toEqual(['p.excerpta'])
  })

  it('stops quietly when nobody reads on', () => {
    run('sample', 'long.excerpta')
    const command = `"${process.execPath}" "${root}/electron/cli.ts" quotes long.excerpta --json | head -c 10`
    const { stdout, stderr } = spawnSync('sh', ['-c', command], {
      cwd: folder,
      env,
      encoding: 'utf8',
    })
    expect(stdout).toBe('[{"quote i')
    expect(stderr).toBe('')
  })
})

function run(...args: readonly string[]) {
  return spawnSync(process.execPath, [join(root, 'electron/cli.ts'), ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
  })
}
