import { useDeferredValue, useMemo, useState } from 'react'
import { z } from 'zod'
import type { Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { RememberedPanes } from '../../state/remembered-panes.tsx'
import { useRemembered } from '../../state/settings.ts'
import { Button } from '../../ui/button.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { CodeForm } from './code-form.tsx'
import type { CodeCommands } from './code-menu.tsx'
import { CodesPane } from './codes-pane.tsx'
import { ManyCodes } from './many-codes.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { MoveDialog } from './move-dialog.tsx'
import { NewCodeDialog } from './new-code-dialog.tsx'
import { RemoveDialog } from './remove-dialog.tsx'
import { SplitDialog } from './split-dialog.tsx'
import { flat, inOrder, type Node, type Order, orders, treeOf } from './tree.ts'

type CodesProps = {
  readonly codebook: Codebook
  readonly counts: Readonly<Record<CodeId, number>>
  readonly chosen: readonly CodeId[]
  readonly onChoose: (chosen: readonly CodeId[]) => void
}

const orderCheck = z.enum(orders) satisfies z.ZodType<Order>

/**
 * What is being asked about the codes: a name for a new one, which of several stays, what becomes of each quote of one, where
 * some are to stand, or whether they are to go.
 */
type Question =
  | { readonly about: 'new'; readonly parentId: CodeId | null }
  | { readonly about: 'split'; readonly id: CodeId }
  | { readonly about: Several; readonly ids: readonly CodeId[] }

type Several = 'merge' | 'move' | 'remove'

/** The tree of codes, and beside it what is known of those that are chosen. */
export function Codes({ codebook, counts, chosen: marked, onChoose }: CodesProps) {
  const [wanted, setWanted] = useState('')
  const [question, setQuestion] = useState<Question | null>(null)
  const [renaming, setRenaming] = useState(0)
  const filter = useDeferredValue(wanted)
  const [order, setOrder] = useRemembered('codebook.order', { initial: 'own', check: orderCheck })
  const byId = useMemo(() => flat(treeOf(codebook, counts, '')), [codebook, counts])
  const nodes = useMemo(
    () => inOrder(treeOf(codebook, counts, filter), order ?? 'own'),
    [codebook, counts, filter, order],
  )
  const chosen = useMemo(() => {
    const known = marked.filter((id) => byId.has(id))
    return known.length > 0 ? known : codebook.codes.slice(0, 1).map(({ id }) => id)
  }, [marked, byId, codebook])
  const parentOf = (id: CodeId | undefined) => (id && byId.get(id)?.code.parentId) || null
  const ask = (parentId: CodeId | null) => setQuestion({ about: 'new', parentId })
  const askAbout = (about: Several, ids: readonly CodeId[]) => setQuestion({ about, ids })
  const meant = (id: CodeId) => (chosen.includes(id) ? chosen : [id])
  const commands: CodeCommands = {
    onNewBeside: (id) => ask(parentOf(id)),
    onNewBelow: ask,
    onRename: (id) => {
      onChoose([id])
      setRenaming((times) => times + 1)
    },
    onSplit: (id) => setQuestion({ about: 'split', id }),
    onMerge: (id) => askAbout('merge', meant(id)),
    onMove: (id) => askAbout('move', meant(id)),
    onRemove: (id) => askAbout('remove', meant(id)),
  }
  const tree = (
    <CodesPane
      {...{ codebook, nodes, wanted, chosen, onChoose, commands }}
      order={order ?? 'own'}
      onOrder={setOrder}
      onWanted={setWanted}
      onNew={() => ask(parentOf(chosen[0]))}
    />
  )
  const details = (
    <Details
      codebook={codebook}
      nodes={chosen.flatMap((id) => byId.get(id) ?? [])}
      renaming={renaming}
      onNamed={() => setRenaming(0)}
      commands={commands}
      onMany={(about) => askAbout(about, chosen)}
      onNew={() => ask(null)}
    />
  )
  return (
    <>
      <RememberedPanes
        id="codebook.panes"
        panes={[
          { id: 'tree', label: 'Codes', size: 360, min: 220, content: tree },
          { id: 'form', label: 'Code', min: 320, content: details },
        ]}
      />
      <Asked {...{ codebook, byId, question, onChoose }} onClose={() => setQuestion(null)} />
    </>
  )
}

type DetailsProps = {
  readonly codebook: Codebook
  readonly nodes: readonly Node[]
  readonly renaming: number
  readonly onNamed: () => void
  readonly commands: CodeCommands
  readonly onMany: (about: Several) => void
  readonly onNew: () => void
}

function Details(props: DetailsProps) {
  const { codebook, nodes, renaming, onNamed, commands, onMany, onNew } = props
  const [node, ...others] = nodes
  if (!node)
    return (
      <EmptyState title="No codes yet" action={<Button onPress={onNew}>New code</Button>}>
        Make codes here, or while you read: select some words and press N.
      </EmptyState>
    )
  if (others.length > 0) return <ManyCodes {...{ nodes, onMany }} />
  function named() {
    onNamed()
    document.querySelector<HTMLElement>(`.codes-tree [data-key="${node?.id}"]`)?.focus()
  }
  return <CodeForm key={node.id} {...{ codebook, node, renaming, commands }} onNamed={named} />
}

type AskedProps = {
  readonly codebook: Codebook
  readonly byId: ReadonlyMap<string, Node>
  readonly question: Question | null
  readonly onChoose: (chosen: readonly CodeId[]) => void
  readonly onClose: () => void
}

function Asked({ codebook, byId, question, onChoose, onClose }: AskedProps) {
  if (question?.about === 'new')
    return (
      <NewCodeDialog
        codebook={codebook}
        parentId={question.parentId}
        onClose={onClose}
        onChosen={(id) => {
          onClose()
          onChoose([id])
        }}
      />
    )
  const split = question?.about === 'split' && byId.get(question.id)?.code
  if (split) return <SplitDialog {...{ codebook, onClose }} code={split} />
  if (question?.about === 'merge')
    return (
      <MergeDialog
        {...{ codebook, byId }}
        ids={question.ids}
        onClose={(into) => {
          onClose()
          if (into) onChoose([into])
        }}
      />
    )
  if (question?.about === 'move')
    return <MoveDialog {...{ codebook, onClose }} ids={question.ids} />
  if (question?.about === 'remove')
    return (
      <RemoveDialog
        codebook={codebook}
        nodes={question.ids.flatMap((id) => byId.get(id) ?? [])}
        onClose={onClose}
      />
    )
  return null
}
