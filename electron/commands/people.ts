import { resolve } from 'node:path'
import type { Command } from 'commander'
import { UserError } from '../../shared/model/error.ts'
import type { People } from '../../shared/model/replies.ts'
import { formatOf, saveFile } from './files.ts'
import { type Call, reading, writing } from './project-call.ts'
import { addRelease, type ReleaseOptions, releaseOf } from './release.ts'
import { counted, layOut } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

/** The command that lists people and brings tables of them in and out. */
export function addPeople(program: Command, terminal: Terminal): void {
  const command = program
    .command('people <project>')
    .summary('list people, or bring a table of them in or out')
    .description(
      'Lists the people, or brings a table of them in or out. Its columns: participant, role, programme, pair, transcript, label, and one for each attribute.',
    )
    .option('--from <file>', 'read a .csv or .xlsx')
    .option('--to <file>', 'write a .csv or .xlsx')
    .option(
      '--json',
      'print {participants, pairs, programmes, attributes, problems}: what --from added or changed, else what there is',
    )
  addRelease(command).action((project: string, options: PeopleOptions) =>
    options.from === undefined
      ? listPeople(terminal, project, options)
      : importPeople(terminal, project, { ...options, from: options.from }),
  )
}

type PeopleOptions = PrintOptions &
  ReleaseOptions & { readonly from?: string; readonly to?: string }

async function importPeople(
  terminal: Terminal,
  project: string,
  options: PeopleOptions & { readonly from: string },
) {
  await writing(terminal, project, async (call) => {
    const { participants, pairs, programmes, attributes, problems } = await call('people.import', {
      file: { path: resolve(terminal.folder, options.from) },
    })
    const written = { participants, pairs, programmes, attributes }
    await writeTable(terminal, call, options)
    print(terminal, options, { json: { ...written, problems }, text: summary(written) })
    remark(
      terminal,
      problems.map(({ row, message }) => `Row ${row}: ${message}`),
    )
    const changed = Object.values(written).some((count) => count > 0)
    if (problems.length > 0 && !changed)
      throw new UserError(
        'nothing-read',
        `Nothing was read from ${options.from}: ${counted(problems.length, 'row')} with problems.`,
      )
  })
}

async function listPeople(terminal: Terminal, project: string, options: PeopleOptions) {
  await reading(terminal, project, async (call) => {
    const people = await call('people.read', {})
    await writeTable(terminal, call, options)
    const counts = {
      participants: people.participants.length,
      pairs: people.pairs.length,
      programmes: people.programmes.length,
      attributes: people.attributes.length,
    }
    print(terminal, options, {
      json: { ...counts, problems: [] },
      text: options.to === undefined ? tableOf(people) : '',
    })
  })
}

async function writeTable(terminal: Terminal, call: Call, options: PeopleOptions) {
  if (options.to === undefined) return
  const format = formatOf(options.to, ['csv', 'xlsx'])
  const made = await call('people.export', { format, release: releaseOf(options) })
  remark(terminal, [`Wrote ${saveFile(terminal, options.to, made)}`])
}

function summary({
  participants,
  pairs,
  programmes,
  attributes,
}: Readonly<Record<'participants' | 'pairs' | 'programmes' | 'attributes', number>>): string {
  return `Added or changed: ${counted(participants, 'participant')}, ${counted(pairs, 'pair')}, ${counted(programmes, 'programme')}, ${counted(attributes, 'attribute')}`
}

function tableOf({ participants, programmes, pairs, attributes, speakers }: People): string {
  const programmeOf = new Map(programmes.map(({ id, name }) => [id, name]))
  const pairOf = new Map(pairs.map(({ id, name }) => [id, name]))
  return layOut(
    [
      { title: 'participant' },
      { title: 'role' },
      { title: 'programme' },
      { title: 'pair' },
      { title: 'turns', align: 'right' },
      { title: 'words', align: 'right' },
      ...attributes.map(({ name }) => ({ title: name })),
    ],
    participants.map((person) => {
      const own = speakers.filter(({ participantId }) => participantId === person.id)
      return [
        person.name,
        person.role,
        person.programmeId && (programmeOf.get(person.programmeId) ?? null),
        person.pairIds.map((id) => pairOf.get(id)).join('; ') || null,
        own.reduce((sum, { turns }) => sum + turns, 0),
        own.reduce((sum, { words }) => sum + words, 0),
        ...attributes.map(({ id }) => person.values[id] ?? null),
      ]
    }),
  )
}
