import type { Command } from 'commander'
import { filterInWords } from '../../shared/analysis/filter-words.ts'
import { resolveName } from '../../shared/text/resolve-name.ts'
import { addFilters, type FilterOptions, resolveFilter } from './filters.ts'
import { type Names, readNames } from './names.ts'
import { reading, writing } from './project-call.ts'
import { layOut } from './table.ts'
import { type PrintOptions, print, type Terminal } from './terminal.ts'

/** The command that lists saved filters, saves one and removes one. */
export function addSavedFilters(program: Command, terminal: Terminal): void {
  const command = program
    .command('filters <project>')
    .summary('list, save and remove filters with a name')
    .description(
      'Lists the saved filters of a project; with --save gives the filter options a name, for --saved of every other command.',
    )
    .option('--save <name>', 'save the filter that the options below say')
    .option('--remove <name>', 'remove a saved filter')
    .option('--json', 'print [{name, words, filter}]')
  addFilters(command).action((project: string, options: SavedOptions) =>
    savedFilters(terminal, project, options),
  )
}

type SavedOptions = PrintOptions &
  FilterOptions & { readonly save?: string; readonly remove?: string }

async function savedFilters(terminal: Terminal, project: string, options: SavedOptions) {
  const { save, remove } = options
  const open = save === undefined && remove === undefined ? reading : writing
  await open(terminal, project, async (call) => {
    const names = await readNames(call)
    if (remove !== undefined)
      await call('filters.remove', { id: resolveName('saved filter', remove, names.filters).id })
    if (save !== undefined)
      await call('filters.save', { name: save, filter: resolveFilter(options, names) })
    const listed = (await call('filters.list', {})).map(({ name, filter }) => ({
      name,
      words: filterInWords(filter, wordsFor(names)),
      filter,
    }))
    const text = layOut(
      [{ title: 'saved filter' }, { title: 'finds' }],
      listed.map(({ name, words }) => [name, words]),
    )
    print(terminal, options, { json: listed, text })
  })
}

function wordsFor({ codebook, people, transcripts, coders }: Names): ReadonlyMap<string, string> {
  const { programmes, pairs, participants, attributes } = people
  const named = [codebook.codes, codebook.capitals, programmes, pairs, participants, attributes]
  return new Map<string, string>([
    ...[...named, coders].flat().map(({ id, name }) => [id, name] as const),
    ...transcripts.map(({ id, title }) => [id, title] as const),
  ])
}
