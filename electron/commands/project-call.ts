import { resolve } from 'node:path'
import { type Backend, createBackend } from '../backend/backend.ts'
import { remark, type Terminal } from './terminal.ts'

/** Makes calls to a backend of its own. */
export type Call = Backend['call']

/** Runs a command that needs no open project; the backend is closed at its end. */
export async function withBackend<T>(
  terminal: Terminal,
  act: (call: Call) => Promise<T>,
): Promise<T> {
  const backend = createBackend({
    dataFolder: terminal.dataFolder,
    version: terminal.version,
    browse: false,
    passing: true,
    announce: (event, payload) => {
      if (event === 'progress' && 'label' in payload)
        remark(terminal, [`${payload.done + 1}/${payload.total} ${payload.label}`])
    },
  })
  try {
    return await act(backend.call)
  } finally {
    backend.close()
  }
}

/** Runs a command that reads a project; works while the project is open elsewhere. */
export function reading<T>(
  terminal: Terminal,
  project: string,
  act: (call: Call) => Promise<T>,
): Promise<T> {
  return withBackend(terminal, async (call) => {
    await call('project.open', { path: resolve(terminal.folder, project), readOnly: true })
    return await act(call)
  })
}

/** Runs a command that changes a project; throws UserError where it is open elsewhere or may not be written. */
export function writing<T>(
  terminal: Terminal,
  project: string,
  act: (call: Call) => Promise<T>,
): Promise<T> {
  return withBackend(terminal, async (call) => {
    await call('project.open', { path: resolve(terminal.folder, project) })
    return await act(call)
  })
}
