import type { CodeText } from './code.ts'
import type { CapitalTypeId, CodeId, CodingId, QuoteId, TranscriptId } from './id.ts'
import type { Refusal } from './import.ts'
import type { Attribute, Coder, Pair, Participant, Programme } from './people.ts'
import type { Coding, TextQuote } from './quote.ts'
import type { Speaker, Transcript } from './transcript.ts'

/** What the frame of the interface needs to know. */
export type AppState = {
  readonly version: string
  /** Which host answers: `browse` is true where the interface has to offer its own file dialogs. */
  readonly browse: boolean
  readonly coder: Coder
  /** Where new projects are proposed. */
  readonly folder: string
  readonly project: OpenProject | null
}

/** The project that is open. */
export type OpenProject = {
  readonly path: string
  readonly title: string
  readonly readOnly: boolean
}

/** How much a project holds. */
export type Counts = {
  readonly transcripts: number
  readonly quotes: number
  readonly codings: number
}

/** A folder of this machine, for choosing a project where there is no native dialog. */
export type FolderListing = {
  readonly folder: string
  readonly parent: string | null
  readonly entries: readonly {
    readonly name: string
    readonly path: string
    readonly kind: 'folder' | 'project'
    readonly modified: string
  }[]
}

/** The quotes of one transcript. */
export type MarkedText = {
  readonly quotes: readonly TextQuote[]
  readonly codings: readonly Coding[]
  /** Where in the change log this was read; `quotes.changes` goes on from there. */
  readonly at: number
}

/** What changed on the quotes of one transcript: those touched as they are now, and the ids of those that are gone. */
export type MarkedTextChanges = MarkedText & {
  /** Ids of quotes that were touched and are not in this transcript any more, or never were. */
  readonly gone: readonly QuoteId[]
}

/** What one change of the project did to quotes of any transcripts, for who stands at `since` in the change log. */
export type QuoteChanges = MarkedTextChanges & { readonly since: number }

/** The result of checking a project file. */
export type CheckReport = {
  readonly ok: boolean
  readonly problems: readonly { readonly code: string; readonly message: string }[]
}

/** What was just undone or done again, in words; null where there was nothing. */
export type Undone = UndoState & { readonly done: string | null }

/** What undo and redo would do next, in words; null where there is nothing. */
export type UndoState = {
  readonly undo: string | null
  readonly redo: string | null
}

/** What an import wrote. */
export type ImportResult = {
  readonly transcripts: readonly {
    readonly id: TranscriptId
    readonly title: string
    readonly file: string
  }[]
  readonly refused: readonly Refusal[]
}

/** A transcript in a list. */
export type TranscriptListing = Transcript & {
  readonly turns: number
  readonly quotes: number
  readonly speakers: number
}

/** Everybody and everything that belongs to them. */
export type People = {
  readonly programmes: readonly Programme[]
  readonly pairs: readonly Pair[]
  readonly participants: readonly Participant[]
  readonly attributes: readonly Attribute[]
  readonly speakers: readonly (Speaker & { readonly turns: number; readonly words: number })[]
}

/** What reading a table of people added or changed (or would), and the rows that could not be placed. */
export type PeopleImport = {
  /** People who are new or changed. */
  readonly participants: number
  readonly pairs: number
  readonly programmes: number
  readonly attributes: number
  /** Speaker labels that are somebody else's now. */
  readonly labels: number
  /** People whom an import of transcripts had made and who have nothing left; they were removed. */
  readonly removed: readonly string[]
  /** Rows are numbered as in the file; the header is row 1. */
  readonly problems: readonly { readonly row: number; readonly message: string }[]
}

/** What reading a table of codings added, and the rows that could not be placed. */
export type CodingImport = {
  readonly codings: number
  readonly quotes: number
  readonly problems: readonly { readonly row: number; readonly message: string }[]
}

