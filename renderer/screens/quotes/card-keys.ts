import { createContext, useMemo } from 'react'
import { allCommands, shownKeys } from '../../../shared/keymap.ts'
import { useSettings } from '../../state/settings.ts'

/** What buttons of a card do: commands by their id, or the opening of its place, which has the same key everywhere. */
export type CardCommand = `quotes.${'code' | 'star' | 'expand' | 'memo' | 'copy'}` | 'open'

type Keys = Readonly<Partial<Record<string, string>>>

/** The keys of the buttons, asked once for the hundreds that a list has. */
export const CardKeys = createContext<Keys>({})

/** The keys as this person has them. */
export function useCardKeys(): Keys {
  const own = useSettings()
  return useMemo(() => {
    const named = allCommands
      .filter(({ where }) => where === 'quotes')
      .map((command) => [command.id, own && shownKeys(command, own)[0]] as const)
    return { ...Object.fromEntries(named), open: 'Enter' }
  }, [own])
}
