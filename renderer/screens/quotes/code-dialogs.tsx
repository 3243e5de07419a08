import { useState } from 'react'
import type { CodeId, CodingId } from '../../../shared/model/id.ts'
import type { QuoteRow } from '../../../shared/model/retrieval.ts'
import { useAction } from '../../backend.ts'
import type { FilterLists } from '../../state/filters/filter-lists.ts'
import type { Choice } from '../../ui/choice.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Select } from '../../ui/select.tsx'

type CodeDialogProps = {
  readonly rows: readonly QuoteRow[]
  readonly lists: FilterLists
  /** Called when it is done or given up; `done` says in words what was done. */
  readonly onClose: (done?: string) => void
}

/** Asks for a code and puts it on some quotes. */
export function AddCodeDialog({ rows, lists, onClose }: CodeDialogProps) {
  const [codeId, setCodeId] = useState<CodeId | null>(null)
  const { run, pending } = useAction('quotes.addCode')
  async function confirm() {
    if (!codeId) return
    const done = await run({ quoteIds: rows.map(({ id }) => id), codeId })
    if (done !== undefined) onClose(`Coded ${quotes(rows)} with ${lists.names.get(codeId)}`)
  }
  return (
    <Dialog
      title={`Add a code to ${quotes(rows)}`}
      size="small"
      onClose={onClose}
      confirm={{ label: 'Add code', onConfirm: confirm, disabled: !codeId || pending }}
    >
      <ComboBox label="Code" choices={codeChoices(lists)} value={codeId} onChange={setCodeId} />
    </Dialog>
  )
}

/** Asks which code to replace by which on some quotes. */
export function ReplaceCodeDialog({ rows, lists, onClose }: CodeDialogProps) {
  const present = presentCodes(rows, lists)
  const [from, setFrom] = useState<CodeId | null>(present[0]?.id ?? null)
  const [codeId, setCodeId] = useState<CodeId | null>(null)
  const { run, pending } = useAction('quotes.recode')
  const codingIds = from ? codingsWith(rows, from) : []
  async function confirm() {
    if (!codeId || codingIds.length === 0) return
    const done = await run({ codingIds, codeId })
    if (done !== undefined)
      onClose(`Changed ${codingIds.length} codings to ${lists.names.get(codeId)}`)
  }
  return (
    <Dialog
      title={`Replace a code on ${quotes(rows)}`}
      size="small"
      onClose={onClose}
      confirm={{
        label: `Replace ${codingIds.length}`,
        onConfirm: confirm,
        disabled: !codeId || codingIds.length === 0 || pending,
      }}
    >
      <Select label="Replace" choices={present} value={from} onChange={setFrom} />
      <ComboBox label="By" choices={codeChoices(lists)} value={codeId} onChange={setCodeId} />
    </Dialog>
  )
}

/** Asks which code to take from some quotes. */
export function RemoveCodeDialog({ rows, lists, onClose }: CodeDialogProps) {
  const present = presentCodes(rows, lists)
  const [codeId, setCodeId] = useState<CodeId | null>(present[0]?.id ?? null)
  const { run, pending } = useAction('quotes.uncode')
  const codingIds = codeId ? codingsWith(rows, codeId) : []
  async function confirm() {
    if (!codeId || codingIds.length === 0) return
    const done = await run({ codingIds })
    if (done !== undefined) onClose(`Removed ${lists.names.get(codeId)} ${codingIds.length} times`)
  }
  return (
    <Dialog
      title={`Remove a code from ${quotes(rows)}`}
      size="small"
      onClose={onClose}
      confirm={{
        label: `Remove ${codingIds.length}`,
        onConfirm: confirm,
        danger: true,
        disabled: codingIds.length === 0 || pending,
      }}
    >
      <Select label="Code" choices={present} value={codeId} onChange={setCodeId} />
      <p className="muted">
        A quote that then has neither code nor star nor memo is removed with it. Undo brings all of
        it back.
      </p>
    </Dialog>
  )
}

/** A number of quotes in words. */
function quotes(rows: readonly unknown[]): string {
  return rows.length === 1 ? 'one quote' : `${rows.length.toLocaleString('en')} quotes`
}

function codeChoices({ codebook }: FilterLists): readonly Choice<CodeId>[] {
  const names = new Map(codebook.codes.map(({ id, name }) => [id, name]))
  return codebook.codes.map(({ id, name, colour, parentId }) => ({
    id,
    label: name,
    icon: <ColourSwatch colour={colour} />,
    note: parentId ? names.get(parentId) : undefined,
  }))
}

/** The codes on some quotes, the most frequent first, with their number. */
function presentCodes(rows: readonly QuoteRow[], lists: FilterLists): readonly Choice<CodeId>[] {
  const codings = Map.groupBy(
    rows.flatMap((row) => row.codings),
    ({ codeId }) => codeId,
  )
  return [...codings]
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([id, { length }]) => ({ id, label: lists.names.get(id) ?? '', note: String(length) }))
}

function codingsWith(rows: readonly QuoteRow[], code: CodeId): CodingId[] {
  return rows.flatMap(({ codings }) =>
    codings.filter(({ codeId }) => codeId === code).map(({ id }) => id),
  )
}
