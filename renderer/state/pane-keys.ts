import { useCommand } from './shortcuts.ts'

/** Lets `F6` and `Shift+F6` walk through the panes of the screen. */
export function usePaneKeys(): void {
  useCommand('view.nextPane', () => walk(1))
  useCommand('view.previousPane', () => walk(-1))
}

function walk(step: number): void {
  const panes = [...document.querySelectorAll<HTMLElement>('[data-pane]')].filter(isShown)
  const at = panes.findIndex((pane) => pane.contains(document.activeElement))
  const next = at < 0 ? 0 : (at + step + panes.length) % panes.length
  const pane = panes[next]
  if (pane) entryOf(pane).focus()
}

/** What takes the focus in a pane: the turn of the caret, else its first control in reading order, else itself. */
function entryOf(pane: HTMLElement): HTMLElement {
  const turn = pane.querySelector<HTMLElement>('[data-keys="transcript"] [aria-current]')
  if (turn) return turn
  const controls = pane.querySelectorAll<HTMLElement>(
    'button, input, textarea, [tabindex="0"], [href]',
  )
  return [...controls].find(isShown) ?? pane
}

function isShown(element: HTMLElement): boolean {
  return element.checkVisibility() && element.getBoundingClientRect().width > 1
}
