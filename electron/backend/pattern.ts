import { createContext, Script } from 'node:vm'
import { UserError } from '../../shared/model/error.ts'
import type { Range } from '../../shared/model/transcript.ts'

/** Milliseconds that a pattern may take for the whole project. */
const patience = 3000

/**
 * Makes a finder of a regular expression, case aside, that looks through many texts at once: some expressions would take
 * longer than a lifetime. Throws UserError `bad-pattern`, and when it has taken too long `slow-pattern`.
 */
export function makePattern(source: string): (texts: readonly string[]) => readonly Range[][] {
  check(source)
  const sandbox = createContext({ source, texts: '' })
  let left = patience
  return (texts) => {
    Object.assign(sandbox, { texts: JSON.stringify(texts) })
    const begun = performance.now()
    try {
      // Our own script; what came from outside is data to it. It answers the JSON that it is written to.
      return JSON.parse(String(script.runInContext(sandbox, { timeout: left }))) as Range[][]
    } catch (error) {
      throw isTimeout(error) ? tooSlow(source) : error
    } finally {
      left = Math.max(1, Math.floor(left - (performance.now() - begun)))
    }
  }
}

const flags = 'giu'

const script = new Script(`JSON.stringify(JSON.parse(texts).map((text) =>
  Array.from(text.matchAll(new RegExp(source, '${flags}')), ({ 0: found, index }) =>
    ({ start: index, end: index + found.length })).filter(({ start, end }) => end > start)))`)

function check(source: string): void {
  try {
    new RegExp(source, flags)
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^.*: /, '') : String(error)
    throw new UserError(
      'bad-pattern',
      `“${source}” is not a regular expression (${reason}). Nothing was coded.`,
    )
  }
}

function isTimeout(error: unknown): boolean {
  // An error of the sandbox is no instance of our own Error.
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null
  return code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}

function tooSlow(source: string): UserError {
  return new UserError(
    'slow-pattern',
    `Looking for “${source}” took more than ${patience / 1000} seconds, so nothing was coded. A repetition within a repetition, such as (a+)+, takes very long; write it without.`,
  )
}
