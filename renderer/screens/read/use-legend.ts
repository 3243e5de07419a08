import { useMemo } from 'react'
import type { Codebook } from '../../../shared/model/code.ts'
import { useCall } from '../../backend.ts'
import { useRemembered } from '../../state/settings.ts'
import { legend, legendFor, lookBy, plainLegend } from './legend.ts'

const remembered = { initial: plainLegend, check: legend }

/** What colours stand for and which codings are shown, remembered, and how each coding is drawn by that. */
export function useLegend(codebook: Codebook) {
  const [wanted = plainLegend, onChange] = useRemembered('read.legend', remembered)
  const known = useCall('coders.list', {}, { keep: true }).data
  const shown = useMemo(() => {
    const basis = { codebook, coders: known ?? [] }
    const own = legendFor(wanted, basis)
    return { ...basis, legend: own, look: lookBy(own, basis) }
  }, [wanted, known, codebook])
  return { ...shown, onChange }
}
