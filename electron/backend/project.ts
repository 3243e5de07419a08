import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { UserError } from '../../shared/model/error.ts'
import { keepChanges } from '../store/change-log.ts'
import { backUp, checkProject } from '../store/check.ts'
import {
  createFile,
  nameProject,
  type OpenFile,
  openFile,
  readTitle,
  renameProject,
} from '../store/open.ts'
import { countAll } from '../store/quotes.ts'
import { appState, startFolder } from './app.ts'
import { addShippedCodebook, shippedCodebook } from './codebooks.ts'
import type { Context } from './context.ts'
import { type Handlers, read, write } from './handlers.ts'
import { fillSample } from './sample.ts'

/** Creating, opening, checking and backing up the project. */
export const projectHandlers = {
  'project.create': read((context, { path, title, codebook }) => {
    // Before anything is written: a name that does not exist must leave no project behind.
    if (codebook) shippedCodebook(codebook)
    openNew(context, path, title)
    if (codebook) addShippedCodebook(context, codebook)
    keepChanges(context.db)
    return appState(context)
  }),
  'project.open': read((context, { path, ...options }) => {
    const target = resolve(path)
    if (context.session.file?.path !== target || options.takeLock) {
      const file = openFile(target, options)
      use(context, file)
    }
    return appState(context)
  }),
  'project.sample': read(async (context, { path }) => {
    openNew(context, path ?? freePath('Mentoring to work (sample)'), 'Mentoring to work (sample)')
    await fillSample(context)
    return { ...appState(context), ...countAll(context.db) }
  }),
  'project.close': read((context) => {
    close(context)
    return appState(context)
  }),
  'project.rename': write('Renamed the project', ({ db }, { title }) => {
    renameProject(db, title)
    return null
  }),
  'project.counts': read(({ db }) => countAll(db)),
  'project.check': read(({ db }) => checkProject(db)),
  'project.backup': read(async ({ db, session }, { to }) => {
    const file = resolve(to ?? backupPath(session.file?.path ?? ''))
    if (existsSync(file))
      throw new UserError(
        'exists',
        `${file} exists already. It was not changed. Choose another name.`,
      )
    return { file, bytes: await backUp(db, file), verified: true }
  }),
} satisfies Partial<Handlers>

function openNew(context: Context, path: string, title: string | undefined): void {
  const target = withExtension(resolve(path))
  const file = createFile(target)
  const name = title ?? basename(target, '.excerpta')
  const { coder } = context
  const note = { coder, time: context.now(), what: 'project.create', summary: `Created “${name}”` }
  nameProject(
    file.db,
    { id: randomUUID(), title: name, createdAt: note.time },
    { ...note, state: 'kept' },
  )
  use(context, file)
}

function use(context: Context, file: OpenFile): void {
  close(context)
  context.session.file = file
  if (!context.options.passing) rememberRecent(context, file)
  context.options.announce('changed', { tables: ['project', 'everything'] })
}

function close({ session, options }: Context): void {
  session.file?.close()
  session.file = null
  session.pending.clear()
  options.announce('changed', { tables: ['project', 'everything'] })
}

function rememberRecent({ session, now }: Context, { path, db }: OpenFile): void {
  const others = session.settings.get().recent.filter((recent) => recent.path !== path)
  const recent = [{ path, title: readTitle(db), openedAt: now() }, ...others].slice(0, 12)
  session.settings.set({ recent })
}

function withExtension(path: string): string {
  return path.endsWith('.excerpta') ? path : `${path}.excerpta`
}

/** A path in the user's folder that no file has yet. */
function freePath(name: string): string {
  const folder = startFolder()
  let path = join(folder, `${name}.excerpta`)
  for (let number = 2; existsSync(path); number++) path = join(folder, `${name} ${number}.excerpta`)
  return path
}

function backupPath(path: string): string {
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '-')
  return join(dirname(path), `${basename(path, '.excerpta')} backup ${stamp}.excerpta`)
}
