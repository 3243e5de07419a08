import { setImmediate } from 'node:timers/promises'
import type { DocumentPart, TextDocument } from '../../shared/model/document.ts'
import { type Report, type ReportSection, sectionTitles } from '../../shared/model/report.ts'
import { readTitle } from '../store/open.ts'
import type { Context } from './context.ts'
import { sectionBlocks } from './report-sections.ts'

/** A report as a document, section by section, with progress; others are heard between two sections. Throws where it was given up. */
export async function reportDocument(
  context: Context,
  report: Report,
  task?: string | undefined,
): Promise<TextDocument> {
  const parts: DocumentPart[] = []
  for (const [index, section] of report.sections.entries()) {
    const label = titleOf(section)
    context.progress(task, { done: index, total: report.sections.length + 1, label })
    await setImmediate()
    context.signal.throwIfAborted()
    addTo(parts, {
      landscape: section.kind === 'capitals' || section.kind === 'frequencies',
      blocks: [{ kind: 'heading', level: 1, text: label }, ...sectionBlocks(context.db, section)],
    })
  }
  const project = readTitle(context.db)
  const day = context.now().slice(0, 10)
  const total = report.sections.length + 1
  context.progress(task, { done: total - 1, total, label: 'The file' })
  return {
    title: report.title === '' ? project : report.title,
    subtitle: `Written on ${day} from the project “${project}” as it was then`,
    contents: report.contents,
    parts,
  }
}

/** The heading of a section. */
function titleOf({ title, kind }: ReportSection): string {
  return title === '' ? sectionTitles[kind] : title
}

/** Pages go on where they are held the same way. */
function addTo(parts: DocumentPart[], next: DocumentPart): void {
  const last = parts.at(-1)
  if (last?.landscape !== next.landscape) parts.push(next)
  else parts.splice(-1, 1, { ...last, blocks: [...last.blocks, ...next.blocks] })
}
