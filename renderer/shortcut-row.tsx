import { RotateCcw } from 'lucide-react'
import { type KeyboardEvent, useState } from 'react'
import type { Command } from '../shared/commands.ts'
import {
  commandOf,
  isChanged,
  keysOf,
  type OwnKeys,
  refusal,
  withDefaults,
  withKey,
} from '../shared/keymap.ts'
import { keysOf as keysOfEvent } from './state/shortcuts.ts'
import { Button } from './ui/button.tsx'
import { IconButton } from './ui/icon-button.tsx'
import { Keys } from './ui/keys.tsx'

type ShortcutRowProps = {
  readonly command: Command
  readonly own: OwnKeys
  readonly onChange: (own: OwnKeys) => void
}

/** A command with its keys; pressing one of them lets the person press another in its place. */
export function ShortcutRow({ command, own, onChange }: ShortcutRowProps) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const keys = keysOf(command, own)
  const places = (keys.length === 0 ? [''] : keys).map((key, place) => ({ key, place }))
  function take(place: number, pressed: string) {
    onChange(withKey(own, { command, place }, pressed))
    setAsking(null)
  }
  return (
    <li className="shortcut">
      <div className="shortcut-line">
        <span>{command.title}</span>
        <span className="shortcut-keys">
          {places.map(({ key, place }) => (
            <KeyButton
              key={place}
              title={command.title}
              keys={asking?.place === place ? null : key}
              onAsk={() => setAsking({ place, pressed: null })}
              onLeave={() => setAsking(null)}
              onKeys={(pressed) => {
                const taken = commandOf(pressed, own, command.where)
                const free = !taken || (taken.command === command && taken.place === place)
                if (pressed === '' || (free && !refusal(pressed, command))) take(place, pressed)
                else setAsking({ place, pressed })
              }}
            />
          ))}
          {isChanged(command, own) && (
            <IconButton
              icon={<RotateCcw size={13} aria-hidden />}
              label={`Reset the keys of ${command.title}`}
              onPress={() => onChange(withDefaults(own, command))}
            />
          )}
        </span>
      </div>
      {asking && (
        <Question
          asking={asking}
          command={command}
          taken={
            asking.pressed === null
              ? undefined
              : commandOf(asking.pressed, own, command.where)?.command
          }
          onTake={take}
          onCancel={() => setAsking(null)}
        />
      )}
    </li>
  )
}

/** The keys at a place are to be changed; `pressed` are those that cannot be taken without more ado. */
type Asking = { readonly place: number; readonly pressed: string | null }

type KeyButtonProps = {
  /** Name of the command. */
  readonly title: string
  /** Null while new ones are waited for. */
  readonly keys: string | null
  readonly onAsk: () => void
  readonly onLeave: () => void
  /** Keys were pressed; empty where there is to be none. */
  readonly onKeys: (pressed: string) => void
}

function KeyButton({ title, keys, onAsk, onLeave, onKeys }: KeyButtonProps) {
  function onKeyDown(event: KeyboardEvent) {
    if (keys !== null || event.key === 'Tab') return
    event.preventDefault()
    event.stopPropagation()
    if (event.key === 'Escape') onLeave()
    else if (event.key === 'Backspace' || event.key === 'Delete') onKeys('')
    else if (!modifiers.has(event.key)) onKeys(keysOfEvent(event.nativeEvent))
  }
  return (
    <button type="button" className="shortcut-key" onClick={onAsk} onKeyDownCapture={onKeyDown}>
      <span className="unseen">{title}: </span>
      {keys === null ? 'Press keys…' : keys === '' ? 'None' : <Keys keys={keys} />}
    </button>
  )
}

const modifiers = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'Dead'])

type QuestionProps = {
  readonly asking: Asking
  readonly command: Command
  readonly taken: Command | undefined
  readonly onTake: (place: number, pressed: string) => void
  readonly onCancel: () => void
}

/** What is waited for, why the keys that were pressed cannot be taken, or from which command they would be taken. */
function Question({ asking, command, taken, onTake, onCancel }: QuestionProps) {
  const { place, pressed } = asking
  const refused = pressed === null ? null : refusal(pressed, command)
  return (
    <div className="shortcut-question" role="status">
      {pressed === null &&
        'Press the new keys. Backspace takes the key away, Esc leaves it as it is.'}
      {refused}
      {pressed !== null && refused === null && (
        <>
          <span>
            <Keys keys={pressed} /> is taken from “{taken?.title}”.
          </span>
          <Button onPress={() => onTake(place, pressed)}>Take it</Button>
          <Button look="quiet" onPress={onCancel}>
            Cancel
          </Button>
        </>
      )}
    </div>
  )
}
