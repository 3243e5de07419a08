import { expect, test } from 'vitest'
import { closest, inCommon } from '../../../../renderer/screens/team/agreement-question.ts'
import { ids } from '../../../shared/analysis/made-up.ts'

const share = (coder: number, ...transcripts: readonly number[]) => ({
  ...{ id: ids.coder(coder), name: `Coder ${coder}`, codings: 1 },
  transcripts: transcripts.map(ids.transcript),
})

test('first compared are the two who coded most of the same transcripts', () => {
  const shares = [share(0, 1, 2), share(1, 3), share(2, 2, 3, 4), share(3, 3, 4)]
  expect(inCommon(shares.slice(2))).toBe(2)
  expect(closest(shares)).toEqual([ids.coder(2), ids.coder(3)])
  expect(closest([share(0, 1), share(1, 2)])).toEqual([])
})
