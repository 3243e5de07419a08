import { Plus } from 'lucide-react'
import { createContext, memo, type ReactNode, useContext, useMemo, useState } from 'react'
import { z } from 'zod'
import { codesInTreeOrder } from '../../../shared/analysis/code-tree.ts'
import { allCommands, keysOf } from '../../../shared/keymap.ts'
import type { Code, Codebook } from '../../../shared/model/code.ts'
import { type CodeId, codeId } from '../../../shared/model/id.ts'
import { useCall } from '../../backend.ts'
import { codeInFull } from '../../state/code-in-full.ts'
import { type Preferences, useKeys, useRemembered, useSettings } from '../../state/settings.ts'
import { codeDragType, wordsDragType } from '../../transcript/pointer.ts'
import { ColourSwatch } from '../../ui/colour-swatch.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Keys } from '../../ui/keys.tsx'
import { SearchField } from '../../ui/search-field.tsx'
import { Tree } from '../../ui/tree.tsx'
import { useStable } from './use-stable.ts'

type CodeTreeProps = {
  readonly codebook: Codebook
  /** Codes on the number keys, the first on 1. */
  readonly pinned: readonly CodeId[]
  /** A code was clicked, or words were dropped on it. */
  readonly onCode: (id: CodeId) => void
  readonly onMenu: (id: CodeId, at: { readonly x: number; readonly y: number }) => void
  readonly onNew: () => void
}

/** All codes as a tree, to click on, to drag to the text, or to drop words on. */
export const CodeTree = memo(function CodeTree(props: CodeTreeProps) {
  const { codebook, pinned, onCode, onMenu, onNew } = props
  const [wanted, setWanted] = useState('')
  const keys = useKeys()
  const [folded, setFolded] = useRemembered('read.folded', noneFolded)
  const nodes = useMemo(() => treeOf(codebook, wanted), [codebook, wanted])
  const closed = useMemo(() => new Set(wanted === '' ? folded : []), [folded, wanted])
  const fold = useStable((next: ReadonlySet<CodeId>) => wanted === '' && setFolded([...next]))
  return (
    <section className="read-list codes" aria-label="Codes">
      <header className="read-list-head">
        <h2 className="overline">Codes</h2>
        <span className="faint">{codebook.codes.length}</span>
        <span className="ui-spring" />
        <IconButton
          icon={<Plus size={15} aria-hidden />}
          label="New code"
          keys={keys('code.new')[0]}
          onPress={onNew}
        />
      </header>
      <div className="read-list-filter">
        <SearchField label="Filter codes" value={wanted} onChange={setWanted} />
      </div>
      <Beside pinned={pinned}>
        <CodeRows {...{ codebook, nodes, onCode, onMenu }} folded={closed} onFold={fold} />
      </Beside>
    </section>
  )
})

type CodeRowsProps = Pick<CodeTreeProps, 'codebook' | 'onCode' | 'onMenu'> & {
  readonly nodes: readonly Node[]
  /** The codes below which nothing is shown. */
  readonly folded: ReadonlySet<CodeId>
  readonly onFold: (folded: ReadonlySet<CodeId>) => void
}

/** The tree itself: drawn anew only for other codes, however often what stands around it changes. */
const CodeRows = memo(function CodeRows(props: CodeRowsProps) {
  const { codebook, nodes, folded, onFold, onCode, onMenu } = props
  return (
    <Tree<Node>
      label="Codes"
      className="read-codes"
      nodes={nodes}
      rowSize={27}
      nameOf={({ code }) => code.name}
      folded={folded}
      onFold={onFold}
      onPress={onCode}
      onMenu={onMenu}
      drags={{
        data: (id) => ({
          ids: [id],
          data: { [codeDragType]: id, 'text/plain': nameOf(codebook, id) },
        }),
        takes: wordsDragType,
        onDrop: onCode,
      }}
      empty={<NoCodes filtered={codebook.codes.length > 0} />}
    >
      {({ code }) => (
        <>
          <ColourSwatch colour={code.colour} />
          <span className="one-line" title={codeInFull(code)}>
            {code.name}
          </span>
          <BesideName id={code.id} />
        </>
      )}
    </Tree>
  )
})

const noneFolded = { initial: [], check: z.array(codeId) }

type Node = { readonly id: CodeId; readonly code: Code; readonly children: readonly Node[] }

/** Apart from the rows, so that a new pin does not make thousands of rows anew. */
const Pinned = createContext<ReadonlyMap<CodeId, string>>(new Map())
const Counts = createContext<Readonly<Record<CodeId, number>>>({})

type BesideProps = { readonly pinned: readonly CodeId[]; readonly children: ReactNode }

/** What stands beside the names, asked once for all rows. */
function Beside({ pinned, children }: BesideProps) {
  const own = useSettings()
  const byCode = useMemo(() => keysOfPins(pinned, own), [pinned, own])
  const counts = useCall('codes.counts', {}, { keep: true }).data ?? noCounts
  return (
    <Pinned value={byCode}>
      <Counts value={counts}>{children}</Counts>
    </Pinned>
  )
}

const noCounts = {}

/** The key of each pinned code, where the person has one at its place. */
function keysOfPins(pinned: readonly CodeId[], own: Preferences | undefined): Map<CodeId, string> {
  const command = allCommands.find(({ id }) => id === 'code.pinned')
  if (!command || !own?.singleKeys) return new Map()
  const keys = keysOf(command, own)
  return new Map(pinned.flatMap((id, place) => (keys[place] ? [[id, keys[place]]] : [])))
}

function BesideName({ id }: { readonly id: CodeId }) {
  const count = useContext(Counts)[id] ?? 0
  const key = useContext(Pinned).get(id)
  return (
    <>
      {key && <Keys keys={key} />}
      <span className="read-count">{count}</span>
    </>
  )
}

function NoCodes({ filtered }: { readonly filtered: boolean }) {
  return (
    <p className="read-none">
      {filtered
        ? 'No code of that name.'
        : 'No codes yet. Select some words in the transcript and press N, or V to make the words themselves a code.'}
    </p>
  )
}

/** The codes whose name, alias or definition holds the words, with what stands above them. */
function treeOf(codebook: Codebook, wanted: string): readonly Node[] {
  const words = wanted.trim().toLocaleLowerCase()
  const children = Map.groupBy(
    codesInTreeOrder(codebook).map(({ code }) => code),
    (code) => code.parentId,
  )
  const build = (parent: CodeId | null): Node[] =>
    (children.get(parent) ?? []).flatMap((code) => {
      const below = build(code.id)
      const fits = [code.name, ...code.aliases].some((name) =>
        name.toLocaleLowerCase().includes(words),
      )
      return fits || below.length > 0 ? [{ id: code.id, code, children: below }] : []
    })
  return build(null)
}

function nameOf(codebook: Codebook, id: CodeId): string {
  return codebook.codes.find((code) => code.id === id)?.name ?? ''
}
