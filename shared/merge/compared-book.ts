import type { Codebook } from '../model/code.ts'
import type { CodeId } from '../model/id.ts'
import type { ComparedBook, ComparedCode } from '../model/reconciliation.ts'
import { nameKey } from '../text/name-key.ts'
import type { IncomingCodebook } from './codebook-plan.ts'

/** How much each code is used, by its id. */
export type Uses = ReadonlyMap<CodeId, { readonly quotes: number; readonly codings: number }>

/** The codebook of a project, codes in the order of the tree, as one of several that are compared. */
export function bookOfProject(codebook: Codebook, title: string, uses: Uses): ComparedBook {
  const places = new Map(codebook.codes.map(({ id }, place) => [id, place]))
  const names = new Map(codebook.capitals.map(({ id, name }) => [id, name]))
  const codes = codebook.codes.map(({ parentId, position, capitalIds, ...code }) => ({
    ...code,
    parent: (parentId && places.get(parentId)) ?? null,
    capitals: capitalIds.flatMap((id) => names.get(id) ?? []),
  }))
  return bookOfFile({ codes, capitals: codebook.capitals, problems: [] }, title, uses)
}

/** A codebook that was read from a file as one of several that are compared. */
export function bookOfFile(
  { codes, capitals, problems }: IncomingCodebook,
  title: string,
  uses: Uses = new Map(),
): ComparedBook {
  const made: ComparedCode[] = []
  const keys = new Set<string>()
  for (const code of codes) {
    const above = code.parent === null ? [] : (made[code.parent]?.path ?? [])
    const path = [...above, code.name]
    const key = freeKey(code.id ?? path.map(nameKey).join(' › '), keys)
    const use = (code.id && uses.get(code.id)) ?? { quotes: 0, codings: 0 }
    made.push({ ...code, key, path, ...use })
  }
  return { title, codes: made, capitals, problems }
}

/** Files may name a code twice in the same place; each needs a key of its own. */
function freeKey(wanted: string, taken: Set<string>): string {
  let key = wanted
  for (let number = 2; taken.has(key); number += 1) key = `${wanted} #${number}`
  taken.add(key)
  return key
}
