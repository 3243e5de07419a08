import { Search, Tags } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { Filter } from '../../../shared/model/filter.ts'
import { FilterBar } from '../../state/filters/filter-bar.tsx'
import { useFilterLists } from '../../state/filters/filter-lists.ts'
import { change, go, type Places, useParams } from '../../state/place.ts'
import { plural } from '../../state/plural.ts'
import { rememberSearch } from '../../state/search-memory.ts'
import { useCommand } from '../../state/shortcuts.ts'
import { useStatus } from '../../state/status.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { CodeAllDialog } from './code-all-dialog.tsx'
import { MemoList } from './memo-list.tsx'
import { NamedQuotes } from './named-quotes.tsx'
import { TurnList } from './turn-list.tsx'
import { useFoundMemos, useFoundTurns, useNamedQuotes } from './use-search.ts'
import './search.css'

/** What a filter can ask of a turn: who speaks, and in which transcript. */
const fields: readonly (keyof Filter)[] = [
  'participants',
  'roles',
  'programmes',
  'pairs',
  'attributes',
  'transcripts',
  'kinds',
]

/** Search over all transcripts and memos. */
export function SearchScreen() {
  const params = useParams('search')
  const { text = '', filter = {}, where = 'transcripts' } = params
  const lists = useFilterLists()
  const [view, setView] = useState<readonly number[]>([0])
  const [coding, setCoding] = useState(false)
  const field = useRef<HTMLDivElement>(null)
  const turns = useFoundTurns({ text, filter }, view)
  const memos = useFoundMemos(text)
  const named = useNamedQuotes(text)
  useStatus(turns ? `${plural(turns.total, 'turn')} found` : '')
  useEffect(() => rememberSearch(text), [text])
  useCommand('edit.findAll', () => field.current?.querySelector('input')?.select())
  const ask = (next: Places['search']) => change('search', { ...params, at: undefined, ...next })
  const key = JSON.stringify([text, filter])
  return (
    <div className="search-screen">
      <header className="search-head">
        <h1 className="unseen">Search</h1>
        <div className="search-line" ref={field}>
          <TypedSearch text={text} onChange={(typed) => ask({ text: typed })} />
          <SegmentedControl
            label="Search in"
            choices={[
              { id: 'transcripts', label: `Transcripts${counted(turns?.total)}` },
              { id: 'memos', label: `Memos${counted(memos?.total)}` },
            ]}
            value={where}
            onChange={(next) => ask({ where: next })}
          />
        </div>
        {where === 'transcripts' && lists && (
          <div className="search-line">
            <FilterBar
              filter={filter}
              lists={lists}
              fields={fields}
              onChange={(next) => ask({ filter: next })}
            />
            <span className="ui-spring" />
            <Button
              icon={<Tags size={14} aria-hidden />}
              isDisabled={!turns || turns.total === 0}
              onPress={() => setCoding(true)}
            >
              Code all these…
            </Button>
          </div>
        )}
        {named.length > 0 && <NamedQuotes rows={named} />}
      </header>
      {where === 'transcripts' && turns && turns.total > 0 && (
        <TurnList
          key={key}
          found={turns}
          at={params.at}
          onView={setView}
          onOpen={({ transcriptId, start, end }, at) => {
            change('search', { ...params, at })
            go('read', { transcriptId, start, end })
          }}
        />
      )}
      {where === 'memos' && memos && memos.total > 0 && (
        <MemoList
          key={key}
          hits={memos.hits}
          at={params.at}
          onLeave={(at) => change('search', { ...params, at })}
        />
      )}
      {named.length === 0 && (
        <Nothing
          text={text}
          where={where}
          turns={turns?.total}
          memos={memos?.total}
          narrowed={Object.keys(filter).length > 0}
          onAsk={ask}
        />
      )}
      {coding && lists && (
        <CodeAllDialog question={{ text, filter }} lists={lists} onClose={() => setCoding(false)} />
      )}
    </div>
  )
}

function counted(total: number | undefined): string {
  return total === undefined ? '' : ` ${total.toLocaleString('en-GB')}`
}

/** Milliseconds after the last key until a typed text counts. */
const typingPause = 120

type TypedSearchProps = { readonly text: string; readonly onChange: (text: string) => void }

function TypedSearch({ text, onChange }: TypedSearchProps) {
  const [typed, setTyped] = useState(text)
  const latest = useRef(onChange)
  latest.current = onChange
  useEffect(() => setTyped(text), [text])
  useEffect(() => {
    if (typed === text) return
    const timer = setTimeout(() => latest.current(typed), typingPause)
    return () => clearTimeout(timer)
  }, [typed, text])
  return (
    <SearchField
      label="Words, a “phrase in quotation marks” or a quote id"
      value={typed}
      onChange={setTyped}
      onSubmit={(words) => latest.current(words)}
      autoFocus
    />
  )
}

type NothingProps = {
  readonly text: string
  readonly where: 'transcripts' | 'memos'
  readonly turns: number | undefined
  readonly memos: number | undefined
  readonly narrowed: boolean
  readonly onAsk: (next: Places['search']) => void
}

/** What the screen says while there is nothing to show: how to search, or why nothing was found. */
function Nothing({ text, where, turns, memos, narrowed, onAsk }: NothingProps) {
  const icon = <Search size={28} aria-hidden />
  if (text.trim() === '')
    return (
      <EmptyState icon={icon} title="Search everything that is said and noted">
        Words are found from their beginning, with or without accents: mentor finds mentors and
        mentoring. Several words are looked for in the same turn; “words in quotation marks” as they
        stand. All that is found can be coded at once.
      </EmptyState>
    )
  const [here, there, other] =
    where === 'transcripts'
      ? [turns, memos, 'memos' as const]
      : [memos, turns, 'transcripts' as const]
  if (here !== 0) return null
  if (narrowed && where === 'transcripts')
    return (
      <EmptyState
        icon={icon}
        title="No turn passes these filters"
        action={<Button onPress={() => onAsk({ filter: {} })}>Clear the filters</Button>}
      >
        Remove one of them, or look for other words.
      </EmptyState>
    )
  const elsewhere = there ?? 0
  return (
    <EmptyState
      icon={icon}
      title={where === 'transcripts' ? 'Nobody says that' : 'No memo says that'}
      action={
        elsewhere > 0 && (
          <Button onPress={() => onAsk({ where: other })}>
            {other === 'memos'
              ? `Show ${plural(elsewhere, 'memo')}`
              : `Show ${plural(elsewhere, 'turn')}`}
          </Button>
        )
      }
    >
      All words have to stand in one {where === 'transcripts' ? 'turn' : 'memo'}. Try fewer of them,
      or only their beginnings.
    </EmptyState>
  )
}
