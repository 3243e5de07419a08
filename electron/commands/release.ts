import type { Command } from 'commander'
import type { Leak, Release } from '../../shared/model/pseudonym.ts'
import { layOut, oneLine } from './table.ts'

/** What was typed about names in a file that is written. */
export type ReleaseOptions = {
  readonly pseudonyms?: boolean
  readonly brackets?: boolean
  readonly allowNames?: boolean
}

/** Adds the options about names to a command that writes files. */
export function addRelease(command: Command): Command {
  return command
    .option('--pseudonyms', 'write listed names as their pseudonyms')
    .option('--brackets', 'with --pseudonyms: in [brackets]')
    .option(
      '--allow-names',
      'write the file though names, e-mail addresses or telephone numbers stand in it',
    )
}

/** What the options say to the export guard. */
export function releaseOf({ pseudonyms, brackets, allowNames }: ReleaseOptions): Release {
  return { pseudonyms, brackets, allow: allowNames }
}

/** Most hits that are printed. */
const mostPrinted = 20

/** What the export guard found and how to answer it, as lines for a person. */
export function guardInWords(details: unknown): string {
  // The backend's release() states these details.
  const { leaks, strict } = details as { readonly leaks: readonly Leak[]; readonly strict: boolean }
  const table = layOut(
    [{ title: 'where' }, { title: 'what' }, { title: 'pseudonym' }],
    leaks
      .slice(0, mostPrinted)
      .map(({ where, before, match, after, replacement }) => [
        where,
        oneLine(`${before}«${match}»${after}`),
        replacement,
      ]),
  )
  const more = leaks.length > mostPrinted ? `… and ${leaks.length - mostPrinted} more\n` : ''
  return `${table}\n${more}--pseudonyms writes pseudonyms instead${strict ? '' : ', --allow-names leaves them as they are'}.\n`
}
