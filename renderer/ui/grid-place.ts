import type { SyntheticEvent } from 'react'
import type { GridPlace } from './use-grid-cursor.ts'

/** The cell of a grid that was pressed or has the focus; null beside the cells. */
export function placeOf({ target }: SyntheticEvent): GridPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row]') : null
  if (!cell) return null
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) }
}

/** The shade behind a figure, from none at 0 to the deepest at 1. */
export function shadeOf(share: number): { background: string } | undefined {
  if (!(share > 0)) return undefined
  return {
    background: `color-mix(in oklab, var(--accent) ${Math.round(share * 40)}%, var(--bg))`,
  }
}
