import type { Code, Codebook } from '../model/code.ts'
import type { CodeId } from '../model/id.ts'

/** The codes above a code, nearest first; ends where the tree would run in a circle. */
export function ancestors(code: Code, byId: ReadonlyMap<CodeId, Code>): readonly Code[] {
  const path: Code[] = []
  let parent = code.parentId ? byId.get(code.parentId) : undefined
  while (parent && parent !== code && !path.includes(parent)) {
    path.push(parent)
    parent = parent.parentId ? byId.get(parent.parentId) : undefined
  }
  return path
}

/** All codes in the order of the tree, each with its depth; codes whose parent is missing stand at the top. */
export function codesInTreeOrder(
  codebook: Codebook,
): readonly { readonly code: Code; readonly depth: number }[] {
  const ids = new Set(codebook.codes.map((code) => code.id))
  const children = Map.groupBy(codebook.codes, (code) =>
    code.parentId !== null && ids.has(code.parentId) ? code.parentId : null,
  )
  const below = (parent: CodeId | null, depth: number): { code: Code; depth: number }[] =>
    (children.get(parent) ?? [])
      .toSorted((a, b) => a.position - b.position)
      .flatMap((code) => [{ code, depth }, ...below(code.id, depth + 1)])
  return below(null, 0)
}

/** The ids of some codes and of all codes below them. */
export function withSubCodes(codebook: Codebook, ids: readonly CodeId[]): ReadonlySet<CodeId> {
  const children = Map.groupBy(codebook.codes, (code) => code.parentId)
  const found = new Set<CodeId>(ids)
  for (const id of found) for (const child of children.get(id) ?? []) found.add(child.id)
  return found
}
