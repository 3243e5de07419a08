import { existsSync, readdirSync, type Stats, statSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { UserError } from '../../shared/model/error.ts'
import type { AppState, FolderListing } from '../../shared/model/replies.ts'
import { readTitle } from '../store/open.ts'
import type { Context } from './context.ts'
import { type Handlers, read } from './handlers.ts'

/** Calls that need no project. */
export const appHandlers = {
  'app.state': read(appState),
  'app.settings': read(({ session }) => session.settings.get()),
  'app.setSettings': read(({ session, options }, fields) => {
    const settings = session.settings.set(fields)
    options.announce('changed', { tables: ['settings'] })
    return settings
  }),
  'app.cancel': read(({ session }, { task }) => {
    session.tasks.get(task)?.abort()
    return null
  }),
  // Hosts that have a dialog of their own answer this themselves.
  'app.chooseProject': read(() => null),
  'app.folder': read((_, { folder }) => listFolder(resolve(folder ?? startFolder()))),
} satisfies Partial<Handlers>

/** What the frame of the interface needs to know. */
export function appState({ options, session, coder }: Context): AppState {
  const { file } = session
  return {
    version: options.version,
    browse: options.browse,
    coder,
    folder: startFolder(),
    project: file && { path: file.path, title: readTitle(file.db), readOnly: file.readOnly },
  }
}

/** Where projects are proposed to lie: the user's documents, or their home where there are none. */
export function startFolder(): string {
  const documents = join(homedir(), 'Documents')
  return existsSync(documents) ? documents : homedir()
}

function listFolder(folder: string): FolderListing {
  const parent = dirname(folder)
  const entries = namesIn(folder)
    .filter((name) => !name.startsWith('.'))
    .flatMap((name) => entryOf(join(folder, name), name))
    .sort((a, b) => a.kind.localeCompare(b.kind) || a.name.localeCompare(b.name))
  return { folder, parent: parent === folder ? null : parent, entries }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    throw new UserError(
      'cannot-read',
      `${folder} cannot be read: it does not exist, or you have no right to. Choose another folder.`,
    )
  }
}

function entryOf(path: string, name: string): FolderListing['entries'] {
  const stats = statsOrNull(path)
  if (!stats) return []
  const modified = stats.mtime.toISOString()
  if (stats.isDirectory()) return [{ name, path, kind: 'folder', modified }]
  return name.endsWith('.excerpta') ? [{ name, path, kind: 'project', modified }] : []
}

/** Null for what cannot be looked at: a link that leads nowhere or in a circle, or somebody else's. */
function statsOrNull(path: string): Stats | null {
  try {
    return statSync(path)
  } catch {
    return null
  }
}
