import { useEffect, useRef } from 'react'
import { type Command, type CommandId, commands } from '../../shared/commands.ts'
import { on } from '../backend.ts'

type Run = (key: string) => void

const handlers = new Map<string, Run[]>()
let singleKeys = true

/**
 * Says what a command does while this component is shown; the one shown last is asked. `run` gets the keys that were
 * pressed. With `enabled: false` the command does nothing here.
 */
export function useCommand(id: CommandId, run: Run, enabled = true): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!enabled) return
    const mine: Run = (key) => latest.current(key)
    handlers.set(id, [...(handlers.get(id) ?? []), mine])
    return () => {
      handlers.set(id, handlers.get(id)?.filter((other) => other !== mine) ?? [])
    }
  }, [id, enabled])
}

/** Does a command; answers whether anything on the screen knows how. */
function runCommand(id: string, key = ''): boolean {
  const run = handlers.get(id)?.at(-1)
  run?.(key)
  return run !== undefined
}

/** Starts listening to the keyboard and to the desktop menu; once. */
export function listenToCommands(): void {
  window.addEventListener('keydown', (event) => {
    const command = isAsking() ? undefined : commandFor(event, whereIs(event.target))
    if (command && runCommand(command.id, keysOf(event))) event.preventDefault()
  })
  on('command', ({ name }) => runFromMenu(name))
}

/** Whether single letters are commands in the transcript. */
export function setSingleKeys(wanted: boolean): void {
  singleKeys = wanted
}

/** The keys of an event as commands name them, e.g. `Mod+Shift+Z`; Ctrl and ⌘ are both `Mod`. */
export function keysOf(event: Pressed): string {
  const key = names[event.key] ?? event.key.replace(/^Arrow/, '')
  const letter = key.length === 1 && key.toLowerCase() !== key.toUpperCase()
  // The character itself says that Shift was held, e.g. for `?`; a letter or a named key does not.
  const shift = event.shiftKey && (letter || key.length > 1)
  // AltGr, with which many layouts write `[`, reports itself as Ctrl and Alt together.
  const plain = event.getModifierState('AltGraph')
  return [
    !plain && (event.ctrlKey || event.metaKey) && 'Mod',
    !plain && event.altKey && 'Alt',
    shift && 'Shift',
    letter ? key.toUpperCase() : key,
  ]
    .filter(Boolean)
    .join('+')
}

type Pressed = Pick<
  KeyboardEvent,
  'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey' | 'getModifierState'
>

const names: Readonly<Record<string, string>> = { ' ': 'Space', Del: 'Delete' }

/** A command of the desktop menu; where somebody is typing, undo and redo are about the words in the field. */
function runFromMenu(id: string): void {
  if (isAsking()) return
  const typing = whereIs(document.activeElement) === 'field'
  if (typing && (id === 'edit.undo' || id === 'edit.redo')) document.execCommand(id.slice(5))
  else runCommand(id)
}

function commandFor(event: KeyboardEvent, where: Command['where']): Command | undefined {
  const pressed = keysOf(event)
  return commands.find(
    (command: Command) => command.keys.includes(pressed) && worksAt(command, where, pressed),
  )
}

function worksAt(command: Command, where: Command['where'], pressed: string): boolean {
  if (command.where === 'field') return true
  if (where === 'field') return false
  if (command.where === 'anywhere') return true
  return where === 'transcript' && (singleKeys || pressed.includes('+'))
}

/** Whether a dialog waits for an answer; nothing happens behind it. */
function isAsking(): boolean {
  return document.querySelector('.ui-modal') !== null
}

/** Where the focus is: in a field that is typed in, in the transcript (`data-keys="transcript"`), or anywhere else. */
function whereIs(target: EventTarget | null): Command['where'] {
  if (!(target instanceof HTMLElement)) return 'anywhere'
  if (target.isContentEditable || target.matches('input, textarea, select')) return 'field'
  return target.closest('[data-keys="transcript"]') ? 'transcript' : 'anywhere'
}
