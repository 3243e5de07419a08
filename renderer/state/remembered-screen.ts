import { useEffect, useLayoutEffect } from 'react'
import { z } from 'zod'
import { change, isHome, type ScreenId, useScreen } from './place.ts'
import { recall, remember } from './settings.ts'

const key = 'app.screens'
const screenId = z.enum(['read', 'quotes', 'analyse', 'codebook', 'people'])
const none: Record<string, z.infer<typeof screenId>> = {}
const remembered = { initial: none, check: z.record(z.string(), screenId) }
const mostProjects = 20

/** Opens a project on the screen where it was left, and remembers each screen that is shown. */
export function useRememberedScreen(project: string): void {
  const screen = useScreen()
  useLayoutEffect(() => {
    const last = recall(key, remembered)[project]
    if (last && isHome()) change(last, {})
  }, [project])
  useEffect(() => noteScreen(project, screen), [project, screen])
}

function noteScreen(project: string, screen: ScreenId): void {
  const known = screenId.safeParse(screen)
  const { [project]: before, ...others } = recall(key, remembered)
  if (!known.success || known.data === before) return
  const all = [...Object.entries(others), [project, known.data]]
  remember(key, Object.fromEntries(all.slice(-mostProjects)))
}
