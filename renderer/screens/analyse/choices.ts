import { z } from 'zod'
import {
  type Count,
  type FrequencyQuestion,
  frequencyQuestion,
  type Rate,
} from '../../../shared/model/analysis.ts'
import type { Attribute } from '../../../shared/model/people.ts'
import { columnChoices, columnKey } from '../../state/question-choices.ts'
import type { Choice } from '../../ui/choice.ts'

/** What is remembered of this screen from start to start. */
export const analyseChoices = z.object({
  question: frequencyQuestion,
  hideEmpty: z.boolean(),
  /** Whether the columns stand as rows. */
  transposed: z.boolean(),
  /** Rows whose sub-codes are hidden, by id. */
  closed: z.array(z.string()),
  chart: z.enum(['dots', 'bars', 'stacked', 'heat', 'none']),
})
export type AnalyseChoices = z.infer<typeof analyseChoices>

/** What the screen shows the first time. */
export const firstChoices: AnalyseChoices = {
  question: { rows: 'codes', columns: 'programme', count: 'quotes', rate: 'none' },
  hideEmpty: false,
  transposed: false,
  closed: [],
  chart: 'dots',
}

/** What counts can be related to; per cent of people only where people are counted. */
export function rateChoices(count: Count): readonly Choice<Rate>[] {
  return [
    { id: 'none', label: 'Numbers' },
    { id: 'per-1000-words', label: 'Per 1,000 words' },
    { id: 'row', label: '% of row' },
    { id: 'column', label: '% of column' },
    { id: 'presence', label: 'Yes or no (1/0)' },
    ...(count === 'participants' ? [{ id: 'participants' as const, label: '% of people' }] : []),
  ]
}

/** The question as it can be asked in this project: an attribute of another project gives way to programmes. */
export function askable(
  question: FrequencyQuestion,
  attributes: readonly Attribute[],
): FrequencyQuestion {
  const { columns, count, rate } = question
  const known = typeof columns === 'string' || attributes.some(({ id }) => id === columns.attribute)
  return {
    ...question,
    columns: known ? columns : 'programme',
    rate: rate === 'participants' && count !== 'participants' ? 'none' : rate,
  }
}

/** The question in a few words, e.g. `Codes by programme`. */
export function titleOf(question: FrequencyQuestion, attributes: readonly Attribute[]): string {
  const column = columnChoices(attributes).find(({ id }) => id === columnKey(question.columns))
  const rows = question.rows === 'codes' ? 'Codes' : 'Capital types'
  return `${rows} by ${column?.label.toLocaleLowerCase() ?? 'programme'}`
}

/** What stands over the rows and over the columns. */
export function headingsOf(question: FrequencyQuestion, attributes: readonly Attribute[]) {
  const column = columnChoices(attributes).find(({ id }) => id === columnKey(question.columns))
  return {
    rows: question.rows === 'codes' ? 'Code' : 'Capital type',
    columns: column?.label ?? 'Programme',
  }
}

/** What the figures are, e.g. `quotes per 1,000 words`. */
export function unitOf({ count, rate }: Pick<FrequencyQuestion, 'count' | 'rate'>): string {
  const things = count === 'participants' ? 'people' : count
  switch (rate) {
    case 'none':
      return things
    case 'per-1000-words':
      return `${things} per 1,000 words`
    case 'row':
      return `${things}, % of row`
    case 'column':
      return `${things}, % of column`
    case 'presence':
      return `any ${things} (1) or none (0)`
    case 'participants':
      return '% of the people who spoke'
  }
}
