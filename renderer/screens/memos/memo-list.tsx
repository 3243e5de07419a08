import { Plus } from 'lucide-react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Memo, MemoSubject } from '../../../shared/model/memo.ts'
import { plainWords } from '../../../shared/text/markdown.ts'
import { subjectInWords } from '../../state/memos/open-subject.ts'
import { plural } from '../../state/plural.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Select } from '../../ui/select.tsx'
import { ExportMenu } from './export-menu.tsx'
import type { MemoFilter } from './memo-filter.ts'

type MemoListProps = {
  readonly memos: readonly Memo[]
  /** Those that pass the filter, that on the project left out. */
  readonly shown: readonly Memo[]
  readonly project: Memo | undefined
  readonly filter: MemoFilter
  readonly chosen: MemoSubject
  readonly onFilter: (filter: MemoFilter) => void
  readonly onChoose: (subject: MemoSubject) => void
  readonly onNew: () => void
}

/** More are found by filtering rather than by scrolling. */
const mostShown = 400

/** The memos as a list: that on the project above, then those that pass the filter. */
export function MemoList(props: MemoListProps) {
  const { memos, shown, project, filter, chosen, onFilter, onChoose, onNew } = props
  const rows = shown.slice(0, mostShown)
  const items = [
    { id: keyOf({ kind: 'project' }), subject: { kind: 'project' } as const, memo: project },
    ...rows.map((memo) => ({ id: keyOf(memo.subject), subject: memo.subject, memo })),
  ]
  return (
    <>
      <header className="memos-head">
        <SearchField
          label="Words in memos"
          value={filter.text}
          onChange={(text) => onFilter({ ...filter, text })}
        />
        <IconButton
          icon={<Plus size={15} aria-hidden />}
          label="New memo"
          keys="Mod+Shift+M"
          onPress={onNew}
        />
        <ExportMenu total={memos.length} />
        <Choices {...{ memos, filter, onFilter }} />
      </header>
      <ListBox
        aria-label="Memos"
        className="memos-rows"
        items={items}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={[keyOf(chosen)]}
        onSelectionChange={(keys) => {
          const item = items.find(({ id }) => keys !== 'all' && keys.has(id))
          if (item) onChoose(item.subject)
        }}
      >
        {({ id, memo }) => (
          <ListBoxItem
            id={id}
            className="memos-row"
            textValue={memo ? subjectInWords(memo) : 'Memo on the project'}
          >
            <MemoRow memo={memo} />
          </ListBoxItem>
        )}
      </ListBox>
      <p className="memos-foot faint">
        {shown.length > rows.length
          ? `${rows.length} of ${plural(shown.length, 'memo')} are listed; narrow them by words.`
          : shown.length === 0 &&
            `${memos.length > 0 ? 'No memo passes.' : 'No memos yet.'} Quotes, codes, transcripts and people have theirs.`}
      </p>
    </>
  )
}

function MemoRow({ memo }: { readonly memo: Memo | undefined }) {
  if (!memo)
    return (
      <>
        <b className="one-line">On the project</b>
        <span className="memos-words faint">Questions, decisions, what to keep in mind…</span>
      </>
    )
  return (
    <>
      <b className="one-line">
        {memo.subject.kind === 'project' ? 'On the project' : subjectInWords(memo)}
      </b>
      <span className="memos-when faint">
        {memo.coder}, {new Date(memo.changedAt).toLocaleDateString('en-GB')}
      </span>
      <span className="memos-words">{plainWords(memo.body).slice(0, 240)}</span>
    </>
  )
}

function Choices({
  memos,
  filter,
  onFilter,
}: Pick<MemoListProps, 'memos' | 'filter' | 'onFilter'>) {
  const coders = new Map(memos.map(({ coderId, coder }) => [coderId, coder]))
  return (
    <div className="memos-choices">
      <Select
        label="Kind"
        hideLabel
        choices={kinds}
        value={filter.kind}
        onChange={(kind) => onFilter({ ...filter, kind })}
      />
      <Select
        label="Coder"
        hideLabel
        choices={[
          { id: 'all' as const, label: 'Everybody' },
          ...[...coders].map(([id, label]) => ({ id, label })),
        ]}
        value={filter.coder}
        onChange={(coder) => onFilter({ ...filter, coder })}
      />
      <Select
        label="Order"
        hideLabel
        choices={orders}
        value={filter.order}
        onChange={(order) => onFilter({ ...filter, order })}
      />
    </div>
  )
}

const kinds = [
  { id: 'all', label: 'On anything' },
  { id: 'quote', label: 'On quotes' },
  { id: 'code', label: 'On codes' },
  { id: 'transcript', label: 'On transcripts' },
  { id: 'participant', label: 'On people' },
  { id: 'free', label: 'Free memos' },
] as const

const orders = [
  { id: 'changed', label: 'Changed last' },
  { id: 'created', label: 'Made last' },
  { id: 'name', label: 'By name' },
] as const

function keyOf(subject: MemoSubject): string {
  return JSON.stringify(subject)
}
