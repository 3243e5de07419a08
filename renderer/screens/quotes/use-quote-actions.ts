import { useEffect, useMemo, useRef, useState } from 'react'
import type { Filter } from '../../../shared/model/filter.ts'
import type { QuoteId } from '../../../shared/model/id.ts'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import { useAction } from '../../backend.ts'
import type { FilterLists } from '../../state/filters/filter-lists.ts'
import { notifyUndoable } from '../../state/notify-undoable.ts'
import { go } from '../../state/place.ts'
import { showProblem } from '../../state/problems.ts'
import { useShownNames } from '../../state/shown-names.ts'
import { copyRow } from '../../transcript/copy-quote.ts'
import type { QuoteActions } from './quote-card.tsx'
import { numberOf, type SelectionActions } from './toolbar.tsx'
import { fetchAll } from './use-quote-pages.ts'

/** A dialog that is open, and the quotes that it is about. */
export type OpenDialog = {
  readonly kind: 'add' | 'replace' | 'remove' | 'memo' | 'memos'
  readonly rows: readonly QuoteRow[]
} | null

/** What is selected, expanded and asked on the quotes screen, and what can be done there. */
export function useQuoteActions(filter: Filter, lists: FilterLists) {
  const [selected, setSelected] = useSelection(JSON.stringify(filter))
  const [expanded, setExpanded] = useState<ReadonlySet<QuoteId>>(new Set())
  const [dialog, setDialog] = useState<OpenDialog>(null)
  const star = useAction('quotes.star')
  const uncode = useAction('quotes.uncode')
  const remove = useAction('quotes.remove')
  const { shown } = useShownNames()
  async function ask(kind: 'add' | 'replace' | 'remove' | 'memos') {
    const all = await fetchAll(filter).catch(showProblem)
    if (all) setDialog({ kind, rows: all.filter(({ id }) => selected.has(id)) })
  }
  const one: QuoteActions = {
    open: ({ transcriptId, id, start }) => go('read', { transcriptId, quoteId: id, start }),
    star: ({ id, starred }) => void star.run({ ids: [id], starred: !starred }),
    select: ({ id }) => setSelected(toggled(selected, id)),
    expand: ({ id }) => setExpanded(toggled(expanded, id)),
    addCode: (row) => setDialog({ kind: 'add', rows: [row] }),
    memo: (row) => setDialog({ kind: 'memo', rows: [row] }),
    copy: (row) => void copyRow(row, lists, shown).catch(showProblem),
    removeCode: async (row, { codeId, codingIds }) => {
      const done = await uncode.run({ codingIds })
      if (done !== undefined) notifyUndoable(`Removed ${lists.names.get(codeId)} from ${row.ref}`)
    },
  }
  const many: SelectionActions = {
    selectAll: async (wanted) => {
      const all = wanted ? await fetchAll(filter).catch(showProblem) : []
      if (all) setSelected(new Set(all.map(({ id }) => id)))
    },
    addCode: () => void ask('add'),
    replaceCode: () => void ask('replace'),
    removeCode: () => void ask('remove'),
    star: async (starred) => {
      const done = await star.run({ ids: [...selected], starred })
      if (done !== undefined)
        notifyUndoable(`${starred ? 'Starred' : 'Unstarred'} ${numberOf(selected.size)}`)
    },
    memo: () => void ask('memos'),
    remove: async () => {
      if ((await remove.run({ ids: [...selected] })) === undefined) return
      setSelected(none)
      notifyUndoable(`Removed ${numberOf(selected.size)}`)
    },
  }
  function closeDialog(done?: string) {
    setDialog(null)
    if (done) notifyUndoable(done)
  }
  return { selected, expanded, dialog, one, many, closeDialog }
}

/** The same functions at every drawing, doing what the latest ones do, so that quotes need not be drawn again. */
export function useUnchanging(actions: QuoteActions): QuoteActions {
  const latest = useRef(actions)
  useEffect(() => {
    latest.current = actions
  })
  return useMemo(
    () => ({
      open: (row) => latest.current.open(row),
      star: (row) => latest.current.star(row),
      select: (row) => latest.current.select(row),
      expand: (row) => latest.current.expand(row),
      addCode: (row) => latest.current.addCode(row),
      removeCode: (row, code) => latest.current.removeCode(row, code),
      memo: (row) => latest.current.memo(row),
      copy: (row) => latest.current.copy(row),
    }),
    [],
  )
}

/** The selected quotes; none once other quotes are shown. */
function useSelection(shown: string) {
  const [{ key, ids }, set] = useState({ key: shown, ids: none })
  return [
    key === shown ? ids : none,
    (selected: ReadonlySet<QuoteId>) => set({ key: shown, ids: selected }),
  ] as const
}

const none: ReadonlySet<QuoteId> = new Set()

function toggled(ids: ReadonlySet<QuoteId>, id: QuoteId): ReadonlySet<QuoteId> {
  const next = new Set(ids)
  if (!next.delete(id)) next.add(id)
  return next
}
