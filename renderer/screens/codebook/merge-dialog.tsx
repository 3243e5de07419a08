import { type ReactNode, useDeferredValue, useState } from 'react'
import { joinCodes } from '../../../shared/merge/join-codes.ts'
import type { Code, Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import type { CodeMerge } from '../../../shared/model/replies.ts'
import { useAction, useCall } from '../../backend.ts'
import { notifyUndoable } from '../../state/notify-undoable.ts'
import { plural } from '../../state/plural.ts'
import { ComboBox } from '../../ui/combo-box.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Problem } from '../../ui/problem.tsx'
import { RadioCards } from '../../ui/radio-cards.tsx'
import { MergeChanges } from './merge-changes.tsx'
import { MergedFields, type MergedText } from './merged-fields.tsx'
import { type Node, pathOf } from './tree.ts'

type MergeDialogProps = {
  readonly codebook: Codebook
  readonly byId: ReadonlyMap<string, Node>
  readonly ids: readonly CodeId[]
  /** Called when it is done, with the code that stays, or given up. */
  readonly onClose: (into?: CodeId) => void
}

/** Makes one code of several: which one stays, what exactly changes, and how it reads afterwards. */
export function MergeDialog({ codebook, byId, ids, onClose }: MergeDialogProps) {
  const [other, setOther] = useState<CodeId | null>(null)
  const codes = [...ids, ...(other ? [other] : [])].flatMap((id) => byId.get(id) ?? [])
  const most = codes.toSorted((a, b) => b.own - a.own)[0]?.id
  const [wanted, setWanted] = useState<CodeId>()
  const into = wanted ?? most
  const kept = codes.find(({ id }) => id === into)?.code
  const from = codes.filter(({ id }) => id !== into).map(({ code }) => code)
  const alone = ids.length < 2
  return kept && from.length > 0 ? (
    <Merging
      key={`${into} ${other}`}
      {...{ codebook, kept, from, onClose }}
      head={
        <RadioCards
          label="Which one stays"
          cards={codes.map(({ id, own }) => ({
            id,
            label: pathOf(codebook, id),
            description: plural(own, 'coding'),
          }))}
          value={kept.id}
          onChange={setWanted}
        />
      }
    />
  ) : (
    <Dialog title={`Merge “${codes[0]?.code.name}” with another code`} onClose={() => onClose()}>
      {alone && (
        <ComboBox<CodeId>
          label="Other code"
          placeholder="Choose a code"
          choices={codebook.codes
            .filter(({ id }) => !ids.includes(id))
            .map(({ id }) => ({ id, label: pathOf(codebook, id) }))}
          value={other}
          onChange={setOther}
        />
      )}
      <p className="muted">What changes is shown before anything is done.</p>
    </Dialog>
  )
}

type MergingProps = {
  readonly codebook: Codebook
  readonly kept: Code
  readonly from: readonly Code[]
  readonly head: ReactNode
  readonly onClose: (into?: CodeId) => void
}

function Merging({ codebook, kept, from, head, onClose }: MergingProps) {
  const [text, setText] = useState<MergedText>({ name: kept.name, ...joinCodes(kept, from) })
  const merge = useAction('codes.merge')
  const input = { into: kept.id, from: from.map(({ id }) => id) }
  const name = useDeferredValue(text.name.trim()) || undefined
  const capitalIds = [...text.capitalIds]
  const preview = useCall('codes.mergePreview', { ...input, name, capitalIds }, { keep: true })
  async function confirm() {
    const { aliases, ...fields } = text
    const merged = await merge.run({ ...input, ...fields, aliases: [...aliases], capitalIds })
    if (!merged) return
    onClose(kept.id)
    notifyUndoable(inWords(merged))
  }
  const ready = preview.data && !preview.error && text.name.trim() !== '' && !merge.pending
  return (
    <Dialog
      title={`Merge ${from.length + 1} codes into one`}
      size="large"
      onClose={() => onClose()}
      confirm={{ label: 'Merge', onConfirm: () => void confirm(), disabled: !ready }}
    >
      {head}
      {preview.error && <Problem>{preview.error.message}</Problem>}
      {preview.data && <MergeChanges merge={preview.data} />}
      <MergedFields codebook={codebook} text={text} onChange={setText} />
    </Dialog>
  )
}

function inWords({ before, after, collapsed }: CodeMerge): string {
  const doubles = collapsed > 0 ? ` ${plural(collapsed, 'double coding')} fell together.` : ''
  return `Merged ${before.length} codes into “${after.name}”.${doubles}`
}
