import type { ComponentType } from 'react'
import { z } from 'zod'
import { useFilterLists } from '../../state/filters/filter-lists.ts'
import { createFilterPlace, useKeptFilter } from '../../state/filters/remembered-filter.ts'
import { useRemembered } from '../../state/settings.ts'
import { Tabs } from '../../ui/tabs.tsx'
import { CapitalView } from './capital-view.tsx'
import { CooccurrenceView } from './cooccurrence-view.tsx'
import { FrequenciesView } from './frequencies-view.tsx'
import { PairsView } from './pairs-view.tsx'
import { ProfilesView } from './profiles-view.tsx'
import { SaturationView } from './saturation-view.tsx'
import { SequencesView } from './sequences-view.tsx'
import type { ViewProps } from './view-frame.tsx'
import './analyse.css'
import './pictures.css'
import './views.css'

const viewIds = [
  'frequencies',
  'capitals',
  'profiles',
  'pairs',
  'cooccurrence',
  'sequences',
  'saturation',
] as const
type ViewId = (typeof viewIds)[number]

type View = { readonly label: string; readonly component: ComponentType<ViewProps> }

const views: Readonly<Record<ViewId, View>> = {
  frequencies: { label: 'Frequencies', component: FrequenciesView },
  capitals: { label: 'Capital table', component: CapitalView },
  profiles: { label: 'Profiles', component: ProfilesView },
  pairs: { label: 'Pairs', component: PairsView },
  cooccurrence: { label: 'Co-occurrence', component: CooccurrenceView },
  sequences: { label: 'Sequences', component: SequencesView },
  saturation: { label: 'Saturation', component: SaturationView },
}

const filterPlace = createFilterPlace('analyse')

/** The analyses, one view at a time, under one filter; every figure leads to its quotes. */
export function AnalyseScreen() {
  const lists = useFilterLists()
  const [view, setView] = useRemembered<ViewId>('analyseView', {
    initial: 'frequencies',
    check: z.enum(viewIds),
  })
  const [filter, setFilter] = useKeptFilter(filterPlace)
  if (!lists || !view) return null
  const Shown = views[view].component
  return (
    <div className="analyse">
      <Tabs
        label="Analyses"
        choices={viewIds.map((id) => ({ id, label: views[id].label }))}
        value={view}
        onChange={setView}
      >
        <Shown lists={lists} filter={filter} onFilter={setFilter} />
      </Tabs>
    </div>
  )
}
