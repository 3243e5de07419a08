import { z } from 'zod'
import { coderId } from './id.ts'

const theme = z.enum(['system', 'light', 'dark'])
const textSize = z.number().min(70).max(220)
const keys = z.record(z.string(), z.array(z.string()).readonly())
const lineLength = z.enum(['narrow', 'normal', 'wide'])
const lineSpacing = z.enum(['tight', 'normal', 'loose'])
const view = z.record(z.string(), z.json())

/** What one person prefers on one machine, whichever project is open. */
export const settings = z.object({
  coder: z.object({ id: coderId, name: z.string() }).nullable().default(null),
  theme: theme.default('system'),
  /** Reading text in per cent of its normal size. */
  textSize: textSize.default(100),
  /** How long the lines of a transcript get, and how far apart they are. */
  lineLength: lineLength.default('normal'),
  lineSpacing: lineSpacing.default('normal'),
  /** Whether a selection by pointer takes words whole; the Alt key takes characters all the same. */
  wholeWords: z.boolean().default(true),
  /** Whether single letters are commands in the transcript. */
  singleKeys: z.boolean().default(true),
  /** Keys of one's own by the id of their command, e.g. `code.star`; an empty one is no key at that place. */
  keys: keys.default({}),
  recent: z
    .array(z.object({ path: z.string(), title: z.string(), openedAt: z.string() }))
    .default([]),
  /** Free place for what screens remember: pane widths, chosen columns, last filters. */
  view: view.default({}),
})
export type Settings = z.infer<typeof settings>

/** Some of them, for changing these and no others; a default would change the rest back. */
export const settingsPatch = z.object({
  theme: theme.optional(),
  textSize: textSize.optional(),
  lineLength: lineLength.optional(),
  lineSpacing: lineSpacing.optional(),
  wholeWords: z.boolean().optional(),
  singleKeys: z.boolean().optional(),
  keys: keys.optional(),
  /** The keys to change; others stay. */
  view: view.optional(),
})

/** Settings with some of them changed; what screens remember is changed key by key, as another window remembers its own. */
export function withFields(before: Settings, fields: Partial<Settings>): Settings {
  return { ...before, ...fields, view: { ...before.view, ...fields.view } }
}
