import { useRef, useState } from 'react'
import { z } from 'zod'
import type { AgreementQuestion, JudgedUnit, Verdict } from '../../../shared/model/agreement.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { useAction, useCall } from '../../backend.ts'
import { recall, remember } from '../../state/settings.ts'
import { atStage, decisionFor, type Listed, type Stage, unitAfter, unitKey } from './listed.ts'
import { useDecidingKeys } from './use-deciding-keys.ts'

/** So many units are listed at most. */
const mostUnits = 2_000

/** Where the place in the list of differences is remembered. */
const memory = { key: 'teamDifference', initial: '', check: z.string() }

/** The units of a list, which of them is looked at, and deciding about it. */
export function useJudging(asked: {
  readonly question: AgreementQuestion
  readonly filter: Filter
  readonly listed: Listed
}) {
  const { question, filter, listed } = asked
  const { row, judgement } = listed
  const answer = useCall(
    'agreement.units',
    { question, filter, row, judgement, limit: mostUnits },
    { keep: true },
  )
  if (answer.error) throw answer.error
  const [stage, setStage] = useState<Stage>(row === undefined ? 'open' : 'all')
  const [chosen, setChosen] = useState(() => recall(memory.key, memory))
  const { run } = useAction('agreement.settle')
  // When the list was read on which a unit was decided: on that list nothing is decided about it a second time.
  const sent = useRef(new Map<string, number>())
  const units = answer.data?.units ?? []
  const shown = atStage(units, stage)
  const unit = shown.find((each) => unitKey(each) === chosen) ?? shown[0]
  function choose(key: string) {
    setChosen(key)
    remember(memory.key, key)
  }
  /** Decides about a unit and goes on to the next. */
  async function settle(about: JudgedUnit, verdict: Verdict | null) {
    const key = unitKey(about)
    if (sent.current.get(key) === answer.dataUpdatedAt) return
    sent.current.set(key, answer.dataUpdatedAt)
    const next = unitAfter(shown, key)
    if (next) choose(unitKey(next))
    const codingIds = about.codings.map(({ id }) => id)
    const done = await run({ codingIds, without: [...about.without], verdict })
    if (done === undefined) sent.current.delete(key)
  }
  return { units, total: answer.data?.total, shown, unit, stage, setStage, choose, settle }
}

/** What the hook gives, for the parts of the list. */
export type Judging = ReturnType<typeof useJudging>

/** Keys decide about the unit that is looked at. */
export function useDecisionKeys({ unit, settle }: Judging): void {
  useDecidingKeys((key) => {
    const verdict = unit && decisionFor(key, unit)
    if (!unit || verdict === undefined) return false
    void settle(unit, verdict)
    return true
  })
}
