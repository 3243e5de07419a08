import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import type { AgreementQuestion, JudgedUnit, Verdict } from '../../../shared/model/agreement.ts'
import type { Filter } from '../../../shared/model/filter.ts'
import { useAction, useCall } from '../../backend.ts'
import { recall, remember } from '../../state/settings.ts'
import { keysOf } from '../../state/shortcuts.ts'
import { atStage, decisionFor, type Listed, type Stage, unitAfter, unitKey } from './listed.ts'
import { isBusy } from './use-verdict-keys.ts'

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
  const [stage, setStage] = useState<Stage>(row === undefined ? 'open' : 'all')
  const [chosen, setChosen] = useState(() => recall(memory.key, memory))
  const { run } = useAction('agreement.settle')
  const units = answer.data?.units ?? []
  const shown = atStage(units, stage)
  const unit = shown.find((each) => unitKey(each) === chosen) ?? shown[0]
  function choose(key: string) {
    setChosen(key)
    remember(memory.key, key)
  }
  /** Decides about a unit and goes on to the next. */
  function settle(about: JudgedUnit, verdict: Verdict | null) {
    const next = unitAfter(shown, unitKey(about))
    if (next) choose(unitKey(next))
    const codingIds = about.codings.map(({ id }) => id)
    void run({ codingIds, without: [...about.without], verdict })
  }
  return { units, total: answer.data?.total, shown, unit, stage, setStage, choose, settle }
}

/** What the hook gives, for the parts of the list. */
export type Judging = ReturnType<typeof useJudging>

/** Keys decide wherever the focus is, fields, open lists and dialogs aside. */
export function useDecisionKeys(judging: Judging): void {
  const latest = useRef(judging)
  useEffect(() => {
    latest.current = judging
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { unit, settle } = latest.current
      if (!unit || isBusy(event.target)) return
      const verdict = decisionFor(keysOf(event) ?? '', unit)
      if (verdict === undefined) return
      event.preventDefault()
      event.stopPropagation()
      settle(unit, verdict)
    }
    window.addEventListener('keydown', listen, { capture: true })
    return () => window.removeEventListener('keydown', listen, { capture: true })
  }, [])
}
