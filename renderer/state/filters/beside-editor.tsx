import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import { codesInTreeOrder } from '../../../shared/analysis/code-tree.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { Button } from '../../ui/button.tsx'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Select } from '../../ui/select.tsx'
import {
  type BesideLine,
  linesOf,
  newLine,
  type PlacingKind,
  turnChoices,
  withLines,
} from './beside-fields.ts'
import type { FilterLists } from './filter-lists.ts'

type BesideEditorProps = {
  readonly filter: Filter
  readonly lists: FilterLists
  readonly onChange: (filter: Filter) => void
}

/** Where it is said which codes must, or must not, stand near a quote, and how; a line counts once it has a code. */
export function BesideEditor({ filter, lists, onChange }: BesideEditorProps) {
  const [lines, setLines] = useState(() => linesOf(filter))
  function change(next: readonly BesideLine[]) {
    setLines(next.length > 0 ? next : [newLine])
    onChange(withLines(filter, next))
  }
  return (
    <div className="filter-editor filter-beside">
      <p className="muted">Quotes that have, or have not, a passage with another code near them.</p>
      {lines.map((line, place) => (
        <Line
          // Lines have no other name than their place.
          key={String(place)}
          line={line}
          lists={lists}
          onLine={(changed) => change(lines.with(place, changed))}
          onRemove={() => change(lines.toSpliced(place, 1))}
        />
      ))}
      <Button
        look="quiet"
        icon={<Plus size={14} aria-hidden />}
        isDisabled={lines.some(({ code }) => code === null)}
        onPress={() => setLines([...lines, newLine])}
      >
        And another
      </Button>
    </div>
  )
}

type LineProps = {
  readonly line: BesideLine
  readonly lists: FilterLists
  readonly onLine: (line: BesideLine) => void
  readonly onRemove: () => void
}

function Line({ line, lists, onLine, onRemove }: LineProps) {
  const turns = turnChoices(line.kind)
  return (
    <fieldset className="filter-beside-line" aria-label="A code nearby">
      <div className="filter-beside-row">
        <Select
          label="With or without"
          hideLabel
          choices={[
            { id: 'with', label: 'With' },
            { id: 'without', label: 'Without' },
          ]}
          value={line.absent ? 'without' : 'with'}
          onChange={(chosen) => onLine({ ...line, absent: chosen === 'without' })}
        />
        <ComboBox
          label="Code nearby"
          hideLabel
          placeholder="Code"
          choices={codesInTreeOrder(lists.codebook).map(({ code }) => ({
            id: code.id,
            label: code.name,
            icon: <ColourSwatch colour={code.colour} />,
          }))}
          value={line.code}
          onChange={(code) => onLine({ ...line, code })}
        />
        <IconButton
          label="Remove this line"
          icon={<X size={14} aria-hidden />}
          onPress={onRemove}
        />
      </div>
      <div className="filter-beside-row">
        <Select
          label="Where it stands"
          hideLabel
          choices={placingChoices}
          value={line.kind}
          onChange={(kind) => onLine({ ...line, kind, turns: turnChoices(kind)[0] ?? line.turns })}
        />
        {turns.length > 0 && (
          <Select
            label="How far"
            hideLabel
            choices={turns.map((number) => ({ id: String(number), label: turnsInWords(number) }))}
            value={String(line.turns)}
            onChange={(chosen) => onLine({ ...line, turns: Number(chosen) })}
          />
        )}
      </div>
    </fieldset>
  )
}

const placingChoices: readonly { readonly id: PlacingKind; readonly label: string }[] = [
  { id: 'overlap', label: 'overlapping' },
  { id: 'same-quote', label: 'on the same words' },
  { id: 'same-turn', label: 'in the same turn' },
  { id: 'near', label: 'before or after' },
  { id: 'followed', label: 'after it' },
  { id: 'preceded', label: 'before it' },
]

function turnsInWords(turns: number): string {
  if (turns === 0) return 'in the same turn'
  return `within ${turns} turn${turns === 1 ? '' : 's'}`
}
