import { randomUUID } from 'node:crypto'
import { fileToCodebook } from '../../shared/merge/codebook-json.ts'
import {
  type CodebookStep,
  type IncomingCodebook,
  planCodebook,
} from '../../shared/merge/codebook-plan.ts'
import { tableToCodebook } from '../../shared/merge/codebook-table.ts'
import { UserError } from '../../shared/model/error.ts'
import type { IncomingFile } from '../../shared/model/import.ts'
import type { CodebookImport } from '../../shared/model/replies.ts'
import { detectEncoding } from '../import/detect-encoding.ts'
import type { SourceFile } from '../import/importer.ts'
import { readTable } from '../import/table.ts'
import { readQdc } from '../refi/codebook-read.ts'
import {
  addCapital,
  addCode,
  moveCodes,
  readCodebook,
  updateCapital,
  updateCode,
} from '../store/codes.ts'
import type { Db } from '../store/db.ts'
import type { Context } from './context.ts'
import { fileBytes } from './files.ts'

type Input = { readonly file: IncomingFile; readonly dryRun?: boolean | undefined }

/**
 * Brings a codebook file (QDC, JSON, CSV, XLSX) into the project: adds what is new, changes what the file says differently, takes
 * nothing away. With `dryRun` only says what it would do. Throws UserError `no-codebook`.
 */
export async function importCodebook(context: Context, input: Input): Promise<CodebookImport> {
  const file = await fileBytes(input.file)
  const incoming = await readCodebookFile(file)
  const { db } = context
  const plan = planCodebook(readCodebook(db), incoming, { change: true, newId: randomUUID })
  const { steps, ...report } = plan
  if (!input.dryRun)
    context.change(
      'codebook.import',
      () => inWords(file.name, report),
      () => takeSteps(db, steps),
    )
  return report
}

/** Takes the steps of a plan in their order. */
export function takeSteps(db: Db, steps: readonly CodebookStep[]): void {
  for (const step of steps) takeStep(db, step)
}

function takeStep(db: Db, step: CodebookStep): void {
  switch (step.kind) {
    case 'addCapital':
      addCapital(db, step.capital)
      break
    case 'changeCapital':
      updateCapital(db, step.id, step.fields)
      break
    case 'addCode':
      addCode(db, step.code)
      break
    case 'changeCode':
      updateCode(db, step.id, step.fields)
      break
    case 'moveCode':
      moveCodes(db, [step.id], { parentId: step.parentId, before: null })
      break
  }
}

/** Understands a codebook file by its ending. Throws UserError `no-codebook`. */
export async function readCodebookFile(file: SourceFile): Promise<IncomingCodebook> {
  const incoming = await readAs(file)
  if (incoming) return incoming
  throw new UserError(
    'no-codebook',
    `${file.name} holds no codebook, so nothing was changed. Tables need a column “level 1” or “code” with the names of the codes; QDC files a CodeBook; JSON files must come from Excerpta.`,
  )
}

function readAs(file: SourceFile): IncomingCodebook | null | Promise<IncomingCodebook | null> {
  if (/\.json$/i.test(file.name)) return fileToCodebook(parseJson(file))
  if (/\.(qdc|xml)$/i.test(file.name)) return readQdc({ name: file.name, xml: asText(file) })
  return readTable(file).then(tableToCodebook)
}

function asText({ bytes }: SourceFile): string {
  return new TextDecoder(detectEncoding(bytes).name).decode(bytes)
}

function parseJson({ name, bytes }: SourceFile): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw new UserError(
      'no-codebook',
      `${name} is not a JSON file, or is damaged. Nothing was changed. Export the codebook again where it came from.`,
    )
  }
}

function inWords(file: string, { added, changed }: CodebookImport): string {
  return `Read the codebook ${file}: ${added.length} new, ${changed.length} changed`
}
