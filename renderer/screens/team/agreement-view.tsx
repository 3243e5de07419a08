import { Users } from 'lucide-react'
import { useState } from 'react'
import type { AgreementQuestion, CoderShare } from '../../../shared/model/agreement.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { useCall } from '../../backend.ts'
import { FilterBar } from '../../state/filters/filter-bar.tsx'
import { useFilterLists } from '../../state/filters/filter-lists.ts'
import { createFilterPlace, useKeptFilter } from '../../state/filters/remembered-filter.ts'
import { useStatus } from '../../state/status.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Progress } from '../../ui/progress.tsx'
import { AgreementControls } from './agreement-controls.tsx'
import { type Asked, useAgreementQuestion } from './agreement-question.ts'
import { AgreementTable } from './agreement-table.tsx'
import { Differences } from './differences.tsx'
import { allDifferences, type Listed } from './listed.ts'

const filterPlace = createFilterPlace('agreement')

/** What narrows a comparison of coders: who speaks, where, and which codes; stars and memos are one coder's own. */
const fields: readonly (keyof Filter)[] = [
  ...(['transcripts', 'kinds', 'programmes', 'pairs', 'participants', 'roles'] as const),
  ...(['attributes', 'codes', 'capitals', 'since', 'until'] as const),
]

/** How far coders agree, code by code, and the turns on which they do not. */
export function AgreementView() {
  const lists = useFilterLists()
  const { data: shares, error } = useCall('agreement.coders', {}, { keep: true })
  const [question, setQuestion] = useAgreementQuestion(shares)
  const [filter, setFilter] = useKeptFilter(filterPlace)
  const [listed, setListed] = useState<Listed | null>(null)
  if (error) throw error
  if (!lists || !shares || !question) return <Comparing />
  if (shares.length < 2) return <OneCoder shares={shares} />
  return (
    <div className="agreement">
      <AgreementControls
        {...{ shares, question, filter, listed }}
        onQuestion={setQuestion}
        onFilter={setFilter}
        onListed={setListed}
      />
      <FilterBar filter={filter} lists={lists} onChange={setFilter} fields={fields} />
      <Answer {...{ question, filter, shares, listed, setListed }} />
    </div>
  )
}

function Comparing() {
  return (
    <div className="team-working">
      <Progress label="Comparing the coders" done={0} total={0} />
    </div>
  )
}

function OneCoder({ shares }: { readonly shares: readonly CoderShare[] }) {
  const [only] = shares
  return (
    <EmptyState
      icon={<Users size={30} aria-hidden />}
      title={only ? `Only ${only.name} has coded so far` : 'Nobody has coded so far'}
    >
      Agreement compares two people or more who coded the same transcripts. Merge the copy of a
      colleague under “Copies”, or choose who codes at the left of the status bar and code a
      transcript again.
    </EmptyState>
  )
}

type AnswerProps = {
  readonly question: Asked
  readonly filter: Filter
  readonly shares: readonly CoderShare[]
  readonly listed: Listed | null
  readonly setListed: (listed: Listed | null) => void
}

function Answer({ question, ...rest }: AnswerProps) {
  if (question.coders.length < 2)
    return (
      <EmptyState title="Choose two coders at least">
        Agreement compares what they gave to the same turns.
      </EmptyState>
    )
  return <Compared question={question} {...rest} />
}

function Compared({
  question,
  filter,
  shares,
  listed,
  setListed,
}: AnswerProps & { readonly question: AgreementQuestion }) {
  const answer = useCall('agreement.of', { question, filter }, { keep: true })
  const { data } = answer
  useStatus(
    data
      ? `${data.units.toLocaleString('en')} ${data.question.unit}s compared`
      : 'Comparing coders',
  )
  if (answer.error) throw answer.error
  if (!data) return <Comparing />
  if (data.units === 0) return <NothingShared />
  if (listed)
    return (
      <Differences
        key={JSON.stringify(listed)}
        {...{ question, filter, shares, listed }}
        onBack={() => setListed(listed.row === undefined ? null : allDifferences)}
      />
    )
  return <AgreementTable agreement={data} onList={setListed} />
}

function NothingShared() {
  return (
    <EmptyState title="Nothing that all of them coded">
      These coders have no transcript in common, or the filter leaves it out. Choose others, or name
      transcripts in the filter: then whoever coded nothing there counts as having found nothing.
    </EmptyState>
  )
}
