import { useEffect, useRef } from 'react'
import type { Command, CommandId } from '../../shared/commands.ts'
import { commandOf, type OwnKeys } from '../../shared/keymap.ts'
import { on } from '../backend.ts'

type Run = (place: number) => void

const handlers = new Map<string, Run[]>()
let own: OwnKeys = { keys: {}, singleKeys: true }

/**
 * Says what a command does while this component is shown; the one shown last is asked. `run` gets which of the
 * command's keys was pressed, the first being 0. With `enabled: false` the command does nothing here.
 */
export function useCommand(id: CommandId, run: Run, enabled = true): void {
  const latest = useRef(run)
  useEffect(() => {
    latest.current = run
  })
  useEffect(() => {
    if (!enabled) return
    const mine: Run = (place) => latest.current(place)
    handlers.set(id, [...(handlers.get(id) ?? []), mine])
    return () => {
      handlers.set(id, handlers.get(id)?.filter((other) => other !== mine) ?? [])
    }
  }, [id, enabled])
}

/** Does a command; answers whether anything on the screen knows how. */
export function runCommand(id: string, place = 0): boolean {
  const run = handlers.get(id)?.at(-1)
  run?.(place)
  return run !== undefined
}

/** Whether anything on the screen knows how to do a command. */
export function canRun(id: string): boolean {
  return (handlers.get(id)?.length ?? 0) > 0
}

/** Starts listening to the keyboard and to the desktop menu; once. */
export function listenToCommands(): void {
  window.addEventListener('keydown', (event) => {
    const pressed = keysOf(event)
    const where = whereIs(event.target)
    const found = isAsking() ? undefined : commandOf(pressed, own, where)
    if (!found || !worksAt(found.command, where, pressed)) return
    if (runCommand(found.command.id, found.place)) event.preventDefault()
  })
  on('command', ({ name }) => runFromMenu(name))
}

/** Takes over the keys that the person has chosen. */
export function setOwnKeys(chosen: OwnKeys): void {
  own = chosen
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

function worksAt(command: Command, where: Command['where'], pressed: string): boolean {
  if (command.where === 'field') return true
  if (where === 'field') return false
  if (command.where === 'anywhere') return true
  return where === command.where && (own.singleKeys || pressed.includes('+'))
}

/** Whether a dialog waits for an answer; nothing happens behind it. */
function isAsking(): boolean {
  return document.querySelector('.ui-modal') !== null
}

/** Where the focus is: in a field that is typed in, in a part with keys of its own (named by `data-keys`), or anywhere else. */
function whereIs(target: EventTarget | null): Command['where'] {
  if (!(target instanceof HTMLElement)) return 'anywhere'
  if (target.isContentEditable || target.matches(typedIn)) return 'field'
  const part = target.closest('[data-keys]')?.getAttribute('data-keys')
  return part === 'transcript' || part === 'quotes' ? part : 'anywhere'
}

/** In a box to tick nothing is typed. */
const typedIn = 'input:not([type=checkbox], [type=radio]), textarea, select'
