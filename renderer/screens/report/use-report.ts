import { useEffect, useRef } from 'react'
import {
  type Report,
  type ReportSection,
  reportSection,
  type SavedReport,
} from '../../../shared/model/report.ts'
import { useAction } from '../../backend.ts'
import type { FilterLists } from '../../state/filters/filter-lists.ts'

/** Choices of a section that are to change. */
export type SectionFields = {
  [K in ReportSection['kind']]: Partial<Extract<ReportSection, { readonly kind: K }>>
}[ReportSection['kind']]

/** A section, what can be chosen in it, and what is to be done with a choice. */
export type OptionsProps<S extends ReportSection = ReportSection> = {
  readonly section: S
  readonly lists: FilterLists
  readonly onFields: (fields: SectionFields) => void
}

/**
 * Changes what a report is made of, each time as one change that can be undone. A change goes on from the one before, even
 * where that is still being written.
 */
export function useReport({ name, report }: SavedReport) {
  const { run } = useAction('reports.save')
  const work = useRef({ latest: report, writing: 0, last: Promise.resolve() })
  useEffect(() => {
    if (work.current.writing === 0) work.current.latest = report
  }, [report])
  async function write(next: Report, before: Promise<void>) {
    await before
    await run({ name, report: next })
    work.current.writing -= 1
  }
  function change(changed: (latest: Report) => Partial<Report>) {
    const { current } = work
    current.latest = { ...current.latest, ...changed(current.latest) }
    current.writing += 1
    current.last = write(current.latest, current.last)
  }
  return {
    change,
    setSection: (id: string, fields: SectionFields) =>
      change(({ sections }) => ({
        sections: sections.map((each) =>
          each.id === id ? reportSection.parse({ ...each, ...fields }) : each,
        ),
      })),
  }
}
