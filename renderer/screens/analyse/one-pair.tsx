import { Button as AriaButton } from 'react-aria-components'
import { agreementOf, sideFilter } from '../../../shared/analysis/pairs.ts'
import { type Filter, filter as filterSchema } from '../../../shared/model/filter.ts'
import type { PairId } from '../../../shared/model/id.ts'
import { type PairProfile, type Side, type SideQuotes, sides } from '../../../shared/model/pairs.ts'
import { useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import { useStatus } from '../../state/status.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { Problem } from '../../ui/problem.tsx'
import { ChosenWords } from './chosen-words.tsx'
import { verdictWords } from './pairs-rows.tsx'
import { Notes } from './view-frame.tsx'

type OnePairProps = {
  readonly pairId: PairId
  readonly filter: Filter
  readonly hideEmpty: boolean
}

/** One pair, code by code: what the mentor says beside what the mentee says. */
export function OnePair({ pairId, filter, hideEmpty }: OnePairProps) {
  const answer = useCall('analysis.pair', { pairId, filter }, { keep: true })
  useStatus('quotes of mentor and mentee')
  if (answer.error) return <Problem tone="warn">{answer.error.message}</Problem>
  if (!answer.data) return null
  const { pair, codes, notes } = answer.data
  const shown = codes.filter(
    ({ quotes }) => !hideEmpty || quotes.mentor.count + quotes.mentee.count,
  )
  return (
    <div className="analyse-scroll">
      <table className="words-table">
        <thead>
          <tr>
            <th scope="col">Code</th>
            <th scope="col" className="named-by">
              Named by
            </th>
            <th scope="col">Mentor {pair.people.mentor === 0 && <NotHeard />}</th>
            <th scope="col">Mentee {pair.people.mentee === 0 && <NotHeard />}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((code) => (
            <CodeRow key={code.row.id} code={code} pairId={pairId} filter={filter} />
          ))}
        </tbody>
      </table>
      <div className="analyse-below">
        <Notes notes={notes} />
      </div>
    </div>
  )
}

function NotHeard() {
  return <span className="ui-chip warn">not heard</span>
}

type CodeRowProps = Pick<OnePairProps, 'pairId' | 'filter'> & {
  readonly code: PairProfile['codes'][number]
}

function CodeRow({ code: { row, quotes }, pairId, filter }: CodeRowProps) {
  const verdict = agreementOf({ mentor: quotes.mentor.count, mentee: quotes.mentee.count })
  function show(side: Side) {
    const narrowed = { ...sideFilter(filter, pairId, side), codes: [row.id] }
    go('quotes', { filter: filterSchema.parse(narrowed) })
  }
  return (
    <tr>
      <th scope="row" style={{ paddingLeft: `${1.5 + row.depth * 1.1}rem` }}>
        <span className="row-name">
          {row.colour && <ColourSwatch colour={row.colour} />}
          {row.name}
        </span>
      </th>
      <td className={verdict === 'neither' ? 'faint' : undefined}>{verdictWords[verdict]}</td>
      {sides.map((side) => (
        <td key={side}>
          <SideCell side={side} quotes={quotes[side]} onShow={() => show(side)} />
        </td>
      ))}
    </tr>
  )
}

type SideCellProps = {
  readonly side: Side
  readonly quotes: SideQuotes
  readonly onShow: () => void
}

function SideCell({ side, quotes: { count, best }, onShow }: SideCellProps) {
  if (!best) return <span className="faint">–</span>
  return (
    <div className="side-cell">
      <AriaButton
        className={`pair-sign ${side}`}
        aria-label={`${count} quote${count === 1 ? '' : 's'} of the ${side}`}
        onPress={onShow}
      >
        {count}
      </AriaButton>
      <ChosenWords quote={best} />
    </div>
  )
}
