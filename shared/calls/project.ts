import { z } from 'zod'
import * as id from '../model/id.ts'
import type { Coder } from '../model/people.ts'
import type {
  AppState,
  CheckReport,
  Counts,
  FolderListing,
  Undone,
  UndoState,
} from '../model/replies.ts'
import type { HistoryEntry } from '../model/retrieval.ts'
import { type Settings, settingsPatch } from '../model/settings.ts'
import { call, out } from './call.ts'

/** Calls about the application, the open project, its history and its coders. */
export const projectCalls = {
  'app.state': call(z.object({}), out<AppState>(), ['project', 'coder']),
  'app.settings': call(z.object({}), out<Settings>(), ['settings']),
  'app.setSettings': call(settingsPatch, out<Settings>()),
  'app.folder': call(z.object({ folder: z.string().optional() }), out<FolderListing>(), []),
  /** Where to find or to put a project, asked with the host's own dialog; null where the person gave up or `browse` is true. */
  'app.chooseProject': call(
    z.object({ mode: z.enum(['open', 'new']), title: z.string().optional() }),
    out<string | null>(),
  ),
  'app.cancel': call(z.object({ task: z.string() }), out<null>()),
  'project.create': call(
    z.object({ path: z.string(), title: z.string().optional(), codebook: z.string().optional() }),
    out<AppState>(),
  ),
  'project.open': call(
    z.object({
      path: z.string(),
      readOnly: z.boolean().optional(),
      takeLock: z.boolean().optional(),
    }),
    out<AppState>(),
  ),
  'project.sample': call(z.object({ path: z.string().optional() }), out<AppState & Counts>()),
  'project.close': call(z.object({}), out<AppState>()),
  'project.rename': call(z.object({ title: z.string().trim().min(1) }), out<null>()),
  'project.counts': call(z.object({}), out<Counts>(), ['transcript', 'quote', 'coding']),
  'project.check': call(z.object({}), out<CheckReport>(), []),
  'project.backup': call(
    z.object({ to: z.string().optional() }),
    out<{ file: string; bytes: number; verified: boolean }>(),
  ),
  'history.list': call(
    z.object({
      codeId: id.codeId.optional(),
      since: z.string().optional(),
      limit: z.int().optional(),
    }),
    out<readonly HistoryEntry[]>(),
    ['change'],
  ),
  'history.state': call(z.object({}), out<UndoState>(), ['change']),
  'history.undo': call(z.object({}), out<Undone>()),
  'history.redo': call(z.object({}), out<Undone>()),
  'coders.list': call(z.object({}), out<readonly Coder[]>(), ['coder']),
  'coders.use': call(z.object({ name: z.string().trim().min(1) }), out<Coder>()),
}
