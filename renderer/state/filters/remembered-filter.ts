import type { Filter } from '../../../shared/model/filter.ts'
import { useCall } from '../../backend.ts'
import { createStore, type Store, useStore } from '../store.ts'

type Kept = { readonly project: string; readonly filter: Filter }

/** A place for the filter of one screen while the app runs. */
export type FilterPlace = Store<Kept>

/** Makes the place for a screen's filter; once for each screen. */
export function createFilterPlace(): FilterPlace {
  return createStore<Kept>({ project: '', filter: {} })
}

/** The filter that a screen had when it was left, as long as the same project is open. */
export function useKeptFilter(place: FilterPlace): readonly [Filter, (filter: Filter) => void] {
  const project = useCall('app.state', {}).data?.project?.path ?? ''
  const kept = useStore(place)
  return [
    kept.project === project ? kept.filter : noFilter,
    (filter) => place.set({ project, filter }),
  ]
}

const noFilter: Filter = {}
