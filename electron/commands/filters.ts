import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Filter } from '../../shared/model/filter.ts'
import { type Role, roles } from '../../shared/model/people.ts'
import { type Named, resolveName } from '../../shared/text/resolve-name.ts'
import { type Names, namedCodes, namedTranscripts, resolveList } from './names.ts'

/** What the filter options of a command were given; each can be given several times. */
export type FilterOptions = {
  readonly code?: readonly string[]
  readonly allOf?: readonly string[]
  readonly not?: readonly string[]
  readonly capital?: readonly string[]
  readonly programme?: readonly string[]
  readonly pair?: readonly string[]
  readonly participant?: readonly string[]
  readonly role?: readonly (Role | 'none')[]
  readonly attribute?: readonly string[]
  readonly transcript?: readonly string[]
  readonly coder?: readonly string[]
  readonly starred?: boolean
  readonly text?: string
  readonly since?: string
  readonly includeModerators?: boolean
}

const several = (value: string, before: readonly string[] = []) => [...before, value]

/** Gives a command the options that say which quotes are meant. */
export function addFilters(command: Command): Command {
  return command
    .optionsGroup('Which quotes (an option given twice: either):')
    .option('--code <name>', 'with this code or one below it', several)
    .option('--all-of <names>', 'with each of these codes, e.g. Orientation,Network', several)
    .option('--not <name>', 'without this code and those below it', several)
    .option('--capital <name>', 'whose codes serve this capital type; none: no type', several)
    .option('--programme <name>', 'of this programme; none: of no programme', several)
    .option('--pair <name>', 'of this pair; none: of no pair', several)
    .option('--participant <name>', 'said by this person', several)
    .addOption(
      new Option(
        '--role <role>',
        `said by people of this role: ${roles.join(', ')}, none`,
      ).argParser(parseRole),
    )
    .option('--attribute <name=value>', 'said by people with this value, e.g. gender=f', parseValue)
    .option('--transcript <name>', 'from this transcript', several)
    .option('--coder <name>', 'coded by this person', several)
    .option('--starred', 'with a star')
    .option('--text <words>', 'that contain these words')
    .option('--since <date>', 'coded on that day or later, e.g. 2026-03-01', parseDay)
    .option('--include-moderators', 'moderators and interviewers, too')
}

/** Turns names into the filter of a call. Throws UserError for names that are unknown or ambiguous, with near ones. */
export function resolveFilter(options: FilterOptions, names: Names): Filter {
  const codes = namedCodes(names.codebook.codes)
  const { programmes, pairs, participants } = names.people
  const resolved = {
    codes: idsOf('code', options.code, codes),
    allOf: options.allOf?.flatMap((text) => resolveList('code', text, codes).map(({ id }) => id)),
    not: idsOf('code', options.not, codes),
    capitals: idsOf('capital type', options.capital, withNone(names.codebook.capitals)),
    programmes: idsOf('programme', options.programme, withNone(programmes)),
    pairs: idsOf('pair', options.pair, withNone(pairs)),
    participants: idsOf('participant', options.participant, participants),
    roles: options.role?.map((role) => (role === 'none' ? null : role)),
    attributes: options.attribute?.map((text) => resolveAttribute(text, names)),
    transcripts: idsOf('transcript', options.transcript, namedTranscripts(names.transcripts)),
    coders: idsOf('coder', options.coder, names.coders),
    starred: options.starred,
    text: options.text,
    since: options.since,
    includeModerators: options.includeModerators,
  }
  return resolved
}

/** Checks that an option is a day. */
export function parseDay(value: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return value
  throw new InvalidArgumentError('Write a day as 2026-03-01.')
}

function parseValue(value: string, before: readonly string[] = []): readonly string[] {
  if (value.indexOf('=') > 0) return [...before, value]
  throw new InvalidArgumentError('Write it as NAME=VALUE, e.g. gender=f; NAME= means no value.')
}

function parseRole(
  value: string,
  before: readonly (Role | 'none')[] = [],
): readonly (Role | 'none')[] {
  const role = [...roles, 'none' as const].find((known) => known === value.toLowerCase())
  if (role) return [...before, role]
  throw new InvalidArgumentError(`It is one of ${roles.join(', ')}, none.`)
}

function idsOf<T extends Named & { readonly id: unknown }>(
  kind: string,
  wanted: readonly string[] | undefined,
  candidates: readonly T[],
): T['id'][] | undefined {
  return wanted?.map((name) => resolveName(kind, name, candidates).id)
}

/** The candidates and `none`, unless one of them is called so. */
function withNone<T extends Named & { readonly id: unknown }>(
  candidates: readonly T[],
): readonly (Named & { readonly id: T['id'] | null })[] {
  const isTaken = candidates.some(({ name }) => name.toLowerCase() === 'none')
  return isTaken ? candidates : [...candidates, { id: null, name: 'none' }]
}

function resolveAttribute(text: string, { people }: Names) {
  const [name = '', ...value] = text.split('=')
  return { id: resolveName('attribute', name, people.attributes).id, value: value.join('=') }
}
