import { useState } from 'react'
import { ListBox, ListBoxItem } from 'react-aria-components'
import type { Code } from '../../../shared/model/code.ts'
import { type QuoteId, quoteId as quoteIdSchema } from '../../../shared/model/id.ts'
import type { CodeExample } from '../../../shared/model/replies.ts'
import { useAction, useCall } from '../../backend.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { SearchField } from '../../ui/search-field.tsx'

type ExampleDialogProps = {
  readonly code: Code
  readonly kind: CodeExample['kind']
  readonly onClose: () => void
}

/** Most quotes that are offered; a search narrows them. */
const most = 60

/** Chooses one of the quotes of a code as its example. */
export function ExampleDialog({ code, kind, onClose }: ExampleDialogProps) {
  const [wanted, setWanted] = useState('')
  const [chosen, setChosen] = useState<QuoteId | null>(null)
  const text = wanted.trim()
  const filter = { codes: [code.id], includeModerators: true, ...(text && { text }) }
  const found = useCall('quotes.find', { filter, limit: most }, { keep: true }).data
  const set = useAction('codes.setExample')
  async function confirm() {
    if (!chosen) return
    const done = await set.run({ codeId: code.id, quoteId: chosen, kind })
    if (done !== undefined) onClose()
  }
  return (
    <Dialog
      title={`Example of “${code.name}”`}
      size="large"
      onClose={onClose}
      confirm={{ label: 'Choose', onConfirm: () => void confirm(), disabled: chosen === null }}
    >
      <SearchField label="Search these quotes" value={wanted} onChange={setWanted} />
      <ListBox
        aria-label="Quotes"
        className="example-quotes"
        items={found?.rows ?? []}
        selectionMode="single"
        selectedKeys={chosen ? [chosen] : []}
        onSelectionChange={(keys) => {
          for (const key of keys) setChosen(quoteIdSchema.parse(key))
        }}
        renderEmptyState={() => <p className="faint">No quote of this code holds these words.</p>}
      >
        {({ id, ref, text: words }) => (
          <ListBoxItem id={id} textValue={words} className="example-quote">
            <span className="faint">{ref}</span> <span className="reading">{words}</span>
          </ListBoxItem>
        )}
      </ListBox>
      {found && found.total > found.rows.length && (
        <p className="faint">
          The first {found.rows.length} of {found.total} quotes; a search finds the others.
        </p>
      )}
    </Dialog>
  )
}
