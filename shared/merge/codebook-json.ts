import type { Code, Codebook } from '../model/code.ts'
import { type CodebookFile, type CodeInFile, codebookFile } from '../model/codebook-file.ts'
import type { CodeId } from '../model/id.ts'
import type { IncomingCode, IncomingCodebook } from './codebook-plan.ts'

/** The codebook of a project as a file from which another project can start. */
export function codebookToFile(codebook: Codebook, title: string): CodebookFile {
  const children = Map.groupBy(codebook.codes, (code) => code.parentId)
  const names = new Map(codebook.capitals.map(({ id, name }) => [id, name]))
  const below = (parentId: CodeId | null): readonly CodeInFile[] =>
    (children.get(parentId) ?? []).map(({ position, parentId: _, capitalIds, ...code }: Code) => ({
      ...code,
      aliases: [...code.aliases],
      capitalTypes: capitalIds.flatMap((id) => names.get(id) ?? []),
      children: below(code.id),
    }))
  return {
    id: slug(title),
    title,
    description: `The codebook of “${title}”.`,
    capitalTypes: codebook.capitals.map(({ position, ...capital }) => ({ ...capital, source: '' })),
    codes: [...below(null)],
  }
}

/** Understands a codebook file; null where it is none. */
export function fileToCodebook(json: unknown): IncomingCodebook | null {
  const file = codebookFile.safeParse(json)
  if (!file.success) return null
  const codes: IncomingCode[] = []
  const add = (parent: number | null) => (code: CodeInFile) => {
    const place = codes.length
    const { children, capitalTypes: capitals, ...fields } = code
    codes.push({ ...fields, capitals, parent })
    children.forEach(add(place))
  }
  file.data.codes.forEach(add(null))
  return { capitals: file.data.capitalTypes, codes, problems: [] }
}

function slug(title: string): string {
  const words = title
    .normalize('NFD')
    .toLowerCase()
    .match(/[a-z]+/g)
  return words?.join('-') ?? 'codebook'
}
