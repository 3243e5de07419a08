import { useState } from 'react'
import { withSubCodes } from '../../../shared/analysis/code-tree.ts'
import type { Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import type { CodeRemoval } from '../../../shared/model/replies.ts'
import { useAction, useCall } from '../../backend.ts'
import { notifyUndoable } from '../../state/notify-undoable.ts'
import { plural } from '../../state/plural.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { type Node, pathOf } from './tree.ts'

type RemoveDialogProps = {
  readonly codebook: Codebook
  readonly nodes: readonly Node[]
  readonly onClose: () => void
}

/** Says what goes with codes before they are removed, and offers another code for what is coded with them. */
export function RemoveDialog({ codebook, nodes, onClose }: RemoveDialogProps) {
  const [moveTo, setMoveTo] = useState<CodeId | null>(null)
  const remove = useAction('codes.remove')
  const topmost = nodes.filter((node) => !nodes.some((other) => isBelow(node, other)))
  const codes = topmost.reduce((sum, node) => sum + sizeOf(node), 0)
  const codings = topmost.reduce((sum, node) => sum + node.all, 0)
  const ids = topmost.map(({ id }) => id)
  const preview = useCall('codes.removePreview', { ids, ...(moveTo && { moveTo }) }, { keep: true })
  const what = codes === 1 ? `“${topmost[0]?.code.name}”` : `${codes} codes`
  const going = withSubCodes(codebook, ids)
  const others = codebook.codes.filter(({ id }) => !going.has(id))
  const nameOf = (id: CodeId) => others.find((code) => code.id === id)?.name
  async function confirm() {
    onClose()
    const done = await remove.run({ ids, ...(moveTo && { moveTo }) })
    if (done)
      notifyUndoable(
        moveTo
          ? `Removed ${what}; moved ${plural(done.moved, 'coding')} to “${nameOf(moveTo)}”${doubles(done.collapsed)}.`
          : `Removed ${what} with ${plural(done.codings, 'coding')}.`,
      )
  }
  return (
    <Dialog
      title={`Remove ${what}?`}
      size="small"
      onClose={onClose}
      confirm={{ label: 'Remove', onConfirm: () => void confirm(), danger: true }}
    >
      <p>
        {codings === 0 && 'Nothing is coded with it. '}
        {codings > 0 && !moveTo && `${goes(codings)} with ${codes === 1 ? 'it' : 'them'}. `}
        {moveTo && `${plural(codings, 'coding')} will be coded “${nameOf(moveTo)}” instead. `}
        {codes > topmost.length && 'Codes below are removed, too. '}
        Undo brings everything back.
      </p>
      {preview.data && <WhatGoes removal={preview.data} />}
      {codings > 0 && others.length > 0 && (
        <ComboBox<CodeId>
          label="Move the codings to"
          placeholder="no other code: they are removed"
          choices={others.map(({ id }) => ({ id, label: pathOf(codebook, id) }))}
          value={moveTo}
          onChange={setMoveTo}
        />
      )}
    </Dialog>
  )
}

/** On what the codes are, by whom, and what becomes of doubles. */
function WhatGoes({ removal }: { readonly removal: CodeRemoval }) {
  const { quotes, quotesGone, coders, capitals, collapsed } = removal
  if (quotes === 0 && capitals.length === 0) return null
  return (
    <ul className="merge-notes muted">
      {quotes > 0 && (
        <li>
          {plural(quotes, 'quote')}, coded by {coders.join(', ')}.{' '}
          {quotesGone > 0
            ? `${plural(quotesGone, 'quote')} without another code, star or memo ${quotesGone === 1 ? 'goes' : 'go'}, too.`
            : 'All of them stay.'}
        </li>
      )}
      {collapsed > 0 && (
        <li>{`${plural(collapsed, 'coding')} of them ${collapsed === 1 ? 'falls' : 'fall'} together with one of the same coder there.`}</li>
      )}
      {capitals.length > 0 && <li>Mapped to {capitals.join(', ')}.</li>}
    </ul>
  )
}

function isBelow(node: Node, other: Node): boolean {
  return other.children.some((child) => child.id === node.id || isBelow(node, child))
}

function sizeOf(node: Node): number {
  return node.children.reduce((sum, child) => sum + sizeOf(child), 1)
}

function goes(codings: number): string {
  return `${plural(codings, 'coding')} ${codings === 1 ? 'goes' : 'go'}`
}

function doubles(collapsed: number): string {
  return collapsed > 0
    ? `, where ${collapsed.toLocaleString('en-GB')} more of the same coder stood already`
    : ''
}
