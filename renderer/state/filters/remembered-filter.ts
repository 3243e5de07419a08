import { useMemo } from 'react'
import { z } from 'zod'
import { type Filter, filter } from '../../../shared/model/filter.ts'
import { useCall } from '../../backend.ts'
import { recall, remember } from '../settings.ts'
import { createStore, type Store, useStore } from '../store.ts'

const kept = z.object({ project: z.string(), filter })

/** The filter of one project. */
type Kept = z.infer<typeof kept>

/** A place for the filter of one screen: what it is while the app runs, and under which key it is remembered beyond that. */
export type FilterPlace = { readonly store: Store<Kept>; readonly key: string }

const nothing: Kept = { project: '', filter: {} }

/** Makes the place for a screen's filter; once for each screen, e.g. `quotes`. */
export function createFilterPlace(screen: string): FilterPlace {
  return { store: createStore(nothing), key: `${screen}.filter` }
}

/** The filter that a screen had when it was left, also at an earlier start, as long as the same project is open. */
export function useKeptFilter({
  store,
  key,
}: FilterPlace): readonly [Filter, (filter: Filter) => void] {
  const project = useCall('app.state', {}).data?.project?.path ?? ''
  const now = useStore(store)
  const before = useMemo(() => recall(key, { initial: nothing, check: kept }), [key])
  const found = [now, before].find((one) => one.project === project) ?? nothing
  function keep(next: Filter) {
    store.set({ project, filter: next })
    remember(key, { project, filter: next })
  }
  return [found.filter, keep]
}
