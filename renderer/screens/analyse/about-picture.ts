import { filterInWords, type Names } from '../../../shared/analysis/filter-words.ts'
import type { Filter } from '../../../shared/model/filter.ts'

type PictureInput = {
  /** What it shows and in which unit. */
  readonly shows: string
  readonly filter: Filter
  readonly names: Names
}

/** What is printed under a saved picture, so that it can be understood away from the screen. */
export function aboutPicture({ shows, filter, names }: PictureInput): readonly string[] {
  const moderators = filter.includeModerators ? 'included' : 'left out'
  return [
    `${shows}; moderators and interviewers ${moderators}`,
    `Filters: ${filterInWords(filter, names)}`,
    `Excerpta, ${new Date().toLocaleDateString('sv')}`,
  ]
}
