import { CircleDashed, GripVertical } from 'lucide-react'
import type { KeyboardEvent } from 'react'
import type { Code, Codebook } from '../../../shared/model/code.ts'
import type { CodeId } from '../../../shared/model/id.ts'
import { useCall } from '../../backend.ts'
import { codeInFull } from '../../state/code-in-full.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { Tree } from '../../ui/tree.tsx'
import { lackingIn } from './lacking.ts'
import { dropTarget, type Node, type Target } from './tree.ts'

type CodeTreeProps = {
  readonly codebook: Codebook
  readonly nodes: readonly Node[]
  readonly folded: ReadonlySet<string>
  readonly onFold: (folded: ReadonlySet<CodeId>) => void
  readonly chosen: readonly CodeId[]
  readonly onChoose: (chosen: readonly CodeId[]) => void
  /** Whether the codes stand in their own order, so that one can be put between others. */
  readonly ordered: boolean
  readonly onMove: (ids: readonly CodeId[], target: Target) => void
  /** Keys that the tree itself does not know; answers whether it took them. */
  readonly onKey: (event: KeyboardEvent, id: CodeId) => boolean
  readonly onMenu: (id: CodeId, at: { readonly x: number; readonly y: number }) => void
}

/** All codes as a tree: several can be chosen, dragged, and moved with Alt and the arrows. */
export function CodeTree(props: CodeTreeProps) {
  const { codebook, nodes, folded, onFold, chosen, onChoose, ordered, onMove, onKey, onMenu } =
    props
  return (
    <Tree<Node>
      label="Codes"
      className="codes-tree"
      nodes={nodes}
      rowSize={30}
      nameOf={({ code }) => code.name}
      folded={folded}
      onFold={onFold}
      chosen={chosen}
      onChoose={onChoose}
      onKey={onKey}
      onMenu={onMenu}
      drags={{
        data: (id) => {
          const ids = chosen.includes(id) ? chosen : [id]
          return { ids, data: { 'text/plain': namesOf(codebook, ids).join('\n') } }
        },
        between: ordered,
        onMove: (ids, id, position) => onMove(ids, dropTarget(codebook, id, position)),
      }}
      empty={
        <p className="codes-none faint">
          {codebook.codes.length > 0 && 'No code holds these words.'}
        </p>
      }
    >
      {(node) => <CodeItem node={node} />}
    </Tree>
  )
}

function CodeItem({ node: { code, own, all } }: { readonly node: Node }) {
  return (
    <>
      <GripVertical size={12} aria-hidden className="tree-grip" />
      <ColourSwatch colour={code.colour} />
      <span className="one-line" title={codeInFull(code)}>
        {code.name}
      </span>
      <Lacking code={code} />
      <span className="code-count" title={`${own} codings; ${all} with the codes below`}>
        {own}
        {all > own && <span className="faint"> / {all}</span>}
      </span>
    </>
  )
}

/** A sign that a code lacks a text which every code is to have. */
function Lacking({ code }: { readonly code: Code }) {
  const required = useCall('codes.required', {}, { keep: true }).data
  const lacks = required ? lackingIn(code, required) : []
  if (lacks.length === 0) return null
  return (
    <span className="code-lacks" title={`Lacks: ${lacks.join(', ')}`}>
      <CircleDashed size={12} aria-hidden />
      <span className="unseen">incomplete</span>
    </span>
  )
}

/** The names of codes, in the order of the codebook. */
function namesOf(codebook: Codebook, ids: readonly CodeId[]): readonly string[] {
  const wanted = new Set(ids)
  return codebook.codes.filter(({ id }) => wanted.has(id)).map(({ name }) => name)
}
