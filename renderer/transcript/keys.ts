import type { Unit } from './units.ts'

/** What a key means in the transcript beyond the commands that menus and the list of shortcuts name. */
export type Motion =
  | { readonly name: 'move' | 'extend'; readonly unit: Unit; readonly forward: boolean }
  | { readonly name: 'nextTurn' | 'previousTurn' | 'firstTurn' | 'lastTurn' | 'menu' | 'leave' }

/** The parts of a keyboard event that matter. */
export type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>

/** The motion of a key press, or null where it means nothing here; `edge` says whether a quote's edge is chosen. */
export function motionFor(press: KeyPress, edge: boolean): Motion | null {
  const arrow = arrows[press.key]
  if (arrow) return arrowMotion(press, arrow, edge)
  const control = press.ctrlKey || press.metaKey
  if (press.key === 'Home' && control) return { name: 'firstTurn' }
  if (press.key === 'End' && control) return { name: 'lastTurn' }
  if (control || press.altKey) return null
  if (press.key === 'Escape') return { name: 'leave' }
  if (press.key === 'ContextMenu') return { name: 'menu' }
  return press.key === 'F10' && press.shiftKey ? { name: 'menu' } : null
}

type Arrow = { readonly forward: boolean; readonly along: boolean }

const arrows: Readonly<Record<string, Arrow>> = {
  ArrowLeft: { forward: false, along: true },
  ArrowRight: { forward: true, along: true },
  ArrowUp: { forward: false, along: false },
  ArrowDown: { forward: true, along: false },
}

function arrowMotion(press: KeyPress, { forward, along }: Arrow, edge: boolean): Motion | null {
  const unit = unitOf(press)
  if (edge && along && !press.shiftKey) return { name: 'move', unit, forward }
  if (press.shiftKey) return { name: 'extend', unit: along ? unit : 'turn', forward }
  if (along || press.ctrlKey || press.metaKey || press.altKey) return null
  return { name: forward ? 'nextTurn' : 'previousTurn' }
}

function unitOf(press: KeyPress): Unit {
  if (press.altKey) return 'grapheme'
  return press.ctrlKey || press.metaKey ? 'sentence' : 'word'
}
