import { randomUUID } from 'node:crypto'
import { isNameless } from '../../shared/model/coder-name.ts'
import { coderId } from '../../shared/model/id.ts'
import type { Coder } from '../../shared/model/people.ts'
import { ensureCoder, findCoder, listCoders } from '../store/coders.ts'
import { type Context, writableDb } from './context.ts'
import { type Handlers, read } from './handlers.ts'

/** Who codes. */
export const codersHandlers = {
  'coders.list': read(({ db }) => listCoders(db)),
  'coders.use': read(({ session, options }, { name }) => {
    const known = session.file ? findCoder(session.file.db, name) : undefined
    const before = session.settings.coder()
    // Who gives a name at last is the same person as before.
    const id = isNameless(before.name) ? before.id : coderId.parse(randomUUID())
    const coder = known ?? { id, name }
    session.settings.set({ coder })
    options.announce('changed', { tables: ['coder'] })
    return coder
  }),
} satisfies Partial<Handlers>

/** The coder of a name in the open project, entered there where new. */
export function coderNamed({ session, coder, now, options }: Context, name: string): Coder {
  const db = writableDb(session)
  const own = coder.name.toLowerCase() === name.toLowerCase() ? coder : undefined
  const wanted = own ?? findCoder(db, name) ?? { id: coderId.parse(randomUUID()), name }
  const note = { coder: wanted, time: now(), what: 'coders.use', summary: '' }
  const tables = ensureCoder(db, wanted, note)
  if (tables.length > 0) options.announce('changed', { tables })
  return wanted
}
