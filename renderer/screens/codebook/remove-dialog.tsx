import { useAction } from '../../backend.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { notify } from '../../ui/notices.tsx'
import type { Node } from './tree.ts'

type RemoveDialogProps = { readonly nodes: readonly Node[]; readonly onClose: () => void }

/** Says what goes with codes before they are removed. */
export function RemoveDialog({ nodes, onClose }: RemoveDialogProps) {
  const remove = useAction('codes.remove')
  const undo = useAction('history.undo')
  const topmost = nodes.filter((node) => !nodes.some((other) => isBelow(node, other)))
  const codes = topmost.reduce((sum, node) => sum + sizeOf(node), 0)
  const codings = topmost.reduce((sum, node) => sum + node.all, 0)
  const what = codes === 1 ? `“${topmost[0]?.code.name}”` : `${codes} codes`
  async function confirm() {
    onClose()
    const done = await remove.run({ ids: topmost.map(({ id }) => id) })
    if (done)
      notify({
        text: `Removed ${what} with ${counted(done.codings)}.`,
        action: { label: 'Undo', run: () => void undo.run({}) },
      })
  }
  return (
    <Dialog
      title={`Remove ${what}?`}
      size="small"
      onClose={onClose}
      confirm={{ label: 'Remove', onConfirm: () => void confirm(), danger: true }}
    >
      <p>
        {codings === 0
          ? 'Nothing is coded with it.'
          : `${counted(codings)} ${codings === 1 ? 'goes' : 'go'} with ${codes === 1 ? 'it' : 'them'}.`}{' '}
        {codes > topmost.length && 'Codes below are removed, too. '}
        Undo brings everything back.
      </p>
    </Dialog>
  )
}

function isBelow(node: Node, other: Node): boolean {
  return other.children.some((child) => child.id === node.id || isBelow(node, child))
}

function sizeOf(node: Node): number {
  return node.children.reduce((sum, child) => sum + sizeOf(child), 1)
}

function counted(codings: number): string {
  return `${codings.toLocaleString('en-GB')} ${codings === 1 ? 'coding' : 'codings'}`
}
