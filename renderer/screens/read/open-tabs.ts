import { z } from 'zod'
import { type TranscriptId, transcriptId } from '../../../shared/model/id.ts'

const side = z.object({ tabs: z.array(transcriptId).min(1), shown: transcriptId })

/** The shape of `OpenTabs`, to recognise what was remembered. */
export const openTabs = z.object({
  sides: z.array(side).min(1).max(2),
  active: z.union([z.literal(0), z.literal(1)]),
})

/** Which transcripts are open: as tabs on one side or on two beside each other, of which one is worked on. */
export type OpenTabs = z.infer<typeof openTabs>

/** The tabs of one side in their order, and the one of them that is shown. */
export type OpenSide = OpenTabs['sides'][number]

/** A tab: on which side, and of which transcript. */
export type TabAt = { readonly side: number; readonly id: TranscriptId }

/** One transcript alone. */
export function oneTab(id: TranscriptId): OpenTabs {
  return { sides: [{ tabs: [id], shown: id }], active: 0 }
}

/** The side that is worked on. */
export function activeSide(open: OpenTabs): OpenSide {
  const found = open.sides[open.active] ?? open.sides[0]
  if (!found) throw new Error('Tabs without a side')
  return found
}

/** Shows a transcript: its tab where it has one, on the side that is worked on before the other; else in place of the one shown. */
export function showTab(open: OpenTabs, id: TranscriptId): OpenTabs {
  const own = activeSide(open)
  if (own.tabs.includes(id)) return withSide(open, { ...own, shown: id })
  const other = open.sides.findIndex(({ tabs }) => tabs.includes(id))
  if (other >= 0) return showTab(activate(open, other), id)
  return withSide(open, { tabs: own.tabs.map((tab) => (tab === own.shown ? id : tab)), shown: id })
}

/** Opens a transcript as the last tab; the one shown stays in front. */
export function openBehind(open: OpenTabs, id: TranscriptId): OpenTabs {
  const { tabs, shown } = activeSide(open)
  return tabs.includes(id) ? open : withSide(open, { shown, tabs: [...tabs, id] })
}

/** Shows a transcript on the other side, which is made where there is only one, and works on there. */
export function openBeside(open: OpenTabs, id: TranscriptId): OpenTabs {
  const { sides, active } = open
  if (sides.length === 1) return { sides: [...sides, { tabs: [id], shown: id }], active: 1 }
  const there = activate(open, 1 - active)
  const { tabs } = activeSide(there)
  return tabs.includes(id) ? showTab(there, id) : showTab(openBehind(there, id), id)
}

/** Closes a tab; its neighbour is shown then. A side without tabs goes; the last tab of all stays. */
export function closeTab(open: OpenTabs, { side: at, id }: TabAt): OpenTabs {
  const own = open.sides[at]
  if (!own?.tabs.includes(id)) return open
  const tabs = own.tabs.filter((tab) => tab !== id)
  const next = tabs[Math.min(own.tabs.indexOf(id), tabs.length - 1)]
  if (next !== undefined)
    return withSide(open, { tabs, shown: own.shown === id ? next : own.shown }, at)
  const [rest] = open.sides.toSpliced(at, 1)
  return rest ? { sides: [rest], active: 0 } : open
}

/** Closes a side; the other one takes over its tabs. */
export function closeSide(open: OpenTabs, at: number): OpenTabs {
  const [rest] = open.sides.toSpliced(at, 1)
  if (!rest) return open
  const tabs = [...new Set([rest, ...open.sides].flatMap((one) => one.tabs))]
  return { sides: [{ tabs, shown: rest.shown }], active: 0 }
}

/** Makes two sides of one, with the shown transcript on both, or closes the one that is worked on. */
export function toggleBeside(open: OpenTabs): OpenTabs {
  if (open.sides.length > 1) return closeSide(open, open.active)
  return openBeside(open, activeSide(open).shown)
}

/** Moves a tab before the tab at a place of a side, its own or the other; it is shown there. */
export function moveTab(
  open: OpenTabs,
  { side: from, id }: TabAt,
  to: { readonly side: number; readonly place: number },
): OpenTabs {
  const target = open.sides[to.side]
  if (!target || !open.sides[from]?.tabs.includes(id)) return open
  const place = target.tabs.slice(0, to.place).filter((tab) => tab !== id).length
  const tabs = target.tabs.filter((tab) => tab !== id).toSpliced(place, 0, id)
  const moved = activate(withSide(open, { tabs, shown: id }, to.side), to.side)
  return from === to.side ? moved : closeTab(moved, { side: from, id })
}

/** Moves the shown tab one place along its side. */
export function shiftTab(open: OpenTabs, by: 1 | -1): OpenTabs {
  const { tabs, shown } = activeSide(open)
  const at = tabs.indexOf(shown)
  const place = at + (by > 0 ? 2 : -1)
  if (place < 0 || place > tabs.length) return open
  return moveTab(open, { side: open.active, id: shown }, { side: open.active, place })
}

/** The tab after or before the one shown, round about. */
export function neighbour(open: OpenTabs, by: 1 | -1): TranscriptId {
  const { tabs, shown } = activeSide(open)
  return tabs[(tabs.indexOf(shown) + by + tabs.length) % tabs.length] ?? shown
}

/** Works on a side from now on. */
export function activate(open: OpenTabs, at: number): OpenTabs {
  const active = at === 1 && open.sides.length > 1 ? 1 : 0
  return active === open.active ? open : { ...open, active }
}

/** Leaves out tabs of transcripts that are not there any more; null where none is left. */
export function onlyKnown(open: OpenTabs, known: ReadonlySet<TranscriptId>): OpenTabs | null {
  const missing = open.sides.flatMap(({ tabs }, at) =>
    tabs.filter((id) => !known.has(id)).map((id) => ({ side: at, id })),
  )
  // From behind, as a side that goes changes the number of the one after it.
  const left = missing.reverse().reduce(closeTab, open)
  return known.has(activeSide(left).shown) ? left : null
}

function withSide(open: OpenTabs, changed: OpenSide, at: number = open.active): OpenTabs {
  return { ...open, sides: open.sides.with(at, changed) }
}
