import { type Command, commands } from './commands.ts'

/** What a person has chosen: keys by the command's id, an empty place where there is no key; and whether single letters are commands. */
export type OwnKeys = {
  readonly keys: Readonly<Record<string, readonly string[]>>
  readonly singleKeys: boolean
}

/** One of the keys of a command. */
export type KeyPlace = { readonly command: Command; readonly place: number }

/** Every command, as a list of one type. */
export const allCommands: readonly Command[] = commands

/** The keys of a command as this person has them, each at its place. */
export function keysOf(command: Command, { keys }: OwnKeys): readonly string[] {
  return keys[command.id] ?? command.keys
}

/** The keys to show for a command: those that do something. */
export function shownKeys(command: Command, own: OwnKeys): readonly string[] {
  const works = (key: string) =>
    key !== '' && (own.singleKeys || !isPart(command.where) || key.includes('+'))
  return keysOf(command, own).filter(works)
}

/** The command that keys stand for in a part of the window, and at which of its places; undefined where they stand for none. */
export function commandOf(
  pressed: string,
  own: OwnKeys,
  where: Command['where'],
): KeyPlace | undefined {
  if (pressed === '') return undefined
  for (const command of allCommands) {
    if (!meet(command.where, where)) continue
    const place = keysOf(command, own).indexOf(pressed)
    if (place >= 0) return { command, place }
  }
  return undefined
}

/** Why keys cannot be a command's, in a sentence; null where they can. */
export function refusal(pressed: string, { where }: Command): string | null {
  const main = pressed.split('+').at(-1) ?? ''
  if (fixed.has(pressed) || walking.has(main))
    return 'These keys walk, copy, confirm or leave everywhere.'
  const typed = !/Mod|Alt/.test(pressed) && !/^F\d+$/.test(main)
  if (typed && !isPart(where))
    return 'Without Ctrl or Alt this would be typed: only commands of the transcript or of quotes can have it.'
  return null
}

/** Gives keys to a place of a command; whichever command had them has none there any more. */
export function withKey(own: OwnKeys, { command, place }: KeyPlace, pressed: string): OwnKeys {
  const freed = withoutKey(own, pressed, command.where)
  const before = keysOf(command, freed)
  const length = Math.max(before.length, place + 1)
  const keys = Array.from({ length }, (_, at) => (at === place ? pressed : (before[at] ?? '')))
  return { ...freed, keys: { ...freed.keys, [command.id]: keys } }
}

/** Gives a command the keys that it came with; whichever command has one of them loses it. */
export function withDefaults(own: OwnKeys, command: Command): OwnKeys {
  const freed = command.keys.reduce((less, key) => withoutKey(less, key, command.where), own)
  const { [command.id]: _, ...keys } = freed.keys
  return { ...freed, keys }
}

/** Whether a person has changed the keys of a command. */
export function isChanged(command: Command, own: OwnKeys): boolean {
  return keysOf(command, own).join(' ') !== command.keys.join(' ')
}

/** Keys that mean the same wherever one is, and what the arrows do in the transcript. */
const fixed = new Set(['Mod+C', 'Mod+X', 'Mod+V', 'Mod+A', 'Mod+Home', 'Mod+End', 'Shift+F10'])
const walking = new Set(['Enter', 'Escape', 'Tab', 'Up', 'Down', 'Backspace', 'ContextMenu'])

/** Whether a command belongs to one part of the window, where single letters can be keys. */
function isPart(where: Command['where']): boolean {
  return where === 'transcript' || where === 'quotes'
}

/** Whether keys of one command are also heard where those of another are, so that they cannot be the same. */
function meet(a: Command['where'], b: Command['where']): boolean {
  return a === b || !isPart(a) || !isPart(b)
}

function withoutKey(own: OwnKeys, pressed: string, where: Command['where']): OwnKeys {
  const had = commandOf(pressed, own, where)
  return had ? withoutKey(withKey(own, had, ''), pressed, where) : own
}
