import { Plus } from 'lucide-react'
import { type KeyboardEvent, useMemo, useRef, useState } from 'react'
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Popover,
  TextField,
} from 'react-aria-components'
import { effectiveCapitals } from '../../../shared/analysis/capitals.ts'
import type { Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import type { Spot } from '../../transcript/pointer.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { type Found, makeNearMatch, makeSearch, offerFirst } from './palette-search.ts'
import './palette.css'

type PaletteProps = {
  readonly at: Spot
  readonly codebook: Codebook
  readonly recent: readonly CodeId[]
  /** What would be coded, in words. */
  readonly target: string
  readonly onCode: (id: CodeId) => void
  readonly onCreate: (name: string) => void
  readonly onClose: () => void
}

/** Finds a code by typing; `Enter` codes, `Shift+Enter` codes and stays open for the next. */
export function Palette(props: PaletteProps) {
  const { at, onClose, target } = props
  const anchor = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={anchor} aria-hidden className="ui-anchor" style={{ left: at.x, top: at.y }} />
      <Popover
        className="ui-popover palette"
        triggerRef={anchor}
        isOpen
        onOpenChange={(open) => !open && onClose()}
        placement="bottom start"
        offset={8}
      >
        <Dialog aria-label={`Code ${target}`} className="palette-body">
          <PaletteList {...props} />
        </Dialog>
      </Popover>
    </>
  )
}

const createKey = '+create'

function PaletteList({ codebook, recent, target, onCode, onCreate, onClose }: PaletteProps) {
  const [wanted, setWanted] = useState('')
  const stay = useRef(false)
  const list = useRef<HTMLDivElement>(null)
  const search = useMemo(() => makeSearch(codebook.codes), [codebook])
  const nearMatch = useMemo(() => makeNearMatch(codebook.codes), [codebook])
  const name = wanted.trim()
  const found = name === '' ? offerFirst(codebook.codes, recent) : search(name)
  const exact = found.some(({ code }) => code.name.toLowerCase() === name.toLowerCase())
  const near = name === '' || exact ? null : nearMatch(name)

  function choose(key: string | number) {
    if (key === createKey) onCreate(name)
    else {
      const chosen = found.find(({ code }) => code.id === key)
      if (chosen) onCode(chosen.code.id)
    }
    if (!stay.current) onClose()
    setWanted('')
  }

  function onKeyDown(event: KeyboardEvent) {
    stay.current = event.shiftKey
    const active = list.current?.querySelector('[data-focused]')
    if (event.key !== 'Enter' || active) return
    event.preventDefault()
    const first = found[0]?.code.id ?? (name === '' ? null : createKey)
    if (first) choose(first)
  }

  return (
    <Autocomplete inputValue={wanted} onInputChange={setWanted}>
      <div onKeyDownCapture={onKeyDown} className="palette-search">
        <TextField aria-label={`Code ${target} with`} autoFocus>
          <Input className="palette-input" placeholder="Find a code, or name a new one" />
        </TextField>
      </div>
      <ListBox
        ref={list}
        aria-label="Codes"
        className="ui-list palette-list"
        selectionMode="none"
        onAction={choose}
        dependencies={[found, near]}
        renderEmptyState={() => (
          <p className="palette-empty">No codes yet. Type a name and press Enter.</p>
        )}
      >
        {found.map((one) => (
          <FoundRow key={one.code.id} found={one} codebook={codebook} />
        ))}
        {name !== '' && !exact && (
          <ListBoxItem id={createKey} textValue={`Create ${name}`} className="ui-item">
            <Plus size={13} aria-hidden />
            <span className="one-line">Create “{name}”</span>
            {near && <span className="ui-note warn">much like {near.name}</span>}
          </ListBoxItem>
        )}
      </ListBox>
      <p className="palette-foot">
        <span className="one-line">{target}</span>
        <span>Enter codes · Shift+Enter stays open</span>
      </p>
    </Autocomplete>
  )
}

function FoundRow({ found, codebook }: { readonly found: Found; readonly codebook: Codebook }) {
  const { code, marks, by } = found
  const capitals = capitalNames(codebook, code.id)
  return (
    <ListBoxItem id={code.id} textValue={code.name} className="ui-item">
      <ColourSwatch colour={code.colour} />
      <span className="one-line">{markedName(code.name, marks)}</span>
      {capitals.map((capital) => (
        <span key={capital} className="capital">
          {capital}
        </span>
      ))}
      {by !== '' && <span className="ui-note one-line">{by}</span>}
    </ListBoxItem>
  )
}

function markedName(name: string, marks: Found['marks']) {
  const parts = []
  let at = 0
  for (const [first, last] of marks) {
    if (first > at) parts.push(name.slice(at, first))
    parts.push(<b key={first}>{name.slice(first, last + 1)}</b>)
    at = last + 1
  }
  return [...parts, name.slice(at)]
}

const capitalsOf = new WeakMap<Codebook, ReturnType<typeof effectiveCapitals>>()

/** Names of the capital types that a code serves, its own or inherited. */
export function capitalNames(codebook: Codebook, id: CodeId): readonly string[] {
  const all = capitalsOf.get(codebook) ?? effectiveCapitals(codebook)
  capitalsOf.set(codebook, all)
  return codebook.capitals
    .filter((capital) => all.get(id)?.includes(capital.id))
    .map((capital) => capital.name)
}
