import type { CodeId } from '../../../shared/model/id.ts'
import type { CodeVersion } from '../../../shared/model/replies.ts'
import { useAction, useCall } from '../../backend.ts'
import { useDraft } from '../../state/use-draft.ts'
import { TextField } from '../../ui/text-field.tsx'
import { lastMapping, when } from './versions.ts'

type MappingReasonProps = { readonly codeId: CodeId; readonly label: string }

/** Why a code is mapped as it is, for its history: asked where it was mapped, answered or not. */
export function MappingReason({ codeId, label }: MappingReasonProps) {
  const versions = useCall('codes.history', { id: codeId }).data ?? []
  const mapping = lastMapping(versions)
  return mapping ? <Reason key={mapping.id} {...{ mapping, label }} /> : null
}

type ReasonProps = { readonly mapping: CodeVersion; readonly label: string }

function Reason({ mapping: { id, time, coder, reason }, label }: ReasonProps) {
  const { run } = useAction('codes.explain')
  const draft = useDraft(reason, (text) => void run({ change: id, reason: text }))
  return (
    <div className="mapping-reason">
      <TextField
        label={label}
        placeholder="For the history, if you like"
        description={`Mapped ${when(time)}, ${coder}`}
        {...draft}
      />
    </div>
  )
}
