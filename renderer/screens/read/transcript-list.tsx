import { FilePlus2 } from 'lucide-react'
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type SyntheticEvent,
  useEffect,
  useRef,
  useState,
} from 'react'
import { Collection, Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components'
import { type TranscriptId, transcriptId } from '../../../shared/model/id.ts'
import type { Programme } from '../../../shared/model/people.ts'
import type { TranscriptListing } from '../../../shared/model/replies.ts'
import { go } from '../../state/place.ts'
import { useKeys } from '../../state/settings.ts'
import { whenIdle } from '../../state/when-idle.ts'
import type { Spot } from '../../transcript/pointer.ts'
import { ContextMenu } from '../../ui/context-menu.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { MenuItem, MenuLine } from '../../ui/menu.tsx'
import { SearchField } from '../../ui/search-field.tsx'

type TranscriptListProps = {
  readonly transcripts: readonly TranscriptListing[]
  readonly programmes: readonly Programme[]
  readonly open: TranscriptId | null
  readonly onOpen: (id: TranscriptId) => void
  /** In a tab of its own, without leaving what is shown. */
  readonly onOpenBehind: (id: TranscriptId) => void
  readonly onOpenBeside: (id: TranscriptId) => void
}

/** All transcripts by programme, with the number of quotes in each. */
export const TranscriptList = memo(function TranscriptList(props: TranscriptListProps) {
  const { transcripts, programmes } = props
  const [wanted, setWanted] = useState('')
  const keys = useKeys()
  const groups = groupByProgramme(filtered(transcripts, wanted), programmes)
  return (
    <section className="read-list" aria-label="Transcripts">
      <header className="read-list-head">
        <h2 className="overline">Transcripts</h2>
        <span className="faint">{transcripts.length}</span>
        <span className="ui-spring" />
        <IconButton
          icon={<FilePlus2 size={15} aria-hidden />}
          label="Import transcripts"
          keys={keys('file.import')[0]}
          onPress={() => go('import')}
        />
      </header>
      {transcripts.length > 8 && (
        <div className="read-list-filter">
          <SearchField label="Filter transcripts" value={wanted} onChange={setWanted} />
        </div>
      )}
      <TranscriptRows {...props} groups={groups} />
    </section>
  )
})

type TranscriptRowsProps = TranscriptListProps & { readonly groups: readonly ProgrammeGroup[] }

function TranscriptRows(props: TranscriptRowsProps) {
  const { transcripts, groups, open, onOpen, onOpenBehind, onOpenBeside } = props
  const [menu, setMenu] = useState<MenuAt | null>(null)
  const rows = useRef<HTMLDivElement>(null)
  // The text comes first: looking for the row has the page laid out.
  useEffect(
    () => whenIdle(() => open && rows.current?.querySelector(shownRow)?.scrollIntoView(nearest)),
    [open],
  )
  return (
    <div className="read-row-events" ref={rows} {...rowEvents(onOpenBehind, setMenu)}>
      <ListBox
        aria-label="Transcripts"
        className="read-rows"
        items={groups}
        selectionMode="single"
        selectionBehavior="replace"
        disallowEmptySelection
        selectedKeys={open ? [open] : []}
        onSelectionChange={(keys) => {
          const chosen = transcripts.find(({ id }) => keys !== 'all' && keys.has(id))
          if (chosen && chosen.id !== open) onOpen(chosen.id)
        }}
        dependencies={[groups]}
        renderEmptyState={() => <p className="read-none">No transcript of that name.</p>}
      >
        {(group) => (
          <ListBoxSection id={group.id} className="read-group">
            <Header className="read-group-name">
              <span className="one-line">{group.name}</span>
              <span className="read-count">{group.quotes}</span>
            </Header>
            <Collection items={group.transcripts}>
              {(transcript) => (
                <ListBoxItem
                  id={transcript.id}
                  className="read-row"
                  textValue={`${transcript.title}, ${transcript.quotes} quotes`}
                >
                  <span className="one-line" title={transcript.title}>
                    {transcript.title}
                  </span>
                  <span className="read-count">{transcript.quotes}</span>
                </ListBoxItem>
              )}
            </Collection>
          </ListBoxSection>
        )}
      </ListBox>
      {menu && (
        <ContextMenu at={menu.at} onClose={() => setMenu(null)} label="Transcript">
          <MenuItem onAction={() => onOpen(menu.id)}>Open</MenuItem>
          <MenuItem keys="Mod+Enter" onAction={() => onOpenBehind(menu.id)}>
            Open in a tab behind
          </MenuItem>
          <MenuItem onAction={() => onOpenBeside(menu.id)}>Open beside</MenuItem>
          <MenuLine />
          <MenuItem onAction={() => go('import', { again: menu.id })}>
            Recognise again who speaks…
          </MenuItem>
        </ContextMenu>
      )}
    </div>
  )
}

const shownRow = '[role=option][aria-selected=true]'
const nearest = { block: 'nearest' } as const

type MenuAt = { readonly id: TranscriptId; readonly at: Spot }

/** What the list does not know of: `Ctrl` or the middle button opens behind, the right one or its key asks for a menu. */
function rowEvents(behind: (id: TranscriptId) => void, ask: (menu: MenuAt) => void) {
  const openBehind = (event: SyntheticEvent) => {
    const id = rowOf(event)
    if (!id) return
    event.preventDefault()
    event.stopPropagation()
    behind(id)
  }
  return {
    onPointerDownCapture: (event: MouseEvent) => {
      if (event.button === 1 || isMod(event)) event.stopPropagation()
    },
    onMouseDownCapture: (event: MouseEvent) => event.button === 1 && event.preventDefault(),
    onClickCapture: (event: MouseEvent) => isMod(event) && openBehind(event),
    onAuxClick: (event: MouseEvent) => event.button === 1 && openBehind(event),
    onKeyDownCapture: (event: KeyboardEvent) => {
      if (event.key === 'Enter' && isMod(event)) openBehind(event)
      const id = rowOf(event)
      if (!id || !(event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) return
      event.preventDefault()
      event.stopPropagation()
      const { left = 0, bottom = 0 } =
        (event.target instanceof Element && event.target.getBoundingClientRect()) || {}
      ask({ id, at: { x: left + 24, y: bottom } })
    },
    onContextMenu: (event: MouseEvent) => {
      const id = rowOf(event)
      if (!id) return
      event.preventDefault()
      ask({ id, at: { x: event.clientX, y: event.clientY } })
    },
  }
}

function isMod({ ctrlKey, metaKey }: { readonly ctrlKey: boolean; readonly metaKey: boolean }) {
  return ctrlKey || metaKey
}

function rowOf({ target }: SyntheticEvent): TranscriptId | null {
  const row = target instanceof Element ? target.closest('[data-key]') : null
  return transcriptId.safeParse(row?.getAttribute('data-key')).data ?? null
}

/** Transcripts under the heading of their programme; `id` is `none` for those without one. */
export type ProgrammeGroup = {
  readonly id: string
  readonly name: string
  readonly quotes: number
  readonly transcripts: readonly TranscriptListing[]
}

/** Groups transcripts by programme in the programmes' order, those without one last, by title within. */
export function groupByProgramme(
  transcripts: readonly TranscriptListing[],
  programmes: readonly Programme[],
): readonly ProgrammeGroup[] {
  const byProgramme = Map.groupBy(transcripts, (transcript) => transcript.programmeId)
  const order = programmes.toSorted((a, b) => a.position - b.position)
  const headings = [...order, { id: null, name: programmes.length > 0 ? 'No programme' : 'All' }]
  return headings.flatMap(({ id, name }) => {
    const own = byProgramme.get(id)?.toSorted(byTitle)
    if (!own) return []
    const quotes = own.reduce((sum, transcript) => sum + transcript.quotes, 0)
    return [{ id: id ?? 'none', name, quotes, transcripts: own }]
  })
}

const titles = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })

function byTitle(a: TranscriptListing, b: TranscriptListing): number {
  return titles.compare(a.title, b.title)
}

function filtered(
  transcripts: readonly TranscriptListing[],
  wanted: string,
): readonly TranscriptListing[] {
  const words = wanted.trim().toLocaleLowerCase()
  return transcripts.filter(({ title, short }) =>
    `${title} ${short}`.toLocaleLowerCase().includes(words),
  )
}
