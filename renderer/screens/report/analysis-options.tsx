import { relationInWords } from '../../../shared/analysis/filter-words.ts'
import type { FrequencyQuestion } from '../../../shared/model/analysis.ts'
import type { Relation } from '../../../shared/model/cooccurrence.ts'
import type { ReportSection } from '../../../shared/model/report.ts'
import {
  columnChoices,
  columnKey,
  countChoices,
  orderChoices,
  rowChoices,
  withColumns,
} from '../../state/question-choices.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import type { OptionsProps } from './use-report.ts'

type SectionOf<K extends ReportSection['kind']> = Extract<ReportSection, { readonly kind: K }>

/** What is counted by what, and whether it is drawn. */
export function FrequencyOptions({
  section,
  lists,
  onFields,
}: OptionsProps<SectionOf<'frequencies'>>) {
  const { question } = section
  const ask = (fields: Partial<FrequencyQuestion>) =>
    onFields({ question: { ...question, ...fields } })
  return (
    <>
      <Select
        label="Rows"
        choices={rowChoices}
        value={question.rows}
        onChange={(rows) => ask({ rows })}
      />
      <Select
        label="Columns"
        choices={columnChoices(lists.people.attributes)}
        value={columnKey(question.columns)}
        onChange={(key) => ask(withColumns(question, key))}
      />
      <Select
        label="Count"
        choices={countChoices}
        value={question.count}
        onChange={(count) => ask({ count })}
      />
      <ChartChoice section={section} onFields={onFields} />
    </>
  )
}

const relations: readonly Relation[] = [
  'overlap',
  'same-quote',
  'same-turn',
  { near: 1 },
  { near: 3 },
]

/** How close two codes must stand, and whether it is drawn. */
export function CooccurrenceOptions({
  section,
  onFields,
}: OptionsProps<SectionOf<'cooccurrence'>>) {
  return (
    <>
      <Select
        label="Two codes stand together when they are"
        choices={relations.map((relation) => ({
          id: relationInWords(relation),
          label: relationInWords(relation),
        }))}
        value={relationInWords(section.relation)}
        onChange={(words) => {
          const relation = relations.find((each) => relationInWords(each) === words)
          if (relation) onFields({ relation })
        }}
      />
      <ChartChoice section={section} onFields={onFields} />
    </>
  )
}

/** In which order transcripts are looked at, and whether the curve is drawn. */
export function SaturationOptions({ section, onFields }: OptionsProps<SectionOf<'saturation'>>) {
  const { question } = section
  return (
    <>
      <Select
        label="Order of the transcripts"
        choices={orderChoices}
        value={question.order}
        onChange={(order) => onFields({ question: { ...question, order } })}
      />
      <ChartChoice section={section} onFields={onFields} />
    </>
  )
}

/** Whether a picture goes with the table. */
export function ChartChoice({
  section,
  onFields,
}: Pick<
  OptionsProps<Extract<ReportSection, { readonly chart: boolean }>>,
  'section' | 'onFields'
>) {
  return (
    <Checkbox isSelected={section.chart} onChange={(chart) => onFields({ chart })}>
      With a chart
    </Checkbox>
  )
}
