import type { Code, CodeText } from '../model/code.ts'
import { nameKey } from '../text/name-key.ts'

/** What is said of several codes as one. */
export type JoinedCode = Pick<Code, CodeText | 'decidedOn' | 'aliases' | 'capitalIds'>

/**
 * Makes one code of several: texts stand below each other, each once; names and aliases of the others become aliases of the
 * first; the capital types are those of all; the day of its decision stays that of the first.
 */
export function joinCodes(into: Code, from: readonly Code[]): JoinedCode {
  const everyone = [into, ...from]
  const text = (field: CodeText) =>
    [...new Set(everyone.map((code) => code[field].trim()))].filter(Boolean).join('\n')
  const names = [...into.aliases, ...from.flatMap(({ name, aliases }) => [name, ...aliases])]
  return {
    definition: text('definition'),
    include: text('include'),
    exclude: text('exclude'),
    example: text('example'),
    borderline: text('borderline'),
    decidedOn: into.decidedOn,
    aliases: distinct(names, into.name),
    capitalIds: [...new Set(everyone.flatMap(({ capitalIds }) => capitalIds))],
  }
}

/** Names that differ from each other and from the code's own; semicolons part aliases, so they cannot stand in one. */
function distinct(names: readonly string[], own: string): readonly string[] {
  const byKey = new Map(names.map((name) => [nameKey(name), name.replaceAll(';', ',').trim()]))
  byKey.delete(nameKey(own))
  return [...byKey.values()]
}
