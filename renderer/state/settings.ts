import { useEffect, useMemo } from 'react'
import type { z } from 'zod'
import type { CommandId } from '../../shared/commands.ts'
import { allCommands, type OwnKeys, shownKeys } from '../../shared/keymap.ts'
import { type Settings, withFields } from '../../shared/model/settings.ts'
import { call, queryClient, useAction, useCallPart } from '../backend.ts'
import { showProblem } from './problems.ts'
import { setOwnKeys } from './shortcuts.ts'

type Json = z.infer<ReturnType<typeof z.json>>

const settingsKey = ['app.settings', {}] as const

/** What a person prefers, without what screens remember: that changes all the time. */
export type Preferences = Omit<Settings, 'view'>

/** What this person prefers on this machine; undefined until it has arrived. */
export function useSettings(): Preferences | undefined {
  return useCallPart('app.settings', {}, preferences)
}

function preferences({ view, ...preferred }: Settings): Preferences {
  return preferred
}

/** Changes preferences: shown at once, saved behind. */
export function useSetSettings(): (fields: Partial<Settings>) => void {
  const { run } = useAction('app.setSettings')
  return (fields) => {
    const before = queryClient.getQueryData<Settings>(settingsKey)
    if (before) queryClient.setQueryData(settingsKey, withFields(before, fields))
    void run(fields)
  }
}

/**
 * Something that a screen remembers from start to start, e.g. its pane widths; `check` recognises a value of the right
 * shape. Answers undefined until the settings have arrived.
 */
export function useRemembered<T extends Json>(
  key: string,
  options: { readonly initial: T; readonly check: z.ZodType<T> },
): readonly [T | undefined, (value: T) => void] {
  const there = useCallPart('app.settings', {}, ({ view }) => ({ stored: view[key] }))
  const setSettings = useSetSettings()
  const { initial, check } = options
  const stored = there?.stored
  // The same value stays the same object, so that what is drawn from it need not be drawn anew.
  const value = useMemo(() => {
    const parsed = check.safeParse(stored)
    return parsed.success ? parsed.data : initial
  }, [stored, check, initial])
  return [there && value, (next) => setSettings({ view: { [key]: next } })]
}

/** What was remembered under a key, read once and not watched; `initial` where the settings have not arrived. */
export function recall<T extends Json>(
  key: string,
  { initial, check }: { readonly initial: T; readonly check: z.ZodType<T> },
): T {
  const parsed = check.safeParse(queryClient.getQueryData<Settings>(settingsKey)?.view[key])
  return parsed.success ? parsed.data : initial
}

/** Remembers something for `recall`; for what is noted often, and draws nothing anew. */
export function remember(key: string, value: Json): void {
  const latest = queryClient.getQueryData<Settings>(settingsKey)
  if (!latest) return
  const view = { [key]: value }
  queryClient.setQueryData(settingsKey, withFields(latest, { view }))
  call('app.setSettings', { view }).catch(showProblem)
}

/** Tells the keys to show for a command, as the person has them and as far as they do something; the first in menus. */
export function useKeys(): (id: CommandId) => readonly string[] {
  const own = useSettings() ?? noKeys
  return (id) => allCommands.filter((one) => one.id === id).flatMap((one) => shownKeys(one, own))
}

const noKeys: OwnKeys = { keys: {}, singleKeys: true }

/** Applies theme, type of the reading text and the person's keys. */
export function useAppearance(): void {
  const settings = useSettings()
  useEffect(() => {
    const root = document.documentElement
    root.setAttribute('data-theme', settings?.theme ?? 'system')
    root.setAttribute('data-lines', settings?.lineLength ?? 'normal')
    root.setAttribute('data-spacing', settings?.lineSpacing ?? 'normal')
    root.style.setProperty('--text-size', String((settings?.textSize ?? 100) / 100))
    setOwnKeys(settings ?? noKeys)
  }, [settings])
}