/** A codebook that ships with the app. */
export type ShippedCodebook = {
  readonly id: string
  readonly title: string
  readonly description: string
  readonly codes: number
  readonly capitals: number
}

/** What reading a codebook file would change or did change; names of codes and capital types. */
export type CodebookImport = {
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly conflicts: readonly CodebookConflict[]
  readonly same: number
  readonly problems: readonly string[]
}

/** A text of a code that a file says differently: the project's is replaced by the file's. */
export type CodebookConflict = {
  readonly name: string
  /** Its heading, e.g. `Definition`. */
  readonly field: string
  readonly mine: string
  readonly theirs: string
}

/** How much a code is used; codes below it left out. */
export type CodeUse = {
  readonly id: CodeId
  readonly name: string
  readonly quotes: number
  readonly codings: number
  /** Names of those who used it. */
  readonly coders: readonly string[]
  /** Names of the capital types that it serves, inherited ones included. */
  readonly capitals: readonly string[]
}

/** What making one code of several changes or would change. */
export type CodeMerge = {
  /** The codes as they are: first the one that stays. */
  readonly before: readonly CodeUse[]
  readonly after: CodeUse
  /** Codings that fall together with another of the same coder on the same quote. */
  readonly collapsed: number
  /** Names of codes that come below the one that stays. */
  readonly movedBelow: readonly string[]
  /** Names of codes below that become one with a namesake. */
  readonly joinedBelow: readonly string[]
}

/** What removing codes, with all below them, does or would do. */
export type CodeRemoval = {
  /** Codings that are removed, and such as another code takes over. */
  readonly codings: number
  readonly moved: number
  /** Codings that fall together with another of the same coder on the same quote. */
  readonly collapsed: number
  /** What these codes are on, each quote once, and who put them there. */
  readonly quotes: number
  readonly coders: readonly string[]
  /** Quotes that go, too, as they have no other code, no star and no memo. */
  readonly quotesGone: number
  /** Names of the capital types to which they are mapped themselves. */
  readonly capitals: readonly string[]
}

/** One field of a code before and after a change, in words. */
export type CodeChange = {
  readonly field: string
  readonly before: string
  readonly after: string
}

/** What one change did to a code itself. */
export type CodeVersion = {
  /** Number of the entry in the change log. */
  readonly id: number
  readonly time: string
  readonly coder: string
  readonly summary: string
  /** Why, where somebody said so. */
  readonly reason: string
  /** Whether the code began with it; then there are no changes. */
  readonly created: boolean
  readonly changes: readonly CodeChange[]
}

/** Which codings with a code are older than its definition. */
export type CodeReview = {
  /** When the definition was last changed; null where it is as it was at first, or there is nothing to look at. */
  readonly since: string | null
  /** Those that nobody has looked at since. */
  readonly pending: readonly { readonly codingId: CodingId; readonly quoteId: QuoteId }[]
  /** Number of those that somebody kept since. */
  readonly reviewed: number
}

/** Which texts every code is to have, and the codes that have a quote as an example in place of a text. */
export type RequiredTexts = {
  readonly texts: readonly CodeText[]
  readonly quoted: Readonly<Record<CodeExample['kind'], readonly CodeId[]>>
}

/** A quote that stands as an example of a code. */
export type CodeExample = {
  readonly quoteId: QuoteId
  readonly kind: 'typical' | 'borderline'
  readonly words: string
  /** Reference of the quote, e.g. `FG2-T045-a`. */
  readonly ref: string
}

/** Quotes in one row of the frequency table before and after the codebook is changed. */
export type QuoteChange<Id> = {
  readonly id: Id
  readonly before: number
  readonly after: number
}

/** Quotes of one capital type; null: not mapped. */
export type CapitalChange = QuoteChange<CapitalTypeId | null>

/** The rows of the frequency table that a change of the codebook changes. */
export type CodebookChange = {
  readonly codes: readonly QuoteChange<CodeId>[]
  readonly capitals: readonly CapitalChange[]
}
