import { COMMAND_PRIORITY_HIGH, KEY_DOWN_COMMAND, type LexicalEditor } from 'lexical'
import { Quote } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { LinkTarget } from '../../../shared/model/memo-link.ts'
import { useCall } from '../../backend.ts'
import { insertLink, type LinkQuery } from './links.ts'

type LinkMenuProps = {
  readonly editor: LexicalEditor
  readonly query: LinkQuery
  readonly id: string
  readonly onActive: (option: string | null) => void
  readonly onClose: () => void
}

const mostTargets = 6

/** Quotes and codes to link to, by what is typed after `[[`; arrows choose, Enter takes. */
export function LinkMenu({ editor, query, id, onActive, onClose }: LinkMenuProps) {
  const found = useCall('links.find', { text: query.text, limit: mostTargets }, { keep: true }).data
  const targets = found ?? []
  const [wanted, setWanted] = useState(0)
  const active = Math.max(0, Math.min(wanted, targets.length - 1))
  const option = targets[active] ? `${id}-${active}` : null
  useEffect(() => {
    onActive(option)
    return () => onActive(null)
  }, [option, onActive])
  function press(event: KeyboardEvent): boolean {
    const chosen = targets[active]
    if (event.key === 'ArrowDown') setWanted(Math.min(active + 1, targets.length - 1))
    else if (event.key === 'ArrowUp') setWanted(Math.max(0, active - 1))
    else if (event.key === 'Escape') onClose()
    else if ((event.key === 'Enter' || event.key === 'Tab') && chosen)
      insertLink(editor, query, chosen)
    else return false
    event.preventDefault()
    event.stopPropagation()
    return true
  }
  const latest = useRef(press)
  latest.current = press
  useEffect(
    () =>
      editor.registerCommand(
        KEY_DOWN_COMMAND,
        (event) => latest.current(event),
        COMMAND_PRIORITY_HIGH,
      ),
    [editor],
  )
  return (
    <div className="memo-links">
      <p className="faint">Link to a quote or code</p>
      <div id={id} role="listbox" aria-label="Link to">
        {targets.map((target, index) => (
          <Target
            key={target.href}
            id={`${id}-${index}`}
            target={target}
            active={index === active}
            onChoose={() => insertLink(editor, query, target)}
          />
        ))}
      </div>
      {found && targets.length === 0 && (
        <p className="faint">Nothing has that in its name or words.</p>
      )}
    </div>
  )
}

type TargetProps = {
  readonly id: string
  readonly target: LinkTarget
  readonly active: boolean
  readonly onChoose: () => void
}

function Target({ id, target, active, onChoose }: TargetProps) {
  return (
    <div
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      className="memo-link-option"
      onPointerDown={(event) => {
        // The caret stays where the link goes.
        event.preventDefault()
        onChoose()
      }}
    >
      {target.kind === 'quote' ? (
        <Quote size={12} aria-hidden />
      ) : (
        <span className="memo-link-dot" aria-hidden />
      )}
      <b className="one-line">{target.name}</b>
      <span className="faint one-line">{target.note}</span>
    </div>
  )
}
