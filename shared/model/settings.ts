import { z } from 'zod'
import { coderId } from './id.ts'

/** What one person prefers on one machine, whichever project is open. */
export const settings = z.object({
  coder: z.object({ id: coderId, name: z.string() }).nullable().default(null),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  /** Reading text in per cent of its normal size. */
  textSize: z.number().min(70).max(220).default(100),
  /** Whether single letters are commands in the transcript. */
  singleKeys: z.boolean().default(true),
  recent: z
    .array(z.object({ path: z.string(), title: z.string(), openedAt: z.string() }))
    .default([]),
  /** Free place for what screens remember: pane widths, chosen columns, last filters. */
  view: z.record(z.string(), z.json()).default({}),
})
export type Settings = z.infer<typeof settings>

/** The same with every field optional, for changing some. */
export const settingsPatch = settings.omit({ coder: true, recent: true }).partial()
