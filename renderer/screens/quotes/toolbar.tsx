import { Star, StickyNote, Trash2, X } from 'lucide-react'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'

/** What can be done with all selected quotes. */
export type SelectionActions = {
  readonly selectAll: (wanted: boolean) => void
  readonly addCode: () => void
  readonly replaceCode: () => void
  readonly removeCode: () => void
  readonly star: (starred: boolean) => void
  readonly memo: () => void
  readonly remove: () => void
}

type SelectionBarProps = {
  readonly total: number
  readonly selected: number
  readonly actions: SelectionActions
}

/** How many quotes there are and how many are selected, and what can be done with them at once. */
export function SelectionBar({ total, selected, actions }: SelectionBarProps) {
  return (
    <div className="found-selection">
      <Checkbox
        isSelected={selected > 0 && selected >= total}
        isIndeterminate={selected > 0 && selected < total}
        onChange={actions.selectAll}
        isDisabled={total === 0}
      >
        <span aria-live="polite">
          {selected > 0
            ? `${selected.toLocaleString('en')} of ${numberOf(total)} selected`
            : numberOf(total)}
        </span>
      </Checkbox>
      {selected > 0 && (
        <>
          <Button onPress={actions.addCode}>Add code…</Button>
          <Button onPress={actions.replaceCode}>Replace code…</Button>
          <Button onPress={actions.removeCode}>Remove code…</Button>
          <Button icon={<Star size={14} aria-hidden />} onPress={() => actions.star(true)}>
            Star
          </Button>
          <Button onPress={() => actions.star(false)}>Unstar</Button>
          <Button icon={<StickyNote size={14} aria-hidden />} onPress={actions.memo}>
            Memo…
          </Button>
          <Button icon={<Trash2 size={14} aria-hidden />} onPress={actions.remove}>
            Remove quotes
          </Button>
          <Button
            look="quiet"
            icon={<X size={14} aria-hidden />}
            onPress={() => actions.selectAll(false)}
          >
            Clear
          </Button>
        </>
      )}
    </div>
  )
}

/** How many quotes, in words. */
export function numberOf(total: number): string {
  return total === 1 ? '1 quote' : `${total.toLocaleString('en')} quotes`
}
