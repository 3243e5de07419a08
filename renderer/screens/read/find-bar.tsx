import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useMemo, useState } from 'react'
import type { Range } from '../../../shared/model/transcript.ts'
import { findInDocument } from '../../transcript/find.ts'
import { select } from '../../transcript/moves.ts'
import type { Surface } from '../../transcript/surface.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { SearchField } from '../../ui/search-field.tsx'

type FindBarProps = { readonly surface: Surface; readonly onClose: () => void }

/** Finds words in the open transcript: all are highlighted and counted, `Enter` goes to the next, `Esc` leaves the found words selected. */
export function FindBar({ surface, onClose }: FindBarProps) {
  const [wanted, setWanted] = useState('')
  const found = useMemo(() => findInDocument(surface.reading, wanted), [surface, wanted])
  const [at, setAt] = useState(0)
  const current = found[at]

  // Finding begins where one reads, whatever the first letters have shown since.
  const [origin] = useState(() => surface.reading.rows[surface.firstVisibleRow()]?.start ?? 0)
  useEffect(() => setAt(firstFrom(origin, found)), [origin, found])
  useEffect(() => {
    surface.paint.show('found', found)
    surface.paint.show('foundHere', current ? [current] : [])
    if (current) surface.reveal(current.start)
  }, [surface, found, current])
  useEffect(
    () => () => {
      surface.paint.show('found', [])
      surface.paint.show('foundHere', [])
    },
    [surface],
  )

  function walk(by: 1 | -1) {
    if (found.length > 0) setAt((at + by + found.length) % found.length)
  }

  function close() {
    onClose()
    if (!current) return
    surface.goTo(current.start)
    select(surface, current)
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter') walk(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <search className="find-bar" onKeyDownCapture={onKeyDown}>
      <SearchField label="Find in this transcript" value={wanted} onChange={setWanted} autoFocus />
      <span className="find-count" role="status">
        {wanted.trim() === '' ? '' : found.length === 0 ? 'None' : `${at + 1} of ${found.length}`}
      </span>
      <IconButton
        icon={<ChevronUp size={15} aria-hidden />}
        label="Previous"
        keys="Shift+Enter"
        isDisabled={found.length === 0}
        onPress={() => walk(-1)}
      />
      <IconButton
        icon={<ChevronDown size={15} aria-hidden />}
        label="Next"
        keys="Enter"
        isDisabled={found.length === 0}
        onPress={() => walk(1)}
      />
      <IconButton icon={<X size={15} aria-hidden />} label="Close" onPress={close} />
    </search>
  )
}

function firstFrom(origin: number, found: readonly Range[]): number {
  return Math.max(
    0,
    found.findIndex((range) => range.start >= origin),
  )
}
