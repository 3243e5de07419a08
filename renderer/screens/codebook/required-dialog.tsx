import { codeTexts } from '../../../shared/model/code.ts'
import { useAction, useCall } from '../../backend.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'

/** Which texts every code of the project is to have; what is ticked counts at once and can be undone. */
export function RequiredDialog({ onClose }: { readonly onClose: () => void }) {
  const required = useCall('codes.required', {}, { keep: true }).data?.texts ?? []
  const require = useAction('codes.require')
  return (
    <Dialog title="What every code is to have" size="small" onClose={onClose}>
      <p className="muted">
        Codes that lack one are flagged in the tree and in the form. Nothing else is prevented.
      </p>
      {codeTexts.map(({ field, label }) => (
        <Checkbox
          key={field}
          isSelected={required.includes(field)}
          onChange={(wanted) => {
            const others = required.filter((each) => each !== field)
            void require.run({ texts: wanted ? [...others, field] : others })
          }}
        >
          {label}
        </Checkbox>
      ))}
    </Dialog>
  )
}
