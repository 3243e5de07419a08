import { ListBoxItem } from 'react-aria-components'
import { counterpart, pathIn } from '../../../shared/merge/compare-books.ts'
import type { ComparedRow, Comparison } from '../../../shared/model/reconciliation.ts'
import { Button } from '../../ui/button.tsx'
import { PickList } from './pick-list.tsx'
import { rowKey } from './rows.ts'
import type { DeskState } from './use-desk.ts'
import { verdictWord } from './verdicts.ts'

type RowListProps = { readonly comparison: Comparison; readonly desk: DeskState }

/** Pairs of codes, the surest first, each with its strongest reason; the arrow keys walk through them. */
export function RowList({ comparison, desk }: RowListProps) {
  const { shown, row: chosen, setChosen, view, settleAll } = desk
  const items = shown.map((row) => ({ id: rowKey(row), row }))
  return (
    <div className="team-list">
      {view === 'new' && shown.length > 1 && (
        <div className="team-all">
          <Button look="quiet" onPress={() => settleAll('both')}>
            Add all
          </Button>
          <Button look="quiet" onPress={() => settleAll('leave')}>
            Leave all out
          </Button>
        </div>
      )}
      <PickList
        label="Pairs of codes"
        items={items}
        rowHeight={52}
        chosen={chosen && rowKey(chosen)}
        onChoose={setChosen}
        dependencies={[comparison, shown]}
      >
        {({ row }) => <Row comparison={comparison} row={row} />}
      </PickList>
    </div>
  )
}

function Row({ comparison, row }: { readonly comparison: Comparison; readonly row: ComparedRow }) {
  const { books } = comparison
  const theirs = pathIn(books, row.theirs)
  const ref = counterpart(comparison, row)
  const mine = ref && pathIn(books, ref)
  const word = verdictWord(row)
  const title = books[row.theirs.book]?.title ?? ''
  const reasons = row.match?.reasons.map(({ words }) => words).join(', ')
  const percent = row.match && Math.round(row.match.score * 100)
  return (
    <ListBoxItem
      id={rowKey(row)}
      textValue={`${theirs}, ${mine ?? 'nobody has it yet'}, ${word}`}
      className="team-row"
    >
      <span className="team-row-names">
        <span className="one-line">{theirs}</span>
        {mine && mine !== theirs && <span className="one-line muted">{mine}</span>}
      </span>
      <span className="team-row-word faint">{word}</span>
      <span className="team-row-why faint one-line">
        {reasons ? `${books.length > 2 ? `${title}: ` : ''}${reasons}` : `only in ${title}`}
      </span>
      {percent !== null && <span className="team-row-score faint">{percent} %</span>}
    </ListBoxItem>
  )
}
