import type { SurveyOptions, SurveyPreview } from '../../../shared/model/import.ts'
import { plural } from '../../state/plural.ts'
import { Select } from '../../ui/select.tsx'
import type { ReadyFile } from './batch.ts'
import { revise } from './import-batch.ts'

type Reading = SurveyOptions['by'] | 'none'

const readings: readonly { readonly id: Reading; readonly label: string }[] = [
  { id: 'question', label: 'Survey: one transcript per question' },
  { id: 'respondent', label: 'Survey: one transcript per respondent' },
  { id: 'none', label: 'One transcript, not a survey' },
]

type SurveyFieldsProps = { readonly file: ReadyFile; readonly survey: SurveyPreview }

/** How a table of open answers is read, and what becomes of its columns. */
export function SurveyFields({ file, survey }: SurveyFieldsProps) {
  const { used, proposed } = survey
  function choose(by: Reading) {
    void revise(file, { survey: by === 'none' ? null : { ...(used ?? proposed), by } })
  }
  return (
    <section>
      <Select label="Read as" choices={readings} value={used?.by ?? 'none'} onChange={choose} />
      {used && <p className="faint">{inWords(file, survey, used)}</p>}
    </section>
  )
}

function inWords({ preview }: ReadyFile, { transcripts }: SurveyPreview, used: SurveyOptions) {
  const people = plural(preview.recognition.speakers.length, 'respondent')
  const named = used.id === null ? 'numbered' : `named by “${used.id}”`
  const columns = used.attributes.map((title) => `“${title}”`).join(', ')
  const attributes = columns === '' ? '' : ` ${columns} become columns of people.`
  const answers = used.answers.map((title) => `“${title}”`).join(', ')
  return `${plural(transcripts, 'transcript')} of ${people}, ${named}. Answers: ${answers}.${attributes}`
}
