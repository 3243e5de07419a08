import type { Input } from '../../shared/api.ts'
import { UserError } from '../../shared/model/error.ts'
import { call } from '../backend.ts'
import { go, leaveStart } from './place.ts'
import { createStore, useStore } from './store.ts'

/** How opening a project goes. */
export type Opening = {
  readonly pending: boolean
  readonly problem: Error | null
  /** A project that somebody else has open, and what was said about it. */
  readonly locked: { readonly path: string; readonly words: string } | null
}

type OpenOptions = Omit<Input<'project.open'>, 'path'>

const idle: Opening = { pending: false, problem: null, locked: null }
const opening = createStore(idle)

/** How opening a project goes, watched by the start screen. */
export function useOpening(): Opening {
  return useStore(opening)
}

/** Forgets a problem with opening. */
export function forgetOpening(): void {
  opening.set(idle)
}

/** Asks which project to open: with the host's own dialog, or where it has none (`browse`) on the start screen. */
export async function chooseProject(browse: boolean): Promise<void> {
  if (browse) return go('start', { ask: 'open' })
  const path = await call('app.chooseProject', { mode: 'open' })
  if (path !== null) await openProject(path)
}

/** Opens a project and shows it; problems are shown on the start screen. */
export async function openProject(path: string, options: OpenOptions = {}): Promise<void> {
  const problem = await attempt(() => call('project.open', { path, ...options }))
  if (problem instanceof UserError && problem.code === 'open-elsewhere')
    opening.set({ ...idle, locked: { path, words: problem.message } })
}

/** Makes a fresh sample project and shows it. */
export async function openSample(): Promise<void> {
  await attempt(() => call('project.sample', {}))
}

async function attempt(act: () => Promise<unknown>): Promise<Error | null> {
  opening.set({ ...idle, pending: true })
  try {
    await act()
    opening.set(idle)
    leaveStart()
    return null
  } catch (error) {
    const problem = error instanceof Error ? error : new Error(String(error))
    opening.set({ ...idle, problem })
    go('start')
    return problem
  }
}
