import { type Filter, filter as filterSchema } from '../../../shared/model/filter.ts'
import type { FilterLists, FilterOption } from './filter-lists.ts'

/** What kind of editor a field of a filter has. */
export type FieldKind = 'list' | 'yesno' | 'date' | 'beside'

/** Fields that can be added to a filter, in the order of the menu. */
export const addableFields: readonly (keyof Filter)[] = [
  'codes',
  'allOf',
  'not',
  'beside',
  'capitals',
  'programmes',
  'pairs',
  'participants',
  'roles',
  'attributes',
  'transcripts',
  'kinds',
  'coders',
  'starred',
  'hasMemo',
  'since',
  'until',
]

/** The kind of editor that a field has. */
export function kindOf(field: keyof Filter): FieldKind {
  if (field === 'since' || field === 'until') return 'date'
  if (field === 'beside') return 'beside'
  return field === 'starred' || field === 'hasMemo' || field === 'coded' ? 'yesno' : 'list'
}

/** The values that a field of the list kind offers. */
export function optionsOf(field: keyof Filter, lists: FilterLists): readonly FilterOption[] {
  if (field === 'attributes') return lists.attributeOptions
  // Every field of the list kind but `attributes` has its options there; others have none.
  return lists.options[field as keyof FilterLists['options']] ?? []
}

/** The values of a field of the list kind that are chosen now. */
export function chosenIn(filter: Filter, field: keyof Filter): readonly (string | null)[] {
  if (field === 'attributes') {
    return filter.attributes?.map(({ id, value }) => `${id}\n${value}`) ?? []
  }
  const values = filter[field]
  return Array.isArray(values) ? values.filter((each) => typeof each !== 'object' || !each) : []
}

/** The filter with other values in a field of the list kind; without the field where there are none. */
export function withChosen(
  filter: Filter,
  field: keyof Filter,
  values: readonly (string | null)[],
): Filter {
  if (values.length === 0) return without(filter, field)
  const written = field === 'attributes' ? values.map(toAttribute) : values
  return filterSchema.parse({ ...filter, [field]: written })
}

/** The filter without a field. */
export function without(filter: Filter, field: keyof Filter): Filter {
  const { [field]: _, ...rest } = filter
  return rest
}

function toAttribute(option: string | null): { id: string; value: string } {
  const [id = '', value = ''] = (option ?? '').split('\n')
  return { id, value }
}
