import type { FrequencyColumn } from '../model/analysis.ts'

/** What a column is called where it stands alone, e.g. `Harbour › H1`. */
export function columnTitle({ name, group }: Pick<FrequencyColumn, 'name' | 'group'>): string {
  return group === null ? name : `${group} › ${name}`
}
