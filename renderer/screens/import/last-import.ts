import { z } from 'zod'
import { importOptions } from '../../../shared/model/import.ts'
import { role } from '../../../shared/model/people.ts'
import { transcriptKind } from '../../../shared/model/transcript.ts'
import { labelKind } from '../../../shared/text/label.ts'
import type { Draft, ReadyFile } from './batch.ts'

/** What the person corrected and decided at the last import, as far as it may fit other files. */
export const lastImport = z.object({
  options: importOptions.partial(),
  kind: transcriptKind,
  roles: z.record(z.string(), role),
})
export type LastImport = z.infer<typeof lastImport>

/** What to remember of the files that were imported: of the one about which most was said. Names stay in the project. */
export function worthRemembering(files: readonly ReadyFile[]): LastImport | null {
  const most = files.toSorted((a, b) => saidAbout(b) - saidAbout(a))[0]
  if (!most) return null
  const { ignore = [], join = {}, accept = [], ...reading } = most.options
  const roles = files
    .flatMap(({ draft }) => Object.entries(draft.speakers))
    .filter(([label]) => isNobody(label))
    .map(([label, choice]) => [label, choice.role] as const)
  const labels = {
    ignore: ignore.filter(isNobody),
    accept: accept.filter(isNobody),
    join: Object.fromEntries(Object.entries(join).filter((pair) => pair.every(isNobody))),
  }
  return {
    options: importOptions.partial().parse({ ...reading, ...labels }),
    kind: most.draft.kind,
    roles: Object.fromEntries(roles.slice(0, 200)),
  }
}

/** True for labels such as `Moderator`, `B1` or `note`, which name nobody. */
function isNobody(label: string): boolean {
  return labelKind(label) !== 'name'
}

function saidAbout({ options }: ReadyFile): number {
  const { ignore = [], join = {}, accept = [], ...reading } = options
  const set = Object.values(reading).filter((value) => value !== undefined)
  return ignore.length + accept.length + Object.keys(join).length + set.length * 2
}

/** The roles of the last import for the speakers of a file that have the same labels. */
export function rolesLike({ speakers }: Draft, { roles }: LastImport): Draft['speakers'] {
  const choices = Object.entries(speakers).map(([label, choice]) => [
    label,
    { ...choice, role: roles[label] ?? choice.role },
  ])
  return Object.fromEntries(choices)
}

/** What of the options of the last import fits a file: what is about columns only a table with the same columns. */
export function optionsLike(
  { preview }: ReadyFile,
  { options }: LastImport,
): LastImport['options'] {
  const { survey, columns, encoding, format, ...rest } = options
  const titles = new Set(preview.table?.titles)
  const fits = survey
    ? [...survey.answers, survey.id ?? ''].every((title) => title === '' || titles.has(title))
    : true
  const most = Math.max(-1, columns?.text ?? -1, columns?.speaker ?? -1, columns?.time ?? -1)
  return {
    ...rest,
    ...(preview.encoding !== null && encoding !== undefined && { encoding }),
    ...(format !== undefined && format === preview.format && { format }),
    ...(preview.table && survey !== undefined && fits && { survey }),
    ...(preview.table && columns !== undefined && most < titles.size && { columns }),
  }
}
