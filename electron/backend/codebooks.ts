import { randomUUID } from 'node:crypto'
import capitalTypes from '../../codebooks/capital-types.json' with { type: 'json' }
import empty from '../../codebooks/empty.json' with { type: 'json' }
import mentoringBenefits from '../../codebooks/mentoring-benefits.json' with { type: 'json' }
import { fileToCodebook } from '../../shared/merge/codebook-json.ts'
import { planCodebook } from '../../shared/merge/codebook-plan.ts'
import { UserError } from '../../shared/model/error.ts'
import { readCodebook } from '../store/codes.ts'
import type { Db } from '../store/db.ts'
import { exportCodebook } from './codebook-export.ts'
import { importCodebook, takeSteps } from './codebook-import.ts'
import type { Context } from './context.ts'
import { type Handlers, read, write } from './handlers.ts'

const shipped = [capitalTypes, mentoringBenefits, empty]

/** Codebooks as wholes: those that ship with the app, and files in and out. */
export const codebooksHandlers = {
  'codebooks.list': read(() =>
    shipped.map(({ id, title, description, ...content }) => ({
      id,
      title,
      description,
      codes: content.codes.length,
      capitals: content.capitalTypes.length,
    })),
  ),
  'codebooks.use': write(
    ({ id }) => `Added the codebook “${shippedCodebook(id).title}”`,
    ({ db }, { id }) => useShipped(db, id),
  ),
  'codebook.export': read(exportCodebook),
  'codebook.import': importCodebook,
} satisfies Partial<Handlers>

/** Adds what a project does not have yet of a codebook that ships with the app. Throws UserError `unknown-codebook`. */
export function addShippedCodebook(context: Context, id: string): void {
  const { title } = shippedCodebook(id)
  context.change(
    'codebooks.use',
    () => `Added the codebook “${title}”`,
    () => useShipped(context.db, id),
  )
}

function useShipped(db: Db, id: string): { codes: number; capitals: number } {
  const incoming = fileToCodebook(shippedCodebook(id))
  if (!incoming) throw new Error(`The shipped codebook ${id} has not the shape of a codebook`)
  const { steps } = planCodebook(readCodebook(db), incoming, { change: false, newId: randomUUID })
  takeSteps(db, steps)
  return {
    codes: steps.filter(({ kind }) => kind === 'addCode').length,
    capitals: steps.filter(({ kind }) => kind === 'addCapital').length,
  }
}

/** A codebook that ships with the app. Throws UserError `unknown-codebook`. */
export function shippedCodebook(id: string) {
  const found = shipped.find((codebook) => codebook.id === id)
  if (found) return found
  throw new UserError(
    'unknown-codebook',
    `There is no codebook “${id}”. Nothing was changed. There are: ${shipped.map((codebook) => codebook.id).join(', ')}.`,
  )
}
