import { type ComponentType, type LazyExoticComponent, lazy } from 'react'
import type { CommandId } from '../../shared/commands.ts'
import type { ScreenId } from '../state/place.ts'

/** A screen of an open project. */
export type Screen = {
  readonly id: Exclude<ScreenId, 'start'>
  readonly title: string
  /** Whether it has a tab in the top bar; the others are opened from somewhere. */
  readonly tab: boolean
  /** The command that shows it, where there is one. */
  readonly command?: CommandId
  readonly component: LazyExoticComponent<ComponentType>
}

/** All screens, tabs in their order; `Ctrl+1` opens the first. */
export const screens: readonly Screen[] = [
  {
    id: 'read',
    title: 'Read & code',
    tab: true,
    command: 'go.read',
    component: lazy(async () => ({ default: (await import('./read/index.tsx')).ReadScreen })),
  },
  {
    id: 'quotes',
    title: 'Quotes',
    tab: true,
    command: 'go.quotes',
    component: lazy(async () => ({ default: (await import('./quotes/index.tsx')).QuotesScreen })),
  },
  {
    id: 'analyse',
    title: 'Analyse',
    tab: true,
    command: 'go.analyse',
    component: lazy(async () => ({ default: (await import('./analyse/index.tsx')).AnalyseScreen })),
  },
  {
    id: 'codebook',
    title: 'Codebook',
    tab: true,
    command: 'go.codebook',
    component: lazy(async () => ({
      default: (await import('./codebook/index.tsx')).CodebookScreen,
    })),
  },
  {
    id: 'people',
    title: 'People',
    tab: true,
    command: 'go.people',
    component: lazy(async () => ({ default: (await import('./people/index.tsx')).PeopleScreen })),
  },
  {
    id: 'team',
    title: 'Team',
    tab: true,
    command: 'go.team',
    component: lazy(async () => ({ default: (await import('./team/index.tsx')).TeamScreen })),
  },
  {
    id: 'memos',
    title: 'Memos',
    tab: true,
    command: 'go.memos',
    component: lazy(async () => ({ default: (await import('./memos/index.tsx')).MemosScreen })),
  },
  {
    id: 'search',
    title: 'Search',
    tab: false,
    component: lazy(async () => ({ default: (await import('./search/index.tsx')).SearchScreen })),
  },
  {
    id: 'report',
    title: 'Report',
    tab: true,
    command: 'go.report',
    component: lazy(async () => ({ default: (await import('./report/index.tsx')).ReportScreen })),
  },
  {
    id: 'import',
    title: 'Import transcripts',
    tab: false,
    component: lazy(async () => ({ default: (await import('./import/index.tsx')).ImportScreen })),
  },
]
