import { ChevronDown, X } from 'lucide-react'
import {
  type DragEvent,
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { IconButton } from './icon-button.tsx'
import { Menu, MenuItem } from './menu.tsx'

/** A tab of a strip. */
export type StripTab = { readonly id: string; readonly title: string }

/** A tab that is dragged: the strip that it comes from, and which it is. */
type DraggedTab = { readonly strip: string; readonly id: string }

type TabStripProps = {
  readonly label: string
  /** Name of this strip, told to the strip that a tab of it is dropped on. */
  readonly name: string
  readonly tabs: readonly StripTab[]
  readonly shown: string
  /** Id of the element that shows what the tab stands for. */
  readonly panel: string
  readonly onShow: (id: string) => void
  readonly onClose: (id: string) => void
  /** A tab, of this strip or another, was dropped before the tab at a place, or at the end. */
  readonly onDrop: (tab: DraggedTab, place: number) => void
}

/** Open things as tabs: arrows walk, `Delete` or a middle click closes, dragging changes their order; a menu lists them where they do not fit. */
export function TabStrip(props: TabStripProps) {
  const { tabs, shown, onShow } = props
  const strip = useRef<HTMLDivElement>(null)
  const isFull = useOverflow(strip, tabs)
  return (
    <div className="ui-strip">
      <TabList {...props} strip={strip} />
      {isFull && (
        <Menu
          label="All tabs"
          button={<IconButton icon={<ChevronDown size={14} aria-hidden />} label="All tabs" />}
        >
          {tabs.map(({ id, title }) => (
            <MenuItem key={id} chosen={id === shown} onAction={() => onShow(id)}>
              {title}
            </MenuItem>
          ))}
        </Menu>
      )}
    </div>
  )
}

type TabListProps = TabStripProps & { readonly strip: RefObject<HTMLDivElement | null> }

function TabList(props: TabListProps) {
  const { strip, label, name, tabs, shown, panel, onDrop } = props
  const { gap, onDragOver, clear } = useGap(strip)
  useEffect(() => {
    strip.current?.querySelector(`[data-tab="${shown}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [strip, shown])
  function drop(event: DragEvent) {
    const tab = draggedTab(event)
    clear()
    if (!tab || gap === null) return
    event.preventDefault()
    onDrop(tab, gap)
  }
  return (
    <div
      ref={strip}
      role="tablist"
      aria-label={label}
      className={gap === tabs.length ? 'ui-strip-tabs gap-after' : 'ui-strip-tabs'}
      onDragOver={onDragOver}
      onDragLeave={clear}
      onDrop={drop}
    >
      {tabs.map((tab, place) => (
        <OneTab
          key={tab.id}
          {...{ tab, name, panel }}
          isShown={tab.id === shown}
          hasGap={gap === place}
          onKey={(event) => walk(event, props)}
          onShow={props.onShow}
          onClose={props.onClose}
        />
      ))}
    </div>
  )
}

type OneTabProps = Pick<TabStripProps, 'name' | 'panel' | 'onShow' | 'onClose'> & {
  readonly tab: StripTab
  readonly isShown: boolean
  /** Whether what is dragged would come before it. */
  readonly hasGap: boolean
  readonly onKey: (event: KeyboardEvent) => void
}

function OneTab({ tab, name, panel, isShown, hasGap, onKey, onShow, onClose }: OneTabProps) {
  const { id, title } = tab
  return (
    <div
      role="tab"
      data-tab={id}
      className={hasGap ? 'ui-strip-tab gap-before' : 'ui-strip-tab'}
      aria-selected={isShown}
      aria-controls={panel}
      aria-keyshortcuts="Delete"
      tabIndex={isShown ? 0 : -1}
      title={title}
      draggable
      onDragStart={(event) => {
        event.dataTransfer.setData(dragType, JSON.stringify({ strip: name, id }))
        event.dataTransfer.effectAllowed = 'move'
      }}
      // Without this the middle button would begin to scroll.
      onMouseDown={(event) => event.button === 1 && event.preventDefault()}
      onAuxClick={(event) => event.button === 1 && onClose(id)}
      onClick={(event) => {
        // What is shown may take the focus; a click is no walk along the tabs.
        event.currentTarget.blur()
        onShow(id)
      }}
      onKeyDown={onKey}
    >
      <span className="one-line">{title}</span>
      <span
        aria-hidden
        className="ui-strip-close"
        title="Close this tab"
        onClick={(event) => {
          event.stopPropagation()
          onClose(id)
        }}
      >
        <X size={13} />
      </span>
    </div>
  )
}

const dragType = 'application/x-excerpta-tab'

/** Whether the tabs have less room than they need. */
function useOverflow(strip: RefObject<HTMLElement | null>, tabs: readonly StripTab[]): boolean {
  const [isFull, setFull] = useState(false)
  useLayoutEffect(() => {
    const element = strip.current
    if (!element || tabs.length === 0) return
    const measure = () => setFull(element.scrollWidth > element.clientWidth + 1)
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [strip, tabs])
  return isFull
}

/** Before which tab something that is dragged over the strip would be dropped; null while nothing is. */
function useGap(strip: RefObject<HTMLElement | null>) {
  const [gap, setGap] = useState<number | null>(null)
  function onDragOver(event: DragEvent) {
    if (!event.dataTransfer.types.includes(dragType)) return
    event.preventDefault()
    const middles = [...(strip.current?.querySelectorAll('[role=tab]') ?? [])].map((tab) => {
      const { left, width } = tab.getBoundingClientRect()
      return left + width / 2
    })
    const before = middles.findIndex((middle) => event.clientX < middle)
    setGap(before < 0 ? middles.length : before)
  }
  return { gap, onDragOver, clear: () => setGap(null) }
}

function draggedTab(event: DragEvent): DraggedTab | null {
  const data = event.dataTransfer.getData(dragType)
  // Only a strip writes this type.
  return data === '' ? null : (JSON.parse(data) as DraggedTab)
}

function walk(event: KeyboardEvent, { tabs, shown, onShow, onClose }: TabStripProps): void {
  const at = tabs.findIndex(({ id }) => id === shown)
  const next = { ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: tabs.length - 1 }[event.key]
  const to = next === undefined ? undefined : tabs.at(next % tabs.length)
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey
  if (!plain || (!to && event.key !== 'Delete')) return
  event.preventDefault()
  const strip = event.currentTarget.parentElement
  if (to) onShow(to.id)
  else onClose(shown)
  requestAnimationFrame(() => strip?.querySelector<HTMLElement>('[aria-selected=true]')?.focus())
}
