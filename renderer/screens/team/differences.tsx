import { ArrowLeft } from 'lucide-react'
import { ListBoxItem } from 'react-aria-components'
import type { AgreementQuestion, CoderShare, JudgedUnit } from '../../../shared/model/agreement.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { RememberedPanes } from '../../state/remembered-panes.tsx'
import { Button } from '../../ui/button.tsx'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Progress } from '../../ui/progress.tsx'
import { SegmentedControl } from '../../ui/segmented-control.tsx'
import { DifferencePane } from './difference-pane.tsx'
import { atStage, differs, type Listed, stages, unitKey, verdictWords } from './listed.ts'
import { PickList } from './pick-list.tsx'
import { type Judging, useDecisionKeys, useJudging } from './use-judging.ts'

type DifferencesProps = {
  readonly question: AgreementQuestion
  readonly filter: Filter
  readonly shares: readonly CoderShare[]
  readonly listed: Listed
  /** Leaves the units of one figure. */
  readonly onBack: () => void
}

/** Units on one side, what each coder says of one of them on the other; decided by keys. */
export function Differences({ question, filter, shares, listed, onBack }: DifferencesProps) {
  const judging = useJudging({ question, filter, listed })
  useDecisionKeys(judging)
  const names = new Map<string, string>(shares.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? ''
  if (judging.total === undefined)
    return (
      <div className="team-working">
        <Progress label="Looking for the units" done={0} total={0} />
      </div>
    )
  return (
    <section className="agreement-desk" aria-label={listed.title}>
      <ListBar {...{ judging, listed, onBack }} />
      <RememberedPanes
        id="team.differences"
        panes={[
          {
            ...{ id: 'units', label: 'Units', size: 440, min: 260 },
            content: <UnitList {...{ judging, nameOf }} />,
          },
          {
            ...{ id: 'unit', label: 'What each coder says', min: 360 },
            content: judging.unit ? (
              <DifferencePane
                key={unitKey(judging.unit)}
                {...{ judging, nameOf }}
                unit={judging.unit}
              />
            ) : (
              <Nothing stage={judging.stage} />
            ),
          },
        ]}
      />
    </section>
  )
}

const stageNames = { open: 'To decide', decided: 'Decided', all: 'All' } as const

function ListBar({
  judging,
  listed,
  onBack,
}: { readonly judging: Judging } & Pick<DifferencesProps, 'listed' | 'onBack'>) {
  const { units, total = 0, stage, setStage } = judging
  const decided = atStage(units, 'decided').length
  const behindFigure = listed.row !== undefined
  return (
    <div className="team-line agreement-bar">
      {behindFigure ? (
        <>
          <Button look="quiet" icon={<ArrowLeft size={14} aria-hidden />} onPress={onBack}>
            All differences
          </Button>
          <h2>
            {listed.title} <span className="muted">({total.toLocaleString('en')})</span>
          </h2>
        </>
      ) : (
        <SegmentedControl
          label="Which differences"
          choices={stages.map((id) => ({
            id,
            label: `${stageNames[id]} ${atStage(units, id).length}`,
          }))}
          value={stage}
          onChange={setStage}
        />
      )}
      <span className="ui-spring" />
      {total > units.length && (
        <span className="muted">The first {units.length.toLocaleString('en')} are shown.</span>
      )}
      {!behindFigure && units.length > 0 && (
        <div className="team-progress">
          <Progress label="Decided" done={decided} total={units.length} />
        </div>
      )}
    </div>
  )
}

type ListProps = { readonly judging: Judging; readonly nameOf: (id: string) => string }

function UnitList({ judging, nameOf }: ListProps) {
  const { shown, unit, choose, stage } = judging
  const items = shown.map((each) => ({ id: unitKey(each), unit: each }))
  return (
    <div className="team-list">
      <PickList
        label="Units"
        items={items}
        rowHeight={62}
        chosen={unit && unitKey(unit)}
        onChoose={choose}
        dependencies={[shown]}
      >
        {(item) => <UnitItem unit={item.unit} nameOf={nameOf} tells={stage !== 'open'} />}
      </PickList>
    </div>
  )
}

type ItemProps = {
  readonly unit: JudgedUnit
  readonly nameOf: ListProps['nameOf']
  /** Whether it says what was decided. */
  readonly tells: boolean
}

function UnitItem({ unit, nameOf, tells }: ItemProps) {
  const { row, codings, verdict, transcript, turn, speaker } = unit
  const givers = [...new Set(codings.map(({ coderId }) => nameOf(coderId)))].join(', ') || 'nobody'
  const words = tells && differs(unit) ? verdictWords(verdict) : ''
  const text = unit.text.slice(Math.max(0, unit.start - unit.from)).slice(0, 140)
  return (
    <ListBoxItem
      id={unitKey(unit)}
      textValue={`${row.name}, ${transcript} turn ${turn}, ${givers}${words && `, ${words}`}`}
      className="team-row agreement-row"
    >
      <span className="team-row-names">
        {row.colour && <ColourSwatch colour={row.colour} />}
        <span className="one-line">{row.name}</span>
      </span>
      <span className="team-row-word faint">{words}</span>
      <span className="team-row-why one-line">“{text}”</span>
      <span className="team-row-score" />
      <span className="team-row-why faint one-line">
        {transcript}, turn {turn}
        {speaker && `, ${speaker}`} · {givers}
      </span>
    </ListBoxItem>
  )
}

const nothing = {
  open: [
    'Nothing is left to decide',
    'Every difference is decided, or the coders agree on everything.',
  ],
  decided: [
    'Nothing is decided yet',
    'Differences that you decide stand here, with what was decided.',
  ],
  all: ['No such units', 'The filter leaves them out, or there are none.'],
} as const

function Nothing({ stage }: { readonly stage: keyof typeof nothing }) {
  const [title, words] = nothing[stage]
  return <EmptyState title={title}>{words}</EmptyState>
}
