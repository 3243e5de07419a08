import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Argument, Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { createProgram } from '../../../electron/commands/program.ts'
import { createDesk } from './typed.ts'

const silent = { folder: '.', dataFolder: '.', version: '0.0.0', out: nothing, err: nothing }
const commands = createProgram(silent).commands.map((command) => [command.name(), command] as const)
const onProjects = commands.filter(
  ([
    ,
    {
      registeredArguments: [first],
    },
  ]) => first?.name() === 'project',
)

describe.each(commands)('%s', (name, command) => {
  it('explains itself, and each of its options', async () => {
    const { status, out, err } = await createDesk().type(name, '--help')
    expect([status, err]).toEqual([0, ''])
    expect(out).toContain(command.description().split('\n')[0]?.slice(0, 60))
    const silentOptions = command.options.filter(({ description }) => description === '')
    expect(silentOptions.map(({ flags }) => flags)).toEqual([])
  })

  it('ends with 2, its usage and nothing on stdout where something is missing', async () => {
    const { status, out, err } = await createDesk().type(name)
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain(`Usage: excerpta ${name}`)
  })

  it('ends with 2 and names the option that it does not know', async () => {
    const { status, out, err } = await createDesk().type(name, ...least(command), '--no-such-thing')
    expect([status, out]).toEqual([2, ''])
    expect(err).toContain('--no-such-thing')
  })
})

describe.each(onProjects)('%s', (name, command) => {
  it('ends with 1 and names the project that is not there, and makes no file', async () => {
    const { folder, type } = createDesk()
    const { status, out, err } = await type(name, ...least(command), '--json')
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain('p.excerpta was not found')
    expect(readdirSync(folder)).toEqual([])
  })

  it('ends with 1 on a file that is no project, and leaves it as it is', async () => {
    const { folder, type, write } = createDesk()
    write('p.excerpta', 'A shopping list: flour, eggs, milk.')
    const { status, out, err } = await type(name, ...least(command), '--json')
    expect([status, out]).toEqual([1, ''])
    expect(err).toContain('p.excerpta')
    expect(err).not.toMatch(/bug|\bat .+:\d+/)
    expect(readFileSync(join(folder, 'p.excerpta'), 'utf8')).toContain('flour, eggs, milk.')
  })
})

it('a command that does not exist ends with 2 and names one that is like it', async () => {
  const { status, out, err } = await createDesk().type('frequencys', 'p.excerpta')
  expect([status, out]).toEqual([2, ''])
  expect(err).toContain('frequencies')
})

/** What a command asks for though none of it is mandatory by itself. */
const oneOf: Readonly<Record<string, readonly string[]>> = {
  autocode: ['--find', 'mentor'],
  report: ['--kind', 'methods'],
}

/** The least that a command accepts. */
function least(command: Command): readonly string[] {
  const needed = command.options.filter(({ mandatory }) => mandatory)
  return [
    ...command.registeredArguments.map(valueFor),
    ...needed.flatMap((option) => [option.long ?? '', `${option.name()}.md`]),
    ...(oneOf[command.name()] ?? []),
  ]
}

/** The project, the first of several words, or else a file. */
function valueFor(argument: Argument): string {
  const [first = '', ...others] = argument.name().split('|')
  if (others.length > 0) return first
  return first === 'project' ? 'p.excerpta' : 'f.json'
}

function nothing(): void {
  // What is printed while the commands are listed is of no interest.
}
