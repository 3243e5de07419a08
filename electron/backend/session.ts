import type { OpenFile } from '../store/open.ts'
import type { Pending } from './import.ts'
import type { SettingsFile } from './settings.ts'

/** What the backend remembers between calls. */
export type Session = {
  /** The project that is open, or null. */
  file: OpenFile | null
  readonly settings: SettingsFile
  /** Files that were previewed and not yet imported, by preview id. */
  readonly pending: Map<string, Pending>
  /** Long calls that can be cancelled, by the name that the caller gave them. */
  readonly tasks: Map<string, AbortController>
}
