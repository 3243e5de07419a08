import { BookOpenText, Check, Minus } from 'lucide-react'
import type { JudgedCoding, JudgedUnit } from '../../../shared/model/agreement.ts'
import { useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { Button } from '../../ui/button.tsx'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { LetterKey } from './letter-key.tsx'
import { decisions, differs, piecesOf, verdictWords } from './listed.ts'
import type { Judging } from './use-judging.ts'

type PaneProps = {
  readonly judging: Judging
  readonly unit: JudgedUnit
  readonly nameOf: (id: string) => string
}

/** One unit: its turn with what is coded in it, who gave it the code and who did not, and what is to become of that. */
export function DifferencePane({ judging, unit, nameOf }: PaneProps) {
  const { row, transcript, turn, speaker, transcriptId, start, end } = unit
  return (
    <div className="team-pair agreement-pane">
      {differs(unit) && <Decisions judging={judging} unit={unit} />}
      <h2 className="agreement-heading">
        {row.colour && <ColourSwatch colour={row.colour} />} {row.name}
      </h2>
      <Definition id={row.id} />
      <ul className="agreement-says" aria-label="What each coder says">
        {unit.codings.map((coding) => (
          <Says key={coding.id} {...{ coding, unit }} name={nameOf(coding.coderId)} />
        ))}
        {unit.without.map((coder) => (
          <li key={coder} className="muted">
            <Minus size={14} aria-hidden /> <b>{nameOf(coder)}</b> did not give it
          </li>
        ))}
      </ul>
      <div className="agreement-turn">
        <p className="overline">
          {transcript}, turn {turn}
          {speaker && `, ${speaker}`}
        </p>
        <p className="agreement-text">
          {piecesOf(unit).map((piece) => (
            <Text key={piece.start} {...piece} />
          ))}
        </p>
        <Button
          look="quiet"
          icon={<BookOpenText size={14} aria-hidden />}
          onPress={() => go('read', { transcriptId, start, end })}
        >
          Read it in the transcript
        </Button>
      </div>
    </div>
  )
}

function Decisions({ judging, unit }: Pick<PaneProps, 'judging' | 'unit'>) {
  const { verdict } = unit
  if (verdict)
    return (
      <div className="team-verdicts">
        <span className="agreement-decided">Decided: {verdictWords(verdict)}.</span>
        {verdict === 'keep' ? (
          <Button onPress={() => void judging.settle(unit, null)}>
            Decide again <LetterKey letter="U" />
          </Button>
        ) : (
          <span className="muted">Undo takes it back.</span>
        )}
      </div>
    )
  return (
    <div className="team-verdicts">
      {decisions.map(({ id, label, key }) => (
        <Button key={id} onPress={() => void judging.settle(unit, id)}>
          {label} <LetterKey letter={key} />
        </Button>
      ))}
    </div>
  )
}

/** What the code is for, where it says so: differences are often about its edges. */
function Definition({ id }: { readonly id: string | null }) {
  const codes = useCall('codes.read', {}).data?.codes
  const code = codes?.find((each) => each.id === id)
  const texts = [
    ['', code?.definition],
    ['Include: ', code?.include],
    ['Exclude: ', code?.exclude],
  ].filter(([, text]) => text)
  if (texts.length === 0) return null
  return (
    <div className="agreement-definition muted">
      {texts.map(([title, text]) => (
        <p key={title}>
          {title && <b>{title}</b>}
          {text}
        </p>
      ))}
    </div>
  )
}

type SaysProps = {
  readonly coding: JudgedCoding
  readonly unit: JudgedUnit
  readonly name: string
}

function Says({ coding, unit, name }: SaysProps) {
  const { from, text } = unit
  const words = text.slice(Math.max(0, coding.start - from), Math.max(0, coding.end - from))
  return (
    <li>
      <Check size={14} aria-hidden /> <b>{name}</b> gave it to “{shortened(words)}”
    </li>
  )
}

/** The first words of long ones; all of them are marked in the turn below. */
function shortened(words: string): string {
  return words.length > 120 ? `${words.slice(0, 120).replace(/\s+\S*$/, '')} …` : words
}

type TextProps = { readonly text: string; readonly coded: boolean; readonly inside: boolean }

function Text({ text, coded, inside }: TextProps) {
  const look = inside ? '' : 'faint'
  return coded ? <mark className={look}>{text}</mark> : <span className={look}>{text}</span>
}
