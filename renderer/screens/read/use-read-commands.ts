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
import type { Surface, SurfaceState } from '../../transcript/surface.ts'
import type { CodingActions } from './use-coding.ts'

/** What of the screen a command may open. */
export type Opens = 'palette' | 'newCode' | 'menu' | 'remove' | 'rename'

type ReadCommands = {
  readonly surface: Surface | null
  readonly state: SurfaceState
  readonly actions: CodingActions
  readonly pinned: readonly CodeId[]
  readonly openHere: (what: Opens) => void
  readonly focusMemo: () => void
  readonly listQuotes: () => void
}

/** Listens to the commands of reading and coding while the screen is shown. */
export function useReadCommands(commands: ReadCommands): void {
  useMoveCommands(commands.surface)
  useCodeCommands(commands)
}

function useMoveCommands(surface: Surface | null): void {
  const there = surface !== null
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

function useCodeCommands(commands: ReadCommands): void {
  const { surface, state, actions, pinned, openHere, focusMemo, listQuotes } = commands
  const there = surface !== null
  const quote = there && state.quoteId !== null
  useCommand('code.palette', () => openHere('palette'), there)
  useCommand('code.paletteHere', () => openHere('palette'), there && state.selection !== null)
  useCommand('code.new', () => openHere('newCode'), there)
  useCommand('code.inVivo', () => void actions.codeInVivo(), there)
  useCommand('code.star', () => void actions.star(), quote)
  useCommand('code.memo', focusMemo, quote)
  useCommand('code.list', () => listQuotes(), quote)
  useCommand('edit.rename', () => openHere('rename'), quote)
  useCommand('code.pinned', (key) => codeWith(actions, pinned[Number(key) - 1]), there)
  useCommand('code.again', () => codeWith(actions, actions.recent[0]), there)
  useCommand('code.remove', () => remove(commands), quote)
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
