import { z } from 'zod'
import { frequencyQuestion } from './analysis.ts'
import { relation } from './cooccurrence.ts'
import { filter } from './filter.ts'
import type { ReportId } from './id.ts'
import { saturationQuestion } from './saturation.ts'

/** What quotes of a report can be put together by. */
export const reportGroups = ['code', 'capital', 'programme', 'pair', 'participant'] as const

const shared = {
  /** Tells the sections of a report apart. */
  id: z.guid(),
  /** Its heading; empty for the usual one. */
  title: z.string().max(200),
}

/** One section of a report with its choices. */
export const reportSection = z.discriminatedUnion('kind', [
  z.strictObject({
    ...shared,
    kind: z.literal('quotes'),
    filter,
    group: z.enum(reportGroups),
    /** The best so many of each group, starred ones first; null for all. */
    most: z.int().min(1).max(1000).nullable(),
    /** Units of text before and after each quote. */
    context: z.int().min(0).max(2000),
    /** Whether definitions stand under the names of codes. */
    definitions: z.boolean(),
  }),
  z.strictObject({ ...shared, kind: z.literal('capitals'), filter }),
  z.strictObject({
    ...shared,
    kind: z.literal('frequencies'),
    filter,
    question: frequencyQuestion,
    chart: z.boolean(),
  }),
  // Reports from before pairs had a chart have none.
  z.strictObject({
    ...shared,
    kind: z.literal('pairs'),
    filter,
    chart: z.boolean().default(false),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('cooccurrence'),
    filter,
    relation,
    chart: z.boolean(),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('saturation'),
    filter,
    question: saturationQuestion,
    chart: z.boolean(),
  }),
  z.strictObject({ ...shared, kind: z.literal('codebook') }),
  z.strictObject({ ...shared, kind: z.literal('methods') }),
  z.strictObject({ ...shared, kind: z.literal('memos') }),
  z.strictObject({ ...shared, kind: z.literal('text'), body: z.string().max(100_000) }),
])
export type ReportSection = z.infer<typeof reportSection>
export type ReportSectionKind = ReportSection['kind']

/** What a report says, in this order; it holds no figures, those are computed when it is written. */
export const report = z.strictObject({
  /** Empty for the project's title. */
  title: z.string().max(200),
  /** Whether a table of contents stands at its beginning. */
  contents: z.boolean(),
  sections: z.array(reportSection).max(50).readonly(),
})
export type Report = z.infer<typeof report>

/** The heading of a section to which nobody gave another. */
export const sectionTitles: Readonly<Record<ReportSectionKind, string>> = {
  quotes: 'Quotes',
  capitals: 'Benefits and kinds of capital',
  frequencies: 'Frequencies',
  pairs: 'Mentors and mentees',
  cooccurrence: 'Codes that stand together',
  saturation: 'Saturation',
  codebook: 'Codebook',
  methods: 'How the material was coded',
  memos: 'Memos',
  text: 'Text',
}

/** A report that was given a name, to be written again and again from the project as it is then. */
export type SavedReport = {
  readonly id: ReportId
  readonly name: string
  readonly report: Report
}
