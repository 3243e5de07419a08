import { FileText } from 'lucide-react'
import { useAction } from '../../backend.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { templates } from './templates.ts'

/** What the screen says before there is a report. */
export function EmptyReports({ onMade }: { readonly onMade: (id: string) => void }) {
  const { run } = useAction('reports.save')
  async function make({ name, make: makeReport }: (typeof templates)[number]) {
    const saved = await run({ name, report: makeReport() })
    if (saved) onMade(saved.id)
  }
  return (
    <EmptyState
      icon={<FileText size={28} aria-hidden />}
      title="No report yet"
      action={
        <div className="report-templates">
          {templates.map((template, index) => (
            <Button
              key={template.name}
              look={index === 0 ? 'primary' : 'plain'}
              onPress={() => void make(template)}
            >
              {template.name}: {template.description.toLowerCase()}
            </Button>
          ))}
        </div>
      }
    >
      A report puts quotes, tables, charts, the codebook and the methods into one document, and is
      written anew from the project whenever you want, so that its numbers are never stale. What it
      is made of is saved in the project.
    </EmptyState>
  )
}
