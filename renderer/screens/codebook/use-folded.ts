import type { Key } from 'react-aria-components'
import { z } from 'zod'
import type { Codebook } from '../../../shared/model/code.ts'
import { type CodeId, codeId } from '../../../shared/model/id.ts'
import { useRemembered } from '../../state/settings.ts'

/** Which codes show what is below them; remembered from start to start. While codes are filtered, all do. */
export function useFolded(codebook: Codebook, wanted: string) {
  const check = z.array(codeId)
  const [folded = [], setFolded] = useRemembered('codebook.folded', { initial: [], check })
  const parents = new Set(codebook.codes.flatMap(({ parentId }) => parentId ?? []))
  const filtered = wanted.trim() !== ''
  const open = [...parents].filter((id) => filtered || !folded.includes(id))
  return {
    open,
    any: open.length < parents.size,
    onOpen: (keys: ReadonlySet<Key>) => {
      if (!filtered) setFolded([...parents].filter((id: CodeId) => !keys.has(id)))
    },
    expandAll: () => setFolded([]),
    collapseAll: () => setFolded([...parents]),
  }
}
