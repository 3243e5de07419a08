import { useSettings } from '../../state/settings.ts'
import { Keys } from '../../ui/keys.tsx'

/** The letter that decides something, beside its name; nothing for a person whose single letters are no commands. */
export function LetterKey({ letter }: { readonly letter: string }) {
  const works = useSettings()?.singleKeys ?? true
  return works && <Keys keys={letter} />
}
