import { X } from 'lucide-react'
import { useSyncExternalStore } from 'react'
import { Button } from './button.tsx'
import { IconButton } from './icon-button.tsx'

/** Something that happened, with at most one thing to do about it. */
export type Notice = {
  readonly text: string
  readonly tone?: 'plain' | 'danger'
  readonly action?: { readonly label: string; readonly run: () => void }
}

type Shown = Notice & { readonly key: number }

const seconds = 8
let next = 1
let shown: readonly Shown[] = []
const listeners = new Set<() => void>()

/**
 * Shows a notice; plain ones leave by themselves after some seconds, problems stay until they are closed. What can be done
 * about something, as to undo it, can be done about the last thing only.
 */
export function notify(notice: Notice): void {
  const key = next++
  show(withNotice(shown, { ...notice, key }))
  if (notice.tone !== 'danger') setTimeout(() => dismiss(key), seconds * 1000)
}

/** The notices with one more, the last three of them: an offer takes the place of the one before it, a problem stays. */
export function withNotice<N extends Notice>(notices: readonly N[], added: N): readonly N[] {
  const before = isOffer(added) ? notices.filter((notice) => !isOffer(notice)) : notices
  return [...before.slice(-2), added]
}

/** Where notices appear and are read out; once in the window. */
export function Notices() {
  const list = useSyncExternalStore(subscribe, () => shown)
  return (
    <section className="ui-notices" aria-label="Notices" aria-live="polite">
      {list.map((notice) => (
        <NoticeCard key={notice.key} notice={notice} />
      ))}
    </section>
  )
}

function NoticeCard({ notice }: { readonly notice: Shown }) {
  const { action } = notice
  function act() {
    dismiss(notice.key)
    action?.run()
  }
  return (
    <div className={`ui-notice ${notice.tone ?? 'plain'}`}>
      <p>{notice.text}</p>
      {action && (
        <Button look="quiet" onPress={act}>
          {action.label}
        </Button>
      )}
      <IconButton
        icon={<X size={14} aria-hidden />}
        label="Close this notice"
        onPress={() => dismiss(notice.key)}
      />
    </div>
  )
}

function isOffer({ action, tone }: Notice): boolean {
  return action !== undefined && tone !== 'danger'
}

function dismiss(key: number): void {
  show(shown.filter((notice) => notice.key !== key))
}

function show(notices: readonly Shown[]): void {
  shown = notices
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
