import { randomUUID } from 'node:crypto'
import { undescribed } from '../../shared/model/code.ts'
import { UserError } from '../../shared/model/error.ts'
import { type CodeId, codeId } from '../../shared/model/id.ts'
import { nextColour } from '../../shared/model/palette.ts'
import { resolveName } from '../../shared/text/resolve-name.ts'
import { addCode, readCodebook } from '../store/codes.ts'
import type { Db } from '../store/db.ts'

/**
 * Finds codes by name, alias or path (`Advice > Orientation`) in the codebook as it is now, and adds those that are
 * missing. The function it gives throws UserError `ambiguous-name` for a name that several codes have.
 */
export function codeFinder(db: Db): (path: string) => CodeId {
  const codes = readCodebook(db).codes.map((code) => ({ ...code, otherNames: code.aliases }))
  const found = new Map<string, CodeId>()
  const add = (name: string, parentId: CodeId | null) => {
    const colour = nextColour(codes.map((code) => code.colour))
    const code = addCode(db, {
      ...undescribed,
      id: codeId.parse(randomUUID()),
      name,
      parentId,
      colour,
    })
    codes.push({ ...code, otherNames: [] })
    return code.id
  }
  const among = (name: string, candidates: typeof codes) => {
    try {
      return resolveName('code', name, candidates).id
    } catch (error) {
      if (error instanceof UserError && error.code === 'unknown-name') return undefined
      throw error
    }
  }
  const resolve = (path: string) => {
    const whole = among(path, codes)
    if (whole) return whole
    let parentId: CodeId | null = null
    for (const name of namesOf(path)) {
      const parent: CodeId | null = parentId
      const siblings: typeof codes = codes.filter((code) => code.parentId === parent)
      parentId = among(name, siblings) ?? add(name, parent)
    }
    if (!parentId) throw new UserError('no-code', 'There is no code in this row.')
    return parentId
  }
  return (path) => {
    const id = found.get(path) ?? resolve(path.trim())
    found.set(path, id)
    return id
  }
}

function namesOf(path: string): readonly string[] {
  return path
    .split(/\s+[>›→]\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}
