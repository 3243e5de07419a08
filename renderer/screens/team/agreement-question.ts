import { z } from 'zod'
import { agreementQuestion, type CoderShare } from '../../../shared/model/agreement.ts'
import type { CoderId } from '../../../shared/model/id.ts'
import { useRemembered } from '../../state/settings.ts'

/** What is remembered of the question from start to start; of coders that are not in the project nothing is asked. */
const remembered = agreementQuestion.extend({
  coders: z.array(agreementQuestion.shape.coders.element),
})

/** What is asked; there may be fewer than two coders in it. */
export type Asked = z.infer<typeof remembered>

const first = remembered.parse({ coders: [] })

/** The question as it was left, or about the two who have most transcripts in common. */
export function useAgreementQuestion(
  shares: readonly CoderShare[] | undefined,
): readonly [Asked | undefined, (question: Asked) => void] {
  const [stored, store] = useRemembered<Asked>('teamAgreement', {
    initial: first,
    check: remembered,
  })
  if (!stored || !shares) return [undefined, store]
  const known = stored.coders.filter((coder) => shares.some(({ id }) => id === coder))
  const coders = known.length > 0 ? known : closest(shares)
  return [{ ...stored, coders }, store]
}

/** The two coders who coded most of the same transcripts; fewer where there are none. */
export function closest(shares: readonly CoderShare[]): CoderId[] {
  let best: CoderId[] = []
  let most = 0
  for (const [place, one] of shares.entries()) {
    for (const other of shares.slice(place + 1)) {
      const common = inCommon([one, other])
      if (common > most) {
        most = common
        best = [one.id, other.id]
      }
    }
  }
  return best
}

/** How many transcripts all of some coders coded. */
export function inCommon([first, ...others]: readonly CoderShare[]): number {
  return (first?.transcripts ?? []).filter((transcript) =>
    others.every(({ transcripts }) => transcripts.includes(transcript)),
  ).length
}
