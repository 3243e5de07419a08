import { UserError } from '../../shared/model/error.ts'
import type { PairId, ProgrammeId } from '../../shared/model/id.ts'
import { isMistyped } from '../../shared/text/mistyped.ts'
import { findByName, type Named } from '../../shared/text/resolve-name.ts'
import type { Call } from './project-call.ts'
import { remark, type Terminal } from './terminal.ts'

type Wanted = { readonly programme?: string; readonly pair?: string }
type Place = { readonly programmeId: ProgrammeId | null; readonly pairId: PairId | null }

/**
 * The programme and the pair that were named, added where the project has none of that name. Throws UserError
 * `unknown-name` where the name looks like a known one mistyped, and writes nothing then.
 */
export async function placeFor(call: Call, terminal: Terminal, wanted: Wanted): Promise<Place> {
  const { programmes, pairs } = await call('people.read', {})
  const programme = known('programme', wanted.programme, programmes)
  const pair = known('pair', wanted.pair, pairs)
  const programmeId = programme?.id ?? (await addProgramme(call, terminal, wanted.programme))
  const pairId = pair?.id ?? (await addPair(call, terminal, { name: wanted.pair, programmeId }))
  return { programmeId, pairId }
}

function known<T extends Named>(
  kind: string,
  name: string | undefined,
  candidates: readonly T[],
): T | undefined {
  if (name === undefined) return undefined
  const near = candidates.find((candidate) => isMistyped(name, candidate.name))
  const found = findByName(name, candidates)
  if (found || !near) return found
  throw new UserError(
    'unknown-name',
    `There is no ${kind} called “${name}”, but there is “${near.name}”. Nothing was imported. Write it like that, or add the new ${kind} first on the People screen.`,
  )
}

async function addProgramme(
  call: Call,
  terminal: Terminal,
  name: string | undefined,
): Promise<ProgrammeId | null> {
  if (name === undefined) return null
  const { id } = await call('programmes.add', { name })
  remark(terminal, [`Added the programme “${name}”.`])
  return id
}

async function addPair(
  call: Call,
  terminal: Terminal,
  { name, programmeId }: { readonly name: string | undefined } & Pick<Place, 'programmeId'>,
): Promise<PairId | null> {
  if (name === undefined) return null
  const { id } = await call('pairs.add', { name, programmeId })
  remark(terminal, [`Added the pair “${name}”.`])
  return id
}
