import type { CodeId, QuoteId } from '../../../shared/model/id.ts'
import { transcriptId } from '../../../shared/model/id.ts'
import type { Range } from '../../../shared/model/transcript.ts'
import { useCall } from '../../backend.ts'
import { go } from '../../state/place.ts'
import type { Spot } from '../../transcript/pointer.ts'
import type { SurfaceState } from '../../transcript/surface.ts'
import { type StripTab, TabStrip } from '../../ui/tab-strip.tsx'
import {
  activate,
  closeTab,
  moveTab,
  type OpenSide,
  type OpenTabs,
  toggleBeside,
} from './open-tabs.ts'
import { Reader } from './reader.tsx'
import type { Desk } from './use-desk.ts'
import { useStable } from './use-stable.ts'

type TextSideProps = {
  readonly desk: Desk
  /** Which of the sides it is. */
  readonly at: number
  readonly open: OpenTabs
  readonly onChange: (open: OpenTabs) => void
}

/** One side: its tabs where there are several, and the transcript that is shown. */
export function TextSide(props: TextSideProps) {
  const { at, open, onChange } = props
  const side = open.sides[at]
  const work = () => onChange(activate(open, at))
  if (!side) return null
  return (
    <div
      className={open.active === at ? 'text-side active' : 'text-side'}
      onFocusCapture={work}
      onPointerDownCapture={work}
    >
      {side.tabs.length > 1 || open.sides.length > 1 ? (
        <>
          <SideTabs {...props} side={side} />
          <div role="tabpanel" id={panelId(at)} className="text-panel" aria-label="Transcript">
            <SideText {...props} />
          </div>
        </>
      ) : (
        <div className="text-panel">
          <SideText {...props} />
        </div>
      )}
    </div>
  )
}

function SideTabs({ at, open, onChange, side }: TextSideProps & { readonly side: OpenSide }) {
  const tabs = useTitles(side)
  return (
    <TabStrip
      label={at === 0 ? 'Open transcripts' : 'Open transcripts beside'}
      name={String(at)}
      panel={panelId(at)}
      tabs={tabs}
      shown={side.shown}
      onShow={(id) => go('read', { transcriptId: transcriptId.parse(id) })}
      onClose={(id) => onChange(closeTab(open, { side: at, id: transcriptId.parse(id) }))}
      onDrop={({ strip, id }, place) =>
        onChange(
          moveTab(open, { side: Number(strip), id: transcriptId.parse(id) }, { side: at, place }),
        )
      }
    />
  )
}

function panelId(at: number): string {
  return `read-text-${at}`
}

function useTitles({ tabs }: OpenSide): readonly StripTab[] {
  const transcripts = useCall('transcripts.list', {}, { keep: true }).data ?? []
  const titles = new Map(transcripts.map(({ id, title }) => [id, title]))
  return tabs.map((id) => ({ id, title: titles.get(id) ?? '' }))
}

function SideText({ desk, at, open, onChange }: TextSideProps) {
  const { reading, actions, surface, state, setSurface } = desk
  const takeSurface = useStable(setSurface)
  const takeState = useStable((next: SurfaceState) => state.set(next))
  const openMenu = useStable((spot: Spot) => desk.open({ what: 'menu', at: spot }))
  const code = useStable((id: CodeId, range: Range) => void actions.code(id, range))
  const move = useStable((quote: QuoteId, range: Range) => void actions.move(quote, range))
  const beside = useStable(() => onChange(toggleBeside(activate(open, at))))
  if (!reading) return null
  return (
    <Reader
      key={reading.content.transcript.id}
      side={at}
      isActive={open.active === at}
      reading={reading}
      surface={surface}
      state={state}
      onSurface={takeSurface}
      onState={takeState}
      onMenu={openMenu}
      onCode={code}
      onMove={move}
      isAlone={open.sides.length === 1}
      onBeside={beside}
    />
  )
}
