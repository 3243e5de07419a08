import type { CodeId } from '../../../shared/model/id.ts'
import { useCommand } from '../../state/shortcuts.ts'
import {
  addTurn,
  chooseEdge,
  cycleQuotes,
  selectSentence,
  selectTurn,
  walkQuotes,
  walkTurns,
} from '../../transcript/moves.ts'
import type { Surface } from '../../transcript/surface.ts'
import type { CodingActions } from './use-coding.ts'

/** What of the screen a command may open. */
export type Opens = 'palette' | 'newCode' | 'menu' | 'remove' | 'rename'

type ReadCommands = {
  readonly surface: Surface | null
  readonly actions: CodingActions
  readonly pinned: readonly CodeId[]
  readonly openHere: (what: Opens) => void
  readonly focusMemo: () => void
  readonly listQuotes: () => void
}

/** Listens to the commands of reading and coding while the screen is shown and this side of it is the active one. */
export function useReadCommands(commands: ReadCommands, active: boolean): void {
  const there = active && commands.surface !== null
  useMoveCommands(commands.surface, there)
  useCodeCommands(commands, there)
}

function useMoveCommands(surface: Surface | null, there: boolean): void {
  const on = (move: (surface: Surface) => void) => () => surface && move(surface)
  useCommand(
    'go.nextTurn',
    on((s) => walkTurns(s, true)),
    there,
  )
  useCommand(
    'go.previousTurn',
    on((s) => walkTurns(s, false)),
    there,
  )
  useCommand(
    'go.nextQuote',
    on((s) => walkQuotes(s, true)),
    there,
  )
  useCommand(
    'go.previousQuote',
    on((s) => walkQuotes(s, false)),
    there,
  )
  useCommand('select.turn', on(selectTurn), there)
  useCommand('select.addTurn', on(addTurn), there)
  useCommand('select.sentence', on(selectSentence), there)
  useCommand('code.cycle', on(cycleQuotes), there)
  useCommand(
    'code.startEdge',
    on((s) => chooseEdge(s, 'start')),
    there,
  )
  useCommand(
    'code.endEdge',
    on((s) => chooseEdge(s, 'end')),
    there,
  )
}

function useCodeCommands(commands: ReadCommands, there: boolean): void {
  const { surface, actions, pinned, openHere, focusMemo, listQuotes } = commands
  // What has the focus is asked when the key comes: what stands around the text may lag behind.
  const onQuote = (act: () => void) => () => surface?.quote && act()
  useCommand('code.palette', () => openHere('palette'), there)
  useCommand('code.paletteHere', () => surface && codeOrScroll(surface, openHere), there)
  useCommand('code.new', () => openHere('newCode'), there)
  useCommand('code.inVivo', () => void actions.codeInVivo(), there)
  useCommand('code.star', () => void actions.star(), there)
  useCommand('code.split', () => void actions.split(), there)
  useCommand('code.join', () => void actions.join(), there)
  useCommand('code.memo', onQuote(focusMemo), there)
  useCommand('code.list', () => listQuotes(), there)
  useCommand(
    'edit.rename',
    onQuote(() => openHere('rename')),
    there,
  )
  useCommand('code.pinned', (place) => codeWith(actions, pinned[place]), there)
  useCommand('code.again', () => void actions.again(), there)
  useCommand('code.remove', () => remove(commands), there)
}

/** Space codes what is selected; with nothing selected it turns the page, as everywhere. */
function codeOrScroll(surface: Surface, openHere: ReadCommands['openHere']): void {
  if (surface.state.selection) openHere('palette')
  else surface.scroller.scrollBy(0, surface.scroller.clientHeight * 0.85)
}

function codeWith(actions: CodingActions, code: CodeId | undefined): void {
  if (code) void actions.code(code)
}

/** Removes the only coding of the focused quote, or asks which. */
function remove({ surface, actions, openHere }: ReadCommands): void {
  const codings = surface?.quote ? surface.coverage.codings(surface.quote.id) : []
  const [first, second] = codings
  if (second) openHere('remove')
  else if (first) void actions.uncode(first.id)
}
