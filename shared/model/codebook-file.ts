import { z } from 'zod'
import { colour } from './code.ts'
import { capitalTypeId, codeId } from './id.ts'

const capitalTypeInFile = z.strictObject({
  /** The same in every project that starts from this file. */
  id: capitalTypeId,
  /** What the user reads, and what codes in the same file refer to; unique in the file. */
  name: z.string().trim().min(1),
  /** Shown wherever the capital type is. */
  colour,
  /** What belongs to it, in one to three sentences; empty while nobody wrote it. */
  definition: z.string(),
  /** The literature it comes from; empty where there is none. */
  source: z.string(),
})

const codeFields = z.strictObject({
  /** The same in every project that starts from this file. */
  id: codeId,
  /** Unique in the file, case aside. */
  name: z.string().trim().min(1),
  /** Shown wherever the code is. */
  colour,
  /** What the code means, in one or two sentences. */
  definition: z.string(),
  /** When the code applies. */
  include: z.string(),
  /** When it does not, though one might think so, and which code does. */
  exclude: z.string(),
  /** A typical quote, invented. */
  example: z.string(),
  /** An example of what only just belongs here, or only just not; older files have none. */
  borderline: z.string().default(''),
  /** The day when the definition was agreed on. */
  decidedOn: z.iso.date().nullable().default(null),
  /** Other names under which it is found. */
  aliases: z.array(z.string().trim().min(1)),
  /** Names of capital types of the same file; empty means: those of the nearest mapped ancestor. */
  capitalTypes: z.array(z.string()),
})

/** A code as a codebook file describes it, with the codes below it in their order. */
export type CodeInFile = z.infer<typeof codeFields> & { readonly children: readonly CodeInFile[] }
const codeInFile: z.ZodType<CodeInFile, unknown> = codeFields.extend({
  get children() {
    return z.array(codeInFile)
  },
})

/** A codebook that ships with the app: one JSON file of `codebooks/`. */
export const codebookFile = z.strictObject({
  /** Its file name without `.json`; what `new --codebook` asks for. */
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  /** What the user chooses from. */
  title: z.string().trim().min(1),
  /** When to choose it, in one or two sentences. */
  description: z.string().trim().min(1),
  /** In the order they are shown; empty where the project starts without any. */
  capitalTypes: z.array(capitalTypeInFile),
  /** The codes at the top of the tree, in their order. */
  codes: z.array(codeInFile),
})
/** A parsed codebook file. */
export type CodebookFile = z.infer<typeof codebookFile>
