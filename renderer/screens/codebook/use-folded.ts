import { useMemo } from 'react'
import { z } from 'zod'
import type { Codebook } from '../../../shared/model/code.ts'
import { type CodeId, codeId } from '../../../shared/model/id.ts'
import { useRemembered } from '../../state/settings.ts'

const remembered = { initial: [], check: z.array(codeId) }
const none: ReadonlySet<CodeId> = new Set()

/** Below which codes nothing is shown; remembered from start to start. While codes are filtered, everything is shown. */
export function useFolded(codebook: Codebook, wanted: string) {
  const [ids = [], setIds] = useRemembered('codebook.folded', remembered)
  const parents = useMemo(
    () => new Set(codebook.codes.flatMap(({ parentId }) => parentId ?? [])),
    [codebook],
  )
  const all = useMemo(() => new Set(ids).intersection(parents), [ids, parents])
  const folded = wanted.trim() === '' ? all : none
  return {
    folded,
    any: folded.size > 0,
    onFold: (next: ReadonlySet<CodeId>) => {
      if (wanted.trim() === '') setIds([...next])
    },
    expandAll: () => setIds([]),
    collapseAll: () => setIds([...parents]),
  }
}
