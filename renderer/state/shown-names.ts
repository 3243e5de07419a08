import { useMemo } from 'react'
import { z } from 'zod'
import type { Pseudonyms } from '../../shared/model/pseudonym.ts'
import { type NameFinder, nameFinder, replaceNames } from '../../shared/text/pseudonyms.ts'
import { useCall } from '../backend.ts'
import { useRemembered } from './settings.ts'

/** Whether pseudonyms are shown instead of names, and those names. */
export type ShownNames = {
  /** Finds the names that are not shown; undefined where all are shown. */
  readonly finder: NameFinder | undefined
  /** False until that is known, so that no name is shown for a moment that is not to be. */
  readonly known: boolean
  /** A text as it is shown. */
  readonly shown: (text: string) => string
}

/** How names in texts are shown on the screen to this person. */
export function useShownNames(): ShownNames {
  const [replaced] = useNamesReplaced()
  const names = useCall('pseudonyms.read', {}, { enabled: replaced === true, keep: true }).data
  return useMemo(() => {
    const finder = replaced && names ? finderOf(names) : undefined
    const known = replaced !== undefined && (!replaced || names !== undefined)
    return { finder, known, shown: (text) => (finder ? replaceNames(finder, text, plain) : text) }
  }, [replaced, names])
}

/** Whether this person wants pseudonyms shown instead of names, remembered from start to start. */
export function useNamesReplaced() {
  return useRemembered('names.replaced', { initial: false, check: z.boolean() })
}

const finders = new WeakMap<Pseudonyms, NameFinder>()

/** The finder of a list, made once for all parts of the screen. */
function finderOf(names: Pseudonyms): NameFinder {
  const made = finders.get(names) ?? nameFinder(names.entries)
  finders.set(names, made)
  return made
}

const plain = { brackets: false }
