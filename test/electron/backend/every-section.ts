import { newSection } from '../../../renderer/screens/report/templates.ts'
import { type Report, reportSection } from '../../../shared/model/report.ts'

/** A report with one section of every kind, as the screen begins them; the text has a link and bold words. */
export function everySection(): Report {
  const kinds = reportSection.options.map(({ shape }) => shape.kind.value)
  const sections = kinds.map((kind) => {
    const section = newSection(kind)
    const body = 'A [link](https://example.org) and **bold**.'
    return section.kind === 'text' ? { ...section, body } : section
  })
  return { title: '', contents: true, sections }
}
