import {
  type Report,
  type ReportSection,
  type ReportSectionKind,
  sectionTitles,
} from '../../../shared/model/report.ts'
import { saturationQuestion } from '../../../shared/model/saturation.ts'

/** A report to begin with. */
export type Template = {
  readonly name: string
  readonly description: string
  readonly make: () => Report
}

/** What one can begin with. */
export const templates: readonly Template[] = [
  {
    name: 'Findings',
    description: 'Benefits by capital type, frequencies with a chart, the best quotes of each code',
    make: () => reportOf('capitals', 'frequencies', 'quotes', 'pairs'),
  },
  {
    name: 'Appendix',
    description: 'How the material was coded, and the codebook',
    make: () => reportOf('methods', 'codebook'),
  },
  { name: 'Report', description: 'Nothing yet', make: () => reportOf() },
]

function reportOf(...kinds: readonly ReportSectionKind[]): Report {
  return { title: '', contents: true, sections: kinds.map(newSection) }
}

/** A section with the usual choices. */
export function newSection(kind: ReportSectionKind): ReportSection {
  const shared = { id: crypto.randomUUID(), title: '' }
  switch (kind) {
    case 'quotes': {
      const look = { group: 'code', most: 3, context: 0, definitions: true } as const
      return { ...shared, kind, filter: {}, ...look }
    }
    case 'frequencies': {
      const question = {
        rows: 'codes',
        columns: 'programme',
        count: 'quotes',
        rate: 'none',
      } as const
      return { ...shared, kind, filter: {}, question, chart: true }
    }
    case 'capitals':
      return { ...shared, kind, filter: {} }
    case 'pairs':
      return { ...shared, kind, filter: {}, chart: true }
    case 'cooccurrence':
      return { ...shared, kind, filter: {}, relation: 'overlap', chart: true }
    case 'saturation':
      return { ...shared, kind, filter: {}, question: saturationQuestion.parse({}), chart: true }
    case 'text':
      return { ...shared, kind, body: '' }
    case 'codebook':
    case 'methods':
    case 'memos':
      return { ...shared, kind }
  }
}

/** The heading of a section as it is printed. */
export function headingOf({ title, kind }: ReportSection): string {
  return title === '' ? sectionTitles[kind] : title
}

/** A name that no report has, counted where it must be. */
export function freeName(wanted: string, taken: readonly string[]): string {
  const keys = new Set(taken.map((name) => name.toLocaleLowerCase()))
  const names = [wanted, ...taken.map((_, index) => `${wanted} ${index + 2}`)]
  return names.find((name) => !keys.has(name.toLocaleLowerCase())) ?? wanted
}

/** The sections with those of some ids moved before or after another. */
export function reordered(
  sections: readonly ReportSection[],
  moved: ReadonlySet<unknown>,
  target: { readonly id: unknown; readonly after: boolean },
): readonly ReportSection[] {
  if (moved.has(target.id)) return sections
  const moving = sections.filter(({ id }) => moved.has(id))
  return sections
    .filter(({ id }) => !moved.has(id))
    .flatMap((section) => {
      if (section.id !== target.id) return [section]
      return target.after ? [section, ...moving] : [...moving, section]
    })
}
