import { useState } from 'react'
import { counterpart } from '../../../shared/merge/compare-books.ts'
import {
  type ComparedRow,
  type Comparison,
  type Decision,
  decision as decisionSchema,
  type ReadComparison,
} from '../../../shared/model/reconciliation.ts'
import { codeAt, placeOf, rowAfter, rowKey, type Shown } from './rows.ts'
import { useDecisions } from './use-decisions.ts'

/** What is shown on the desk: rows under one of their headings, or the codes that only the project has. */
export type View = Shown | 'here'

/** Which rows are shown, which of them is looked at, and what is decided about it. */
export function useDesk(comparison: ReadComparison) {
  const { rows, decide } = useDecisions(comparison)
  const [view, setView] = useState<View>(() => firstView(comparison))
  const [chosen, setChosen] = useState('')
  const [drafts, setDrafts] = useState<ReadonlyMap<string, Partial<Decision>>>(new Map())
  const shown = rows.filter((row) => placeOf(row) === view)
  const row = shown.find((each) => rowKey(each) === chosen) ?? shown[0]
  const draftOf = (about: ComparedRow): Partial<Decision> => ({
    ...about.decision,
    ...drafts.get(rowKey(about)),
  })
  /** Chooses a name, texts, capital types or counterpart; where the verdict is there already, it counts at once. */
  function change(about: ComparedRow, fields: Partial<Decision>) {
    const draft = { ...draftOf(about), ...fields }
    setDrafts(new Map([...drafts, [rowKey(about), draft]]))
    const made = about.decision && completed(comparison, about, draft)
    if (made) void decide([about], made)
  }
  /** Decides about a row, or with null forgets what was decided, and goes on to the next. */
  function settle(about: ComparedRow, verdict: Decision['verdict'] | null) {
    const made = verdict && completed(comparison, about, { ...draftOf(about), verdict })
    if (verdict && !made) return
    const next = rowAfter(shown, rowKey(about))
    if (next) setChosen(rowKey(next))
    void decide([about], made)
  }
  function settleAll(verdict: 'both' | 'leave') {
    void decide(shown, decisionSchema.parse({ verdict }))
  }
  return { rows, shown, row, view, setView, setChosen, draftOf, change, settle, settleAll }
}

/** What the hook gives, for the parts of the desk. */
export type DeskState = ReturnType<typeof useDesk>

/** A decision with all that it needs; null where its verdict is about a code and none is chosen. */
function completed(
  comparison: Comparison,
  row: ComparedRow,
  draft: Partial<Decision>,
): Decision | null {
  const into = draft.into ?? codeAt(comparison, counterpart(comparison, row))?.key ?? null
  const about = draft.verdict !== 'both' && draft.verdict !== 'leave'
  if (draft.verdict === undefined || (about && into === null)) return null
  return decisionSchema.parse({ ...draft, into })
}

/** Where there is something to do first. */
function firstView({ rows, onlyMine }: Comparison): View {
  const order = ['open', 'decided', 'new', 'clear'] as const
  const first = order.find((view) => rows.some((row) => placeOf(row) === view))
  return first ?? (onlyMine.length > 0 ? 'here' : 'open')
}
