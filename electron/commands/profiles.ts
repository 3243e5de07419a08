import { type Command, Option } from 'commander'
import { rowKinds } from '../../shared/model/analysis.ts'
import {
  type Profile,
  type ProfileQuestion,
  type Profiles,
  profileGroups,
} from '../../shared/model/profile.ts'
import { addFilters, type FilterOptions, resolveFilter } from './filters.ts'
import { readNames } from './names.ts'
import { reading } from './project-call.ts'
import { layOut, oneLine } from './table.ts'
import { type PrintOptions, print, remark, type Terminal } from './terminal.ts'

/** The command that says what each programme or pair speaks of, beside all others. */
export function addProfiles(program: Command, terminal: Terminal): void {
  const command = program
    .command('profiles <project>')
    .summary('what each pair or programme speaks of, beside all others')
    .description(
      'Shows for each pair or programme the share of its quotes under each capital type or code, the share of all others, and how far it is from them; the most different first.',
    )
    .addOption(
      new Option('--groups <what>', 'of which groups').choices(profileGroups).default('pair'),
    )
    .addOption(new Option('--rows <what>', 'made of what').choices(rowKinds).default('capitals'))
    .option(
      '--json',
      'print [{name, programme, participants, quotes, othersQuotes, distance, byChance, rows: [{name, quotes, share, othersQuotes, othersShare, difference}]}]',
    )
  addFilters(command).action((project: string, options: ProfilesOptions) =>
    profiles(terminal, project, options),
  )
}

type ProfilesOptions = PrintOptions & FilterOptions & ProfileQuestion

async function profiles(terminal: Terminal, project: string, options: ProfilesOptions) {
  await reading(terminal, project, async (call) => {
    const filter = resolveFilter(options, await readNames(call))
    const { groups, rows } = options
    const answer = await call('analysis.profiles', { question: { groups, rows }, filter })
    print(terminal, options, { json: promised(answer), text: tableOf(answer) })
    if (!options.json) remark(terminal, answer.notes)
  })
}

/** The profiles as the command's JSON promises them. */
function promised({ rows, profiles }: Profiles) {
  return profiles.map((profile) => {
    const { name, programme, participants, quotes, othersQuotes, distance, byChance } = profile
    return {
      ...{ name, programme, participants, quotes, othersQuotes, distance, byChance },
      rows: rows.map((row, place) => ({ name: row.name, ...profile.figures[place] })),
    }
  })
}

function tableOf({ rows, profiles }: Profiles): string {
  return layOut(
    [
      { title: 'profile' },
      ...['people', 'quotes', 'distance', 'by chance'].map((title) => ({
        title,
        align: 'right' as const,
      })),
      ...rows.map(({ name }) => ({ title: oneLine(name, 14), align: 'right' as const })),
    ],
    profiles
      .toSorted(furthestFirst)
      .map((profile) => [
        profile.name,
        profile.participants,
        profile.quotes,
        hundredths(profile.distance),
        hundredths(profile.byChance),
        ...profile.figures.map(({ share }) => (share === null ? null : `${Math.round(share)} %`)),
      ]),
  )
}

function furthestFirst(a: Profile, b: Profile): number {
  return (b.distance ?? -1) - (a.distance ?? -1)
}

function hundredths(value: number | null): string | null {
  return value === null ? null : value.toFixed(2)
}
