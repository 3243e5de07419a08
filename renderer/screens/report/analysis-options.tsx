import { relationInWords } from '../../../shared/analysis/filter-words.ts'
import {
  type Count,
  columnKinds,
  counts,
  type FrequencyQuestion,
  frequencyQuestion,
  rowKinds,
} from '../../../shared/model/analysis.ts'
import type { Relation } from '../../../shared/model/cooccurrence.ts'
import type { ReportSection } from '../../../shared/model/report.ts'
import { saturationOrders } from '../../../shared/model/saturation.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Select } from '../../ui/select.tsx'
import type { OptionsProps } from './use-report.ts'

type SectionOf<K extends ReportSection['kind']> = Extract<ReportSection, { readonly kind: K }>

const rowNames = { codes: 'Codes', capitals: 'Capital types' } as const
const columnNames = {
  'programme-pair': 'Programme › pair',
  programme: 'Programme',
  pair: 'Pair',
  participant: 'Participant',
  role: 'Role',
  transcript: 'Transcript',
  kind: 'Kind of transcript',
  coder: 'Coder',
} as const

/** What is counted by what, and whether it is drawn. */
export function FrequencyOptions({
  section,
  lists,
  onFields,
}: OptionsProps<SectionOf<'frequencies'>>) {
  const { question } = section
  const { attributes } = lists.people
  const ask = (fields: Partial<FrequencyQuestion>) =>
    onFields({ question: { ...question, ...fields } })
  const columns = [
    ...columnKinds.map((id) => ({ id: String(id), label: columnNames[id] })),
    ...attributes.map(({ id, name }) => ({ id: String(id), label: name })),
  ]
  return (
    <>
      <Select
        label="Rows"
        choices={rowKinds.map((id) => ({ id, label: rowNames[id] }))}
        value={question.rows}
        onChange={(rows) => ask({ rows })}
      />
      <Select
        label="Columns"
        choices={columns}
        value={typeof question.columns === 'string' ? question.columns : question.columns.attribute}
        onChange={(key) => {
          const attribute = attributes.some(({ id }) => id === key)
          ask(
            frequencyQuestion.parse({ ...question, columns: attribute ? { attribute: key } : key }),
          )
        }}
      />
      <Select
        label="Count"
        choices={counts.map((id) => ({ id, label: countName(id) }))}
        value={question.count}
        onChange={(count) => ask({ count })}
      />
      <ChartChoice section={section} onFields={onFields} />
    </>
  )
}

function countName(count: Count): string {
  return count === 'participants' ? 'People' : `${count.charAt(0).toUpperCase()}${count.slice(1)}`
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

const orderNames = {
  coded: 'As coded',
  imported: 'As imported',
  title: 'By title',
  random: 'Random orders',
} as const

/** In which order transcripts are looked at, and whether the curve is drawn. */
export function SaturationOptions({ section, onFields }: OptionsProps<SectionOf<'saturation'>>) {
  const { question } = section
  return (
    <>
      <Select
        label="Order of the transcripts"
        choices={saturationOrders.map((id) => ({ id, label: orderNames[id] }))}
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
