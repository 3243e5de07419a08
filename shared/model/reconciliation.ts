import { z } from 'zod'
import type { CapitalTypeId, CodeId } from './id.ts'
import type { Range } from './transcript.ts'

/** A code as one of several codebooks has it that are compared; texts are empty where nothing is said. */
export type ComparedCode = {
  /** What it is known by from one comparison to the next: its id, else its path of names. */
  readonly key: string
  readonly id?: CodeId | undefined
  readonly name: string
  /** Names from the top of the tree down to its own. */
  readonly path: readonly string[]
  /** Place of its parent in the list, which stands before it; null at the top. */
  readonly parent: number | null
  readonly colour?: string | undefined
  readonly definition: string
  readonly include: string
  readonly exclude: string
  readonly example: string
  readonly borderline: string
  readonly decidedOn: string | null
  readonly aliases: readonly string[]
  /** Names of its own capital types. */
  readonly capitals: readonly string[]
  /** How much it is used where the codebook comes from a project; codes below it left out. */
  readonly quotes: number
  readonly codings: number
}

/** A quote with a code; quotes of two projects can be compared where the text is the same. */
export type CodedPassage = Range & {
  /** Stands for the whole text of the transcript: equal texts, equal keys. */
  readonly text: string
  /** Place of the code in its codebook. */
  readonly code: number
  /** Number of the quote: the same for every code on it. */
  readonly quote: number
  readonly words: string
}

/** A capital type as one of several codebooks describes it. */
export type ComparedCapital = {
  readonly id?: CapitalTypeId | undefined
  readonly name: string
  readonly colour?: string | undefined
  readonly definition?: string | undefined
}

/** One of several codebooks that are compared. */
export type ComparedBook = {
  readonly title: string
  readonly codes: readonly ComparedCode[]
  readonly capitals: readonly ComparedCapital[]
  /** What in its file could not be understood. */
  readonly problems: readonly string[]
}

/** A codebook with the quotes that are coded with it; none where it is a file of codes only. */
export type CodedBook = {
  readonly book: ComparedBook
  readonly passages: readonly CodedPassage[]
}

/** Which code of which codebook: places in the lists; the project's own codebook is number 0. */
export type CodeRef = { readonly book: number; readonly code: number }

/** Why two codes might be the same. */
export type Reason = {
  readonly kind:
    | 'decided'
    | 'id'
    | 'name'
    | 'elsewhere'
    | 'writing'
    | 'alias'
    | 'similar'
    | 'definition'
    | 'quotes'
  /** How much this alone speaks for it, from 0 to 1. */
  readonly score: number
  readonly words: string
}

/** Two codes that are proposed as a pair. */
export type Match = {
  readonly mine: CodeRef
  /** How sure it is that they are the same, from 0 to 1. */
  readonly score: number
  /** The strongest first. */
  readonly reasons: readonly Reason[]
}

/** What two codes say differently; `place` is where they stand in the tree. */
export type Difference = 'name' | 'place' | 'texts' | 'capitals'

const side = z.enum(['mine', 'theirs', 'both'])

/** What is to become of a code of another codebook. */
export const decision = z.object({
  /**
   * `same`: it is the code `into`; `parent`, `child`: it comes above or below that one; `both`: it becomes a code of its own;
   * `leave`: it is left out.
   */
  verdict: z.enum(['same', 'parent', 'child', 'both', 'leave']),
  /** Key of the code of the project, or of an earlier codebook, that it is decided about; null where about none. */
  into: z.string().nullable().default(null),
  /** Whose name it has; the other becomes an alias. */
  name: z.enum(['mine', 'theirs']).default('mine'),
  /** Whose texts it has; where one side says nothing, the other's are taken. */
  texts: side.default('mine'),
  /** Whose capital types it is mapped to, where both are mapped. */
  capitals: side.default('mine'),
  /** Whose place in the tree it has; theirs is below what the code above it there has become. */
  place: z.enum(['mine', 'theirs']).default('mine'),
})
export type Decision = z.output<typeof decision>

/** A decision about a code, known by its key and by what was said of it at the time. */
export const codeDecision = z.object({ theirs: z.string(), seen: z.string(), decision })
export type CodeDecision = z.output<typeof codeDecision>

/** A decision as it is kept in the project. */
export type SavedDecision = CodeDecision & {
  /** Name of the code when it was decided, for people. */
  readonly name: string
  /** The code that it has become; null before the merge, or where it was left out. */
  readonly codeId: CodeId | null
  readonly coder: string
  readonly decidedAt: string
}

/** One code of another codebook, what it was compared with, and what is to become of it. */
export type ComparedRow = {
  readonly theirs: CodeRef
  readonly key: string
  /** What the codebook says of it, in one text; a decision holds as long as this stays the same. */
  readonly seen: string
  readonly match: Match | null
  readonly differences: readonly Difference[]
  /** Null where nothing was decided yet and something has to be. */
  readonly decision: Decision | null
  /** `clear`: there is nothing to ask; `decided`: somebody decided; `open`: somebody has to. */
  readonly state: 'clear' | 'decided' | 'open'
  readonly decidedBy: { readonly coder: string; readonly at: string } | null
}

/** Several codebooks side by side. */
export type Comparison = {
  /** The project's own first. */
  readonly books: readonly ComparedBook[]
  /** Every code of the other codebooks: pairs that are least certain last, then those without a counterpart. */
  readonly rows: readonly ComparedRow[]
  /** Codes of the project that no other codebook has. */
  readonly onlyMine: readonly CodeRef[]
}

/** The same with its place in the change log, so that one knows what it holds already. */
export type ReadComparison = Comparison & { readonly at: number }

/** What a reconciliation does or would do, in numbers and names. */
export type ReconcileResult = {
  readonly added: readonly string[]
  /** Codes of the project whose name, texts, aliases or capital types change. */
  readonly changed: readonly string[]
  readonly moved: readonly string[]
  readonly capitals: readonly string[]
  /** Number of codes of other codebooks that become one with a code that is there. */
  readonly joined: number
  readonly left: number
  readonly undecided: number
  /** Codings and quotes of this project whose code is changed or moved. */
  readonly codings: number
  readonly quotes: number
  /** Codings and quotes in the other projects whose code has a counterpart afterwards. */
  readonly theirCodings: number
  readonly theirQuotes: number
  readonly problems: readonly string[]
}
