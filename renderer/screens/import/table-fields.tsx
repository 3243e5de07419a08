import type { SurveyOptions, TablePreview, TurnColumns } from '../../../shared/model/import.ts'
import { plural } from '../../state/plural.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import type { ReadyFile } from './batch.ts'
import { revise } from './import-batch.ts'
import { mayBe, type Part, partOf, withPart } from './survey-parts.ts'

type Reading = SurveyOptions['by'] | 'turns' | 'text'

const readings: readonly { readonly id: Reading; readonly label: string }[] = [
  { id: 'turns', label: 'One transcript, one row a turn' },
  { id: 'question', label: 'Survey: one transcript per question' },
  { id: 'respondent', label: 'Survey: one transcript per respondent' },
  { id: 'text', label: 'One transcript, the cells as text' },
]

type TableFieldsProps = { readonly file: ReadyFile; readonly table: TablePreview }

/** How a table is read, and what its columns hold. */
export function TableFields({ file, table }: TableFieldsProps) {
  const { survey, turns } = table
  const reading = survey.used?.by ?? (turns.used ? 'turns' : 'text')
  function choose(wanted: Reading) {
    if (wanted === 'turns') void revise(file, { survey: null, columns: turns.proposed })
    else if (wanted === 'text') void revise(file, { survey: null, columns: null })
    else void revise(file, { survey: { ...survey.proposed, by: wanted }, columns: undefined })
  }
  return (
    <section className="import-table">
      <Select label="Read as" choices={readings} value={reading} onChange={choose} />
      {survey.used && <SurveyColumns {...{ file, table }} used={survey.used} />}
      {turns.used && <ColumnsOfTurns {...{ file, table }} used={turns.used} />}
    </section>
  )
}

type SurveyColumnsProps = TableFieldsProps & { readonly used: SurveyOptions }

const parts: readonly { readonly id: Part; readonly label: string }[] = [
  { id: 'answer', label: 'Answers' },
  { id: 'id', label: 'Names the respondent' },
  { id: 'attribute', label: 'About the person' },
  { id: 'out', label: 'Left out' },
]

/** What each column of a survey is. */
function SurveyColumns({ file, table, used }: SurveyColumnsProps) {
  const titles = table.titles.filter((title) => title !== '')
  return (
    <>
      <p className="faint">{inWords(file, table, used)}</p>
      <h3 className="overline">Columns · {titles.length}</h3>
      <ul className="import-columns">
        {titles.map((title) => (
          <li key={title}>
            <span className="one-line" title={title}>
              {title}
            </span>
            <Select
              label={`What “${title}” holds`}
              hideLabel
              choices={parts.filter((part) => mayBe(part.id, title, used))}
              value={partOf(title, used)}
              onChange={(part) => revise(file, { survey: withPart(used, title, part) })}
            />
          </li>
        ))}
      </ul>
    </>
  )
}

function inWords({ preview }: ReadyFile, { transcripts }: TablePreview, used: SurveyOptions) {
  const people = plural(preview.recognition.speakers.length, 'respondent')
  const named = used.id === null ? 'numbered' : `named by “${used.id}”`
  return `${plural(transcripts, 'transcript')} of ${people}, ${named}. What is about the person becomes a column of people.`
}

type ColumnsOfTurnsProps = TableFieldsProps & { readonly used: TurnColumns }

const roles = [
  { id: 'speaker', label: 'Who speaks' },
  { id: 'text', label: 'What is said' },
  { id: 'time', label: 'When it begins' },
  { id: 'end', label: 'When it ends' },
] as const

const noColumn = 'none'

/** Which column of a table with one row a turn holds what. */
function ColumnsOfTurns({ file, table, used }: ColumnsOfTurnsProps) {
  const columns = table.titles.map((title, place) => ({
    id: String(place),
    label: used.hasHeader && title !== '' ? title : `Column ${place + 1}`,
  }))
  function choose(role: (typeof roles)[number]['id'], column: string) {
    const place = column === noColumn ? null : Number(column)
    void revise(file, { survey: null, columns: { ...used, [role]: place } })
  }
  return (
    <>
      <div className="import-fields">
        {roles.map(({ id, label }) => (
          <Select
            key={id}
            label={label}
            choices={id === 'text' ? columns : [{ id: noColumn, label: 'No column' }, ...columns]}
            value={used[id] === null ? noColumn : String(used[id])}
            onChange={(column) => choose(id, column)}
          />
        ))}
      </div>
      <Checkbox
        isSelected={used.hasHeader}
        onChange={(hasHeader) => revise(file, { survey: null, columns: { ...used, hasHeader } })}
      >
        The first row names the columns
      </Checkbox>
    </>
  )
}
