import type { Filter } from '../model/filter.ts'
import type { ProgrammeSaturations, SaturationQuestion } from '../model/saturation.ts'
import type { Numbered } from './numbered.ts'
import { saturation } from './saturation.ts'

/** How fast new codes stop coming in each programme by itself: of the quotes that count in it, from transcript to transcript. */
export function saturationByProgramme(
  numbered: Numbered,
  question: SaturationQuestion,
  filter: Filter,
): ProgrammeSaturations {
  const groups = [...numbered.material.programmes, { id: null, name: 'no programme' }]
  const programmes = groups
    .filter(({ id }) => filter.programmes === undefined || filter.programmes.includes(id))
    .map(({ id, name }) => ({
      ...{ id, name },
      saturation: saturation(numbered, question, { ...filter, programmes: [id] }),
    }))
  return {
    question,
    programmes: programmes.filter(
      ({ id, saturation: { steps } }) => id !== null || steps.length > 0,
    ),
    notes: [
      'Each programme by itself: the quotes that count in it. A transcript in which people of several programmes speak is one of each.',
      ...saturation(numbered, question, filter).notes,
    ],
  }
}
