import { createStore, useStore } from '../../state/store.ts'

const said = createStore('')

/** Says to screen readers what was done. */
export function announce(words: string): void {
  said.set(words)
}

/** Where it is said; once on the screen. */
export function Announcer() {
  const words = useStore(said)
  return (
    <div className="unseen" role="status">
      {words}
    </div>
  )
}
