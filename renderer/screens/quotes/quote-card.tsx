import { BookOpen, Copy, Plus, Star, StickyNote, UnfoldVertical } from 'lucide-react'
import { memo } from 'react'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import type { FilterLists } from '../../state/filters/filter-lists.ts'
import { MemoWords } from '../../state/memos/memo-words.tsx'
import { useShownNames } from '../../state/shown-names.ts'
import { placeInWords } from '../../transcript/copied.ts'
import { belongingInWords } from '../../transcript/copy-quote.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Chip } from '../../ui/chip.tsx'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { CardButton } from './card-button.tsx'
import { type CodeOnQuote, codesOn, firstWords, lastWords } from './quote-words.ts'

/** What can be done with one quote. */
export type QuoteActions = {
  readonly open: (row: QuoteRow) => void
  readonly star: (row: QuoteRow) => void
  readonly select: (row: QuoteRow) => void
  readonly expand: (row: QuoteRow) => void
  readonly addCode: (row: QuoteRow) => void
  readonly removeCode: (row: QuoteRow, code: CodeOnQuote) => void
  readonly memo: (row: QuoteRow) => void
  readonly copy: (row: QuoteRow) => void
}

type QuoteCardProps = {
  readonly row: QuoteRow
  readonly lists: FilterLists
  readonly actions: QuoteActions
  readonly selected: boolean
  readonly expanded: boolean
}

/** Units of context that stand beside a quote that is not expanded. */
const shortContext = 110

/** Units that are shown of a quote that is not expanded. */
const shortQuote = 900

/** One quote: where, who, the words in their context, codes, memo, and what can be done with it. */
export const QuoteCard = memo(Contents)

function Contents({ row, lists, actions, selected, expanded }: QuoteCardProps) {
  return (
    <>
      <Checkbox
        aria-label={`Select ${row.ref}`}
        isSelected={selected}
        onChange={() => actions.select(row)}
        excludeFromTabOrder
      />
      <div className="found-body">
        <Source row={row} lists={lists} />
        <Words row={row} expanded={expanded} />
        <Codes row={row} lists={lists} actions={actions} />
        {row.memo && (
          <div className="found-memo">
            <StickyNote size={13} aria-hidden />
            <span className="unseen">Memo: </span>
            <MemoWords markdown={row.memo} />
          </div>
        )}
      </div>
      <Buttons {...{ row, actions, expanded }} />
    </>
  )
}

function Source({ row, lists }: Pick<QuoteCardProps, 'row' | 'lists'>) {
  return (
    <header className="found-source">
      {row.speakers.length === 0 && <b className="faint">nobody speaks</b>}
      {row.speakers.map(({ id, name, role }) => (
        <span key={id}>
          <b>{name}</b> {role !== 'other' && role}
        </span>
      ))}
      <span className="muted">{belongingInWords(row, lists)}</span>
      <span className="found-place faint">
        {placeInWords(row)} · {row.ref}
      </span>
    </header>
  )
}

function Words({ row, expanded }: Pick<QuoteCardProps, 'row' | 'expanded'>) {
  const { shown } = useShownNames()
  const [text, before, after] = [shown(row.text), shownContext('before'), shownContext('after')]
  function shownContext(side: 'before' | 'after') {
    const context = shown(row[side])
    if (expanded) return context
    const shorten = side === 'before' ? lastWords : firstWords
    return shorten(oneParagraph(context), shortContext)
  }
  return (
    <blockquote className="found-words reading">
      {before && (
        <span className="found-context">
          {before}
          {expanded ? '\n\n' : ' '}
        </span>
      )}
      <q>{expanded ? text : firstWords(text, shortQuote)}</q>
      {after && (
        <span className="found-context">
          {expanded ? '\n\n' : ' '}
          {after}
        </span>
      )}
    </blockquote>
  )
}

function oneParagraph(text: string): string {
  return text.replaceAll(/\s+/g, ' ')
}

function Codes({ row, lists, actions }: Pick<QuoteCardProps, 'row' | 'lists' | 'actions'>) {
  const codes = new Map(lists.codebook.codes.map((code) => [code.id, code]))
  const capitals = row.capitals.map((id) => lists.names.get(id)).join(', ')
  return (
    <footer className="found-codes">
      {codesOn(row, lists).map((on) => (
        <Chip
          key={on.codeId}
          icon={<ColourSwatch colour={codes.get(on.codeId)?.colour ?? 'gray'} />}
          onRemove={() => actions.removeCode(row, on)}
        >
          {codeWords(on, lists)}
        </Chip>
      ))}
      <CardButton
        icon={<Plus size={14} aria-hidden />}
        label="Add a code"
        command="quotes.code"
        onPress={() => actions.addCode(row)}
      />
      {capitals && <span className="faint one-line">capital: {capitals}</span>}
    </footer>
  )
}

/** A code's name, with the coders where there is more than one in the project. */
function codeWords({ codeId, coders }: CodeOnQuote, { names, options }: FilterLists): string {
  const name = names.get(codeId) ?? 'removed code'
  return options.coders.length > 1 ? `${name} · ${coders.join(', ')}` : name
}

function Buttons({ row, actions, expanded }: Pick<QuoteCardProps, 'row' | 'actions' | 'expanded'>) {
  return (
    <div className="found-buttons">
      <CardButton
        icon={<Star size={15} aria-hidden className={row.starred ? 'starred' : undefined} />}
        label={row.starred ? 'Take the star away' : 'Star'}
        command="quotes.star"
        onPress={() => actions.star(row)}
      />
      <CardButton
        icon={<BookOpen size={15} aria-hidden />}
        label="Open in its place"
        command="open"
        onPress={() => actions.open(row)}
      />
      <CardButton
        icon={<UnfoldVertical size={15} aria-hidden />}
        label={expanded ? 'Less context' : 'More context'}
        command="quotes.expand"
        onPress={() => actions.expand(row)}
      />
      <CardButton
        icon={<StickyNote size={15} aria-hidden />}
        label={row.memo ? 'Change the memo' : 'Write a memo'}
        command="quotes.memo"
        onPress={() => actions.memo(row)}
      />
      <CardButton
        icon={<Copy size={15} aria-hidden />}
        label="Copy with its source"
        command="quotes.copy"
        onPress={() => actions.copy(row)}
      />
    </div>
  )
}
