import type { CapitalType } from '../../../shared/model/code.ts'
import type { CapitalTypeId, CodeId } from '../../../shared/model/id.ts'
import { useCall } from '../../backend.ts'

type CapitalPreviewProps = {
  readonly capitals: readonly CapitalType[]
  readonly codeId: CodeId
  /** What the code would be mapped to; null while nothing is pointed at. */
  readonly capitalIds: readonly CapitalTypeId[] | null
}

/** What a tick would do to the frequency table: quotes per capital type before and after. */
export function CapitalPreview({ capitals, codeId, capitalIds }: CapitalPreviewProps) {
  const wanted = capitalIds !== null
  const input = { codeId, capitalIds: [...(capitalIds ?? [])] }
  const changes = useCall('capitals.preview', input, { enabled: wanted, keep: true }).data ?? []
  const moved = changes.filter(({ before, after }) => before !== after)
  const names = new Map(capitals.map(({ id, name }) => [id, name]))
  const nameOf = (id: CapitalTypeId | null) => (id && names.get(id)) ?? 'not mapped'
  const words = moved.map(({ id, before, after }) => `${nameOf(id)} ${before} → ${after}`)
  return (
    <p className="capital-preview muted">
      {!wanted && 'Point at a capital type to see what it would do to the quotes per capital type.'}
      {wanted && words.length === 0 && 'The quotes per capital type stay as they are.'}
      {wanted && words.length > 0 && `Quotes per capital type: ${words.join(', ')}.`}
    </p>
  )
}
