import type { TurnColumns as Columns } from '../../shared/model/import.ts'
import type { Mark } from '../../shared/model/transcript.ts'
import type { FoundTurn, Hints } from '../../shared/text/recognition.ts'

/** A file to import, already in memory. */
export type SourceFile = {
  /** File name without folders. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** What the user may set before a file is read. */
export type ReadOptions = {
  /** Encoding to use instead of the one detected, as TextDecoder names it. */
  readonly encoding?: string | undefined
  /** Name of the importer to use instead of the one that fits, case aside. */
  readonly format?: string | undefined
  /** Columns of a table with one row a turn; null to read none, undefined to find them. */
  readonly columns?: Columns | null | undefined
}

/** Something about a file that the user should know, e.g. footnotes left out. */
export type ImportWarning = {
  /** Stable, e.g. `comments-left-out`. */
  readonly code: string
  readonly message: string
  /** Line of the text, from 1, or null for the whole file. */
  readonly line: number | null
}

/** The encoding that a file was read in, as TextDecoder names it. */
export type UsedEncoding = {
  readonly name: string
  /** Another that is nearly as likely; null where the file or the person said which it is, or where there is no doubt. */
  readonly rival: string | null
}

/** What a file says: its canonical text, and the turns where the format itself marks them. */
export type Source = {
  readonly text: string
  readonly title: string | null
  /** ISO date, or null. */
  readonly date: string | null
  readonly language: string | null
  /** Null for formats that have none. */
  readonly encoding: UsedEncoding | null
  readonly hints: Hints
  /** Null where speakers have to be recognised in the text. */
  readonly structure: {
    readonly turns: readonly FoundTurn[]
    readonly marks: readonly Mark[]
  } | null
  readonly warnings: readonly ImportWarning[]
}

/** One transcript format: reading one importer teaches all. */
export type Importer = {
  /** Shown to the user, e.g. `DOCX`. */
  readonly name: string
  /** Lower case, with the dot. */
  readonly extensions: readonly string[]
  /** Whether the bytes are of this format; formats without a signature return false and go by extension. */
  readonly sniff: (bytes: Uint8Array) => boolean
  /** Throws UserError for a file that is damaged, empty, protected or too large. */
  readonly read: (file: SourceFile, options: ReadOptions) => Source | Promise<Source>
}
