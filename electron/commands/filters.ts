import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Filter } from '../../shared/model/filter.ts'
import { type Role, roles } from '../../shared/model/people.ts'
import { type TranscriptKind, transcriptKinds } from '../../shared/model/transcript.ts'
import { type Named, resolveName } from '../../shared/text/resolve-name.ts'
import { addBeside, resolveBeside, type TypedBeside } from './beside.ts'
import { type Names, namedCodes, namedTranscripts, resolveList } from './names.ts'

/** What the filter options of a command were given; each can be given several times. */
export type FilterOptions = {
  readonly saved?: string
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
  readonly beside?: readonly TypedBeside[]
  readonly notBeside?: readonly TypedBeside[]
  readonly kind?: readonly TranscriptKind[]
  readonly memo?: boolean
  readonly since?: string
  readonly until?: string
  readonly includeModerators?: boolean
}

const several = (value: string, before: readonly string[] = []) => [...before, value]

/** Gives a command the options that say which quotes are meant. */
export function addFilters(command: Command): Command {
  const kind = `from transcripts of this kind: ${transcriptKinds.join(', ')}`
  return addFiltersButKind(command).addOption(
    new Option('--kind <kind>', kind).argParser(parseKind),
  )
}

/** The same for a command whose `--kind` means something else. */
export function addFiltersButKind(command: Command): Command {
  command.optionsGroup('Which quotes (an option given twice: either):')
  return addBeside(command)
    .option('--saved <name>', 'of a saved filter; further options narrow or replace its fields')
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
    .option('--memo', 'with a memo')
    .option('--text <words>', 'that contain these words, or have this quote id')
    .option('--since <date>', 'coded on that day or later, e.g. 2026-03-01', parseDay)
    .option('--until <date>', 'coded before that day', parseDay)
    .option('--include-moderators', 'moderators and interviewers, too')
}

/** Turns names into the filter of a call. Throws UserError for names that are unknown or ambiguous, with near ones. */
export function resolveFilter(options: FilterOptions, names: Names): Filter {
  const codes = namedCodes(names.codebook.codes)
  const { programmes, pairs, participants } = names.people
  const given = {
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
    kinds: options.kind?.slice(),
    beside: resolveBeside(options, names),
    starred: options.starred,
    hasMemo: options.memo,
    text: options.text,
    since: options.since,
    until: options.until,
    includeModerators: options.includeModerators,
  }
  const saved = options.saved && resolveName('saved filter', options.saved, names.filters).filter
  return { ...(saved || {}), ...definedOf(given) }
}

/** The fields that have a value. */
function definedOf(fields: Filter): Filter {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
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

function parseKind(
  value: string,
  before: readonly TranscriptKind[] = [],
): readonly TranscriptKind[] {
  const kind = transcriptKinds.find((known) => known === value.toLowerCase())
  if (kind) return [...before, kind]
  throw new InvalidArgumentError(`It is one of ${transcriptKinds.join(', ')}.`)
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
