import { Quote } from 'lucide-react'
import { type ComponentProps, useEffect, useState } from 'react'
import type { Filter } from '../../../shared/model/filter.ts'
import { FilterBar } from '../../state/filters/filter-bar.tsx'
import { type FilterLists, useFilterLists } from '../../state/filters/filter-lists.ts'
import { createFilterPlace, useKeptFilter } from '../../state/filters/remembered-filter.ts'
import { go, useParams } from '../../state/place.ts'
import { useRemembered } from '../../state/settings.ts'
import { useStatus } from '../../state/status.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { AddCodeDialog, RemoveCodeDialog, ReplaceCodeDialog } from './code-dialogs.tsx'
import { ExportButton } from './export-dialog.tsx'
import { MemoDialog, MemosDialog } from './memo-dialog.tsx'
import { QuoteList } from './quote-list.tsx'
import { QuoteTable } from './quote-table.tsx'
import { viewMemory } from './table-choices.ts'
import { SelectionBar } from './toolbar.tsx'
import { type OpenDialog, useQuoteActions } from './use-quote-actions.ts'
import { useLeftOut, useQuotePages } from './use-quote-pages.ts'
import { ViewSwitch } from './view-switch.tsx'
import './quotes.css'
import './table.css'
import './export.css'

const filterPlace = createFilterPlace('quotes')

/** All quotes that pass a filter: read, coded anew, starred, exported. */
export function QuotesScreen() {
  const lists = useFilterLists()
  const [filter, setFilter] = useShownFilter()
  if (!lists) return null
  return (
    <div className="quotes">
      <Quotes {...{ lists, filter, setFilter }} />
    </div>
  )
}

/** The filter that the screen was asked to show, else the one that it had when it was left; each change is a step of Back. */
function useShownFilter(): readonly [Filter, (filter: Filter) => void] {
  const asked = useParams('quotes').filter
  const [kept, keep] = useKeptFilter(filterPlace)
  useEffect(() => {
    if (asked && asked !== kept) keep(asked)
  })
  return [asked ?? kept, (filter) => go('quotes', { filter })]
}

type QuotesProps = {
  readonly lists: FilterLists
  readonly filter: Filter
  readonly setFilter: (filter: Filter) => void
}

function Quotes({ lists, filter, setFilter }: QuotesProps) {
  const [pages, setPages] = useState<readonly number[]>([])
  const { total, rowAt, error } = useQuotePages(filter, pages)
  const leftOut = useLeftOut(filter, total)
  const { selected, expanded, dialog, one, many, closeDialog } = useQuoteActions(filter, lists)
  useStatus(total === undefined ? '' : `${total.toLocaleString('en')} quotes shown`)
  const [choices, setChoices] = useRemembered('quotes.view', viewMemory)
  if (error) throw error
  if (!choices) return null
  return (
    <>
      <header className="quotes-head">
        <h1 className="unseen">Quotes</h1>
        <div className="quotes-top">
          <FilterBar {...{ filter, lists }} onChange={setFilter} />
          <ViewSwitch {...{ choices, setChoices, lists }} />
        </div>
        <div className="quotes-bar">
          <SelectionBar total={total ?? 0} selected={selected.size} actions={many} />
          {leftOut > 0 && <LeftOut number={leftOut} {...{ filter, setFilter }} />}
          <ExportButton {...{ filter, lists }} total={total ?? 0} />
        </div>
      </header>
      {total === 0 && <Nothing filter={filter} onClear={() => setFilter({})} />}
      {total !== undefined && total > 0 && (
        <Shown
          key={JSON.stringify(filter)}
          {...{ filter, choices, setChoices, total, rowAt, lists, selected, expanded }}
          actions={one}
          onPages={setPages}
        />
      )}
      <OpenedDialog {...{ dialog, lists, closeDialog }} />
    </>
  )
}

type ShownProps = ComponentProps<typeof QuoteList> &
  Omit<ComponentProps<typeof QuoteTable>, 'total'>

/** The quotes as a list to read, or as a table to compare. */
function Shown(props: ShownProps) {
  return props.choices.view === 'table' ? <QuoteTable {...props} /> : <QuoteList {...props} />
}

type LeftOutProps = Omit<QuotesProps, 'lists'> & { readonly number: number }

function LeftOut({ number, filter, setFilter }: LeftOutProps) {
  return (
    <span className="muted row">
      {number.toLocaleString('en')} more in which only moderators or interviewers speak
      <Button look="quiet" onPress={() => setFilter({ ...filter, includeModerators: true })}>
        Show
      </Button>
    </span>
  )
}

function Nothing({ filter, onClear }: { readonly filter: Filter; readonly onClear: () => void }) {
  const icon = <Quote size={28} aria-hidden />
  if (Object.keys(filter).length === 0) {
    return (
      <EmptyState
        icon={icon}
        title="No quotes yet"
        action={
          <Button look="primary" onPress={() => go('read')}>
            Read &amp; code
          </Button>
        }
      >
        Here stand all quotes of the project, to be filtered, compared, coded anew and exported.
        Select a passage in a transcript and code it.
      </EmptyState>
    )
  }
  return (
    <EmptyState
      icon={icon}
      title="No quote passes these filters"
      action={<Button onPress={onClear}>Clear the filters</Button>}
    >
      Remove one of them, or clear them all.
    </EmptyState>
  )
}

type OpenedDialogProps = {
  readonly dialog: OpenDialog
  readonly lists: FilterLists
  readonly closeDialog: (done?: string) => void
}

function OpenedDialog({ dialog, lists, closeDialog }: OpenedDialogProps) {
  const [row] = dialog?.rows ?? []
  if (!dialog || !row) return null
  const shared = { rows: dialog.rows, lists, onClose: closeDialog }
  switch (dialog.kind) {
    case 'add':
      return <AddCodeDialog {...shared} />
    case 'replace':
      return <ReplaceCodeDialog {...shared} />
    case 'remove':
      return <RemoveCodeDialog {...shared} />
    case 'memos':
      return <MemosDialog rows={dialog.rows} onClose={closeDialog} />
    case 'memo':
      return <MemoDialog row={row} onClose={closeDialog} />
  }
}
