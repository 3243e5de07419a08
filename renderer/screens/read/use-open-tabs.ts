import { useEffect, useState } from 'react'
import { z } from 'zod'
import type { TranscriptId } from '../../../shared/model/id.ts'
import { useCall } from '../../backend.ts'
import { type Places, useParams } from '../../state/place.ts'
import { recall, remember } from '../../state/settings.ts'
import { type OpenTabs, oneTab, onlyKnown, openTabs, showTab } from './open-tabs.ts'

const key = 'read.tabs'
const none: Record<string, OpenTabs> = {}
const remembered = { initial: none, check: z.record(z.string(), openTabs) }
const mostProjects = 20

/** Tabs as this window left them; another window of the project may have remembered others since. */
const own = new Map<string, OpenTabs>()

/** The open transcripts of the project, and how to change them; they follow what the screen is asked to show, and survive a restart. */
export function useOpenTabs(
  known: readonly TranscriptId[],
): readonly [OpenTabs | null, (open: OpenTabs) => void] {
  const project = useCall('app.state', {}).data?.project?.path ?? ''
  const params = useParams('read')
  const [open, setOpen] = useState(() => own.get(project) ?? recall(key, remembered)[project])
  const [asked, setAsked] = useState<Places['read']>()
  const { transcriptId: wanted } = params
  const isNew = asked !== params && (!wanted || known.includes(wanted))
  const next = settled({ open, known, wanted: isNew ? wanted : undefined })
  // Adjusted before anything is drawn, so that the transcript shown before is not drawn once more.
  if (isNew) setAsked(params)
  if (next && next !== open) setOpen(next)
  useEffect(() => {
    if (!open || open === own.get(project)) return
    own.set(project, open)
    const { [project]: _, ...others } = recall(key, remembered)
    remember(
      key,
      Object.fromEntries([...Object.entries(others), [project, open]].slice(-mostProjects)),
    )
  }, [open, project])
  return [next, setOpen]
}

type Asked = {
  readonly open: OpenTabs | undefined
  readonly known: readonly TranscriptId[]
  /** A transcript that is to be shown. */
  readonly wanted: TranscriptId | undefined
}

/** The tabs without transcripts that are gone and with the one that is wanted; null where there is none at all. */
function settled({ open, known, wanted }: Asked): OpenTabs | null {
  const left = open ? onlyKnown(open, new Set(known)) : null
  const base = left ?? (known[0] ? oneTab(known[0]) : null)
  return base && wanted ? showTab(base, wanted) : base
}
