import { codebooksHandlers } from '../../../electron/backend/codebooks.ts'
import { codesHandlers } from '../../../electron/backend/codes.ts'
import type { Context } from '../../../electron/backend/context.ts'
import { filtersHandlers } from '../../../electron/backend/filters.ts'
import { historyHandlers } from '../../../electron/backend/history.ts'
import { peopleHandlers } from '../../../electron/backend/people.ts'
import { pseudonymsHandlers } from '../../../electron/backend/pseudonyms.ts'
import { quotesHandlers } from '../../../electron/backend/quotes.ts'
import { reportsHandlers } from '../../../electron/backend/reports.ts'
import { transcriptsHandlers } from '../../../electron/backend/transcripts.ts'
import { readCodebook } from '../../../electron/store/codes.ts'
import { api, type Input, type Output } from '../../../shared/api.ts'
import type { CodeId } from '../../../shared/model/id.ts'

const handlers = {
  ...codesHandlers,
  ...codebooksHandlers,
  ...filtersHandlers,
  ...historyHandlers,
  ...peopleHandlers,
  ...pseudonymsHandlers,
  ...quotesHandlers,
  ...reportsHandlers,
  ...transcriptsHandlers,
}

/** Calls as the backend does: input checked, handler asked. */
export async function call<M extends keyof typeof handlers>(
  context: Context,
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  // The list of handlers is checked call by call; here the method is any one of them.
  const handler = handlers[method] as (
    ...args: readonly unknown[]
  ) => Output<M> | Promise<Output<M>>
  return await handler(context, api[method].input.parse(input), method)
}

/** The codebook of a project without ids: paths, texts and names of capital types. */
export function readable({ db }: Context) {
  const { codes, capitals } = readCodebook(db)
  const paths = new Map<CodeId | null, string>()
  return {
    codes: codes.map(({ id, parentId, name, capitalIds, position, ...code }) => {
      const above = paths.get(parentId)
      paths.set(id, above === undefined ? name : `${above} > ${name}`)
      const serves = capitals.filter((capital) => capitalIds.includes(capital.id))
      return {
        path: paths.get(id),
        ...code,
        exclude: code.exclude.trim(),
        capitals: serves.map((capital) => capital.name).toSorted(),
      }
    }),
  }
}
