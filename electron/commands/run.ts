import { CommanderError } from 'commander'
import { UserError } from '../../shared/model/error.ts'
import { createProgram } from './program.ts'
import { guardInWords } from './release.ts'
import type { Terminal } from './terminal.ts'

/** How a command ended, as its exit status. */
const exitStatus = { done: 0, problem: 1, usage: 2, bug: 70 } as const

/** Runs one command and gives its exit status; never throws. */
export async function runCommand(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await createProgram(terminal).parseAsync([...args], { from: 'user' })
    return exitStatus.done
  } catch (error) {
    return explain(error, terminal)
  }
}

function explain(error: unknown, terminal: Terminal): number {
  if (error instanceof CommanderError)
    return error.exitCode === 0 ? exitStatus.done : exitStatus.usage
  if (error instanceof UserError) {
    terminal.err(`${error.message}\n`)
    if (error.code === 'export-guard') terminal.err(guardInWords(error.details))
    return exitStatus.problem
  }
  const details = error instanceof Error ? (error.stack ?? error.message) : String(error)
  terminal.err(
    `This is a bug in Excerpta, not a mistake of yours. Please report it with these details:\n${details}\n`,
  )
  return exitStatus.bug
}
