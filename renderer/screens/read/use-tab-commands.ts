import { go } from '../../state/place.ts'
import { useCommand } from '../../state/shortcuts.ts'
import {
  activeSide,
  closeTab,
  neighbour,
  type OpenTabs,
  shiftTab,
  toggleBeside,
} from './open-tabs.ts'

/** Listens to the commands about open transcripts while the screen is shown. */
export function useTabCommands(open: OpenTabs, onChange: (open: OpenTabs) => void): void {
  const { tabs, shown } = activeSide(open)
  const several = tabs.length > 1
  const show = (by: 1 | -1) => {
    leaveFocus()
    go('read', { transcriptId: neighbour(open, by) })
  }
  useCommand('view.nextTab', () => show(1), several)
  useCommand('view.previousTab', () => show(-1), several)
  useCommand('view.tabRight', () => onChange(shiftTab(open, 1)), several)
  useCommand('view.tabLeft', () => onChange(shiftTab(open, -1)), several)
  useCommand(
    'view.closeTab',
    () => {
      leaveFocus()
      onChange(closeTab(open, { side: open.active, id: shown }))
    },
    several || open.sides.length > 1,
  )
  useCommand('view.beside', () => onChange(toggleBeside(open)))
}

/** Leaves the focus to the transcript that is shown next. */
function leaveFocus(): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
