import { useState } from 'react'
import type { JoinedCode } from '../../../shared/merge/join-codes.ts'
import { type Codebook, codeTexts } from '../../../shared/model/code.ts'
import { TextField } from '../../ui/text-field.tsx'
import { AliasField } from './alias-field.tsx'
import { CapitalBoxes } from './capital-boxes.tsx'

/** What is said of the code that several become. */
export type MergedText = JoinedCode & { readonly name: string }

type MergedFieldsProps = {
  readonly codebook: Codebook
  readonly text: MergedText
  readonly onChange: (text: MergedText) => void
}

/** How the code reads that several become; texts that nobody wrote are left out. */
export function MergedFields({ codebook, text, onChange }: MergedFieldsProps) {
  // A field that is emptied while it is edited stays.
  const [shown] = useState(() =>
    codeTexts.filter(({ field }) => field === 'definition' || text[field] !== ''),
  )
  return (
    <section className="merged-fields" aria-label="How it reads afterwards">
      <TextField label="Name" value={text.name} onChange={(name) => onChange({ ...text, name })} />
      {shown.map(({ field, label }) => (
        <TextField
          key={field}
          label={label}
          rows={2}
          value={text[field]}
          onChange={(value) => onChange({ ...text, [field]: value })}
        />
      ))}
      <AliasField aliases={text.aliases} onChange={(aliases) => onChange({ ...text, aliases })} />
      <CapitalBoxes
        capitals={codebook.capitals}
        own={text.capitalIds}
        inherited={null}
        onChange={(capitalIds) => onChange({ ...text, capitalIds })}
      />
    </section>
  )
}
