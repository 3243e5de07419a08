import { createStore, useStore } from '../../state/store.ts'

/** The words, and how many were said before them: the same words are said again. */
type Said = { readonly words: string; readonly before: number }

const said = createStore<Said>({ words: '', before: 0 })

/** Says to screen readers what was done. */
export function announce(words: string): void {
  said.set({ words, before: said.get().before + 1 })
}

/** Where it is said; once on the screen. */
export function Announcer() {
  const { words, before } = useStore(said)
  return (
    <div className="unseen" role="status">
      <span key={before}>{words}</span>
    </div>
  )
}
