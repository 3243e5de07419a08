import type { SurveyOptions } from '../../../shared/model/import.ts'

/** What a column of a survey may be. */
export type Part = 'answer' | 'id' | 'attribute' | 'out'

/** What a column of a survey is by now. */
export function partOf(title: string, { answers, id, attributes }: SurveyOptions): Part {
  if (answers.includes(title)) return 'answer'
  if (id === title) return 'id'
  return attributes.includes(title) ? 'attribute' : 'out'
}

/** Whether a column may be that: the last one of answers stays one, as without any there is nothing to read. */
export function mayBe(part: Part, title: string, { answers }: SurveyOptions): boolean {
  return part === 'answer' || answers.length > 1 || !answers.includes(title)
}

/** The survey with another part for one column; one column at most names the respondents. */
export function withPart(used: SurveyOptions, title: string, part: Part): SurveyOptions {
  const without = (titles: readonly string[]) => titles.filter((other) => other !== title)
  const { answers, attributes, id } = used
  return {
    ...used,
    answers: part === 'answer' ? [...without(answers), title] : without(answers),
    attributes: part === 'attribute' ? [...without(attributes), title] : without(attributes),
    id: part === 'id' ? title : id === title ? null : id,
  }
}
