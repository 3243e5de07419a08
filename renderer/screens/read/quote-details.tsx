import { Plus, Star } from 'lucide-react'
import type { CodingId } from '../../../shared/model/id.ts'
import type { Coder } from '../../../shared/model/people.ts'
import type { Coding, TextQuote } from '../../../shared/model/quote.ts'
import { MemoField } from '../../state/memos/memo-field.tsx'
import { useKeys } from '../../state/settings.ts'
import { CopyQuoteButton } from '../../transcript/copy-quote-button.tsx'
import { rowsOf } from '../../transcript/document.ts'
import type { Surface } from '../../transcript/surface.ts'
import { Button } from '../../ui/button.tsx'
import { Chip } from '../../ui/chip.tsx'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { capitalNames } from './palette.tsx'
import type { Reading } from './use-reading.ts'

/** A quote, and what can be done with it. */
export type QuoteDetailsProps = {
  readonly quote: TextQuote
  readonly surface: Surface
  readonly reading: Reading
  readonly coders: readonly Coder[]
  readonly onAddCode: () => void
  readonly onRemove: (coding: CodingId) => void
  readonly onStar: () => void
}

/** Everything about the focused quote. */
export function QuoteDetails(props: QuoteDetailsProps) {
  const { quote, surface, reading, coders, onAddCode, onRemove, onStar } = props
  const keys = useKeys()
  const codings = surface.coverage.codings(quote.id)
  const coder = coders.find(({ id }) => id === quote.coderId)?.name
  return (
    <div className="details">
      <header className="details-head">
        <h2 className="overline reference">{quote.ref}</h2>
        <span className="ui-spring" />
        <CopyQuoteButton of={quote.ref} />
        <IconButton
          icon={<Star size={15} aria-hidden fill={quote.starred ? 'currentColor' : 'none'} />}
          label={quote.starred ? 'Take the star away' : 'Star this quote'}
          keys={keys('code.star')[0]}
          onPress={onStar}
        />
      </header>
      <blockquote className="reading details-words" dir="auto">
        “{surface.wordsOf(quote)}”
      </blockquote>
      <p className="muted">{saidBy(surface, reading, quote)}</p>
      <h3 className="overline">Codes</h3>
      <div className="details-codes">
        {codings.map((coding) => (
          <CodingChip key={coding.id} coding={coding} reading={reading} onRemove={onRemove} />
        ))}
        <Button look="quiet" icon={<Plus size={13} aria-hidden />} onPress={onAddCode}>
          Code
        </Button>
      </div>
      <Capitals codings={codings} reading={reading} />
      <h3 className="overline">Memo</h3>
      <MemoField
        key={quote.id}
        subject={{ kind: 'quote', id: quote.id }}
        stored={quote.memo}
        label="Memo on this quote"
        onEscape={() => surface.takeFocus()}
      />
      <p className="faint details-when">
        {coder ? `${coder}, ` : ''}
        {new Date(quote.createdAt).toLocaleString('en-GB', {
          dateStyle: 'medium',
          timeStyle: 'short',
        })}
      </p>
      <Nearby quote={quote} surface={surface} reading={reading} />
    </div>
  )
}

type CodingChipProps = {
  readonly coding: Coding
  readonly reading: Reading
  readonly onRemove: (coding: CodingId) => void
}

function CodingChip({ coding, reading, onRemove }: CodingChipProps) {
  const code = reading.codes.get(coding.codeId)
  if (!code) return null
  return (
    <Chip icon={<ColourSwatch colour={code.colour} />} onRemove={() => onRemove(coding.id)}>
      {code.name}
    </Chip>
  )
}

type CapitalsProps = { readonly codings: readonly Coding[]; readonly reading: Reading }

function Capitals({ codings, reading }: CapitalsProps) {
  const names = new Set(codings.flatMap(({ codeId }) => capitalNames(reading.codebook, codeId)))
  return (
    <>
      <h3 className="overline">Capital types</h3>
      {names.size === 0 ? (
        <p className="faint">Its codes are mapped to no capital type.</p>
      ) : (
        <div className="details-codes">
          {[...names].map((name) => (
            <span key={name} className="capital">
              {name}
            </span>
          ))}
        </div>
      )}
    </>
  )
}

type NearbyProps = {
  readonly quote: TextQuote
  readonly surface: Surface
  readonly reading: Reading
}

function Nearby({ quote, surface, reading }: NearbyProps) {
  const [coding] = surface.coverage.codings(quote.id)
  const code = coding && reading.codes.get(coding.codeId)
  if (!code) return null
  const near = nearestOf(surface, quote, code.id)
  return (
    <>
      <h3 className="overline">Nearby with {code.name}</h3>
      {near.length === 0 && <p className="faint">No other quote here has this code.</p>}
      <ul className="nearby">
        {near.map((other) => (
          <li key={other.id}>
            <button
              type="button"
              onClick={() => {
                surface.focusQuote(other)
                surface.takeFocus()
              }}
            >
              <span className="faint">{other.ref}</span>
              <span className="nearby-words" dir="auto">
                {surface.wordsOf(other)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

const mostNear = 4

/** The other quotes of a code that are nearest to a quote, in reading order. */
function nearestOf(
  surface: Surface,
  quote: TextQuote,
  codeId: Coding['codeId'],
): readonly TextQuote[] {
  const has = (other: TextQuote) =>
    other.id !== quote.id &&
    surface.coverage.codings(other.id).some((coding) => coding.codeId === codeId)
  return surface.coverage
    .quotes()
    .filter(has)
    .toSorted((a, b) => Math.abs(a.start - quote.start) - Math.abs(b.start - quote.start))
    .slice(0, mostNear)
    .toSorted((a, b) => a.start - b.start)
}

/** Who says a quote, in which turns. */
function saidBy(surface: Surface, reading: Reading, quote: TextQuote): string {
  const { from, to } = rowsOf(surface.reading, quote)
  const rows = surface.reading.rows.slice(from, to + 1)
  const names = new Set<string>()
  for (const { speakerId } of rows) {
    const who = speakerId && reading.speakers.get(speakerId)
    if (who) names.add([who.name, who.note].filter(Boolean).join(' · '))
  }
  const [first, last] = [rows[0]?.number, rows.at(-1)?.number]
  const turns = first === last ? `turn ${first}` : `turns ${first}–${last}`
  return [...names, ...(first ? [turns] : [])].join(', ')
}
