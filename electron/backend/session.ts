import { UserError } from '../../shared/model/error.ts'
import type { ImportPreview } from '../../shared/model/import.ts'
import type { TranscriptContent } from '../../shared/model/transcript.ts'
import type { Source, SourceFile } from '../import/importer.ts'
import type { Survey } from '../import/survey.ts'
import type { OpenFile } from '../store/open.ts'
import type { SettingsFile } from './settings.ts'

/** A file that was previewed and waits for the user's decision. */
export type Pending = {
  readonly file: SourceFile
  readonly source: Source
  readonly preview: ImportPreview
  /** Null where the file is one transcript. */
  readonly survey: Survey | null
  /** What was stored of a transcript whose speakers are recognised again, or null for a file that is yet to be imported. */
  readonly stored: TranscriptContent | null
}

/** What the backend remembers between calls. */
export type Session = {
  /** The project that is open, or null. */
  file: OpenFile | null
  readonly settings: SettingsFile
  /** Files that were previewed and not yet imported, by preview id. */
  readonly pending: Map<string, Pending>
  /** Long calls that can be cancelled, by the name that the caller gave them. */
  readonly tasks: Map<string, AbortController>
  /** Settles when a long change that is being written is done; other calls wait for it. Null where there is none. */
  writing: Promise<void> | null
  /** What somebody is writing just now, and the change that holds it so far. */
  sitting: { readonly name: string; readonly change: number } | null
}

/** A previewed file. Throws UserError `preview-gone` where the project was closed in between. */
export function pendingOf({ pending }: Session, previewId: string): Pending {
  const found = pending.get(previewId)
  if (!found)
    throw new UserError(
      'preview-gone',
      'The preview of this file is no longer there. Nothing was imported. Choose the file again.',
    )
  return found
}
