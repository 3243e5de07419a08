/** A cell of a grid by its row and column, from 0. */
export type Spot = { readonly row: number; readonly column: number }

/** How many rows and columns a grid has, and how many rows fit on the screen. */
export type GridSize = { readonly rows: number; readonly columns: number; readonly page: number }

/** Where a key leads in a grid, e.g. `Right`, `Mod+End`, `Tab`; null for keys that do not move, and for Tab past either end. */
export function moveInGrid(key: string, from: Spot, size: GridSize): Spot | null {
  const move = moves[key]
  return move
    ? move(from, { rows: size.rows - 1, columns: size.columns - 1, page: size.page })
    : null
}

type Last = { readonly rows: number; readonly columns: number; readonly page: number }

const moves: Readonly<Record<string, (at: Spot, last: Last) => Spot | null>> = {
  Left: ({ row, column }) => ({ row, column: Math.max(0, column - 1) }),
  Right: ({ row, column }, last) => ({ row, column: Math.min(last.columns, column + 1) }),
  Up: ({ row, column }) => ({ row: Math.max(0, row - 1), column }),
  Down: ({ row, column }, last) => ({ row: Math.min(last.rows, row + 1), column }),
  Home: ({ row }) => ({ row, column: 0 }),
  End: ({ row }, last) => ({ row, column: last.columns }),
  'Mod+Home': () => ({ row: 0, column: 0 }),
  'Mod+End': (_, last) => ({ row: last.rows, column: last.columns }),
  PageUp: ({ row, column }, { page }) => ({ row: Math.max(0, row - page), column }),
  PageDown: ({ row, column }, last) => ({ row: Math.min(last.rows, row + last.page), column }),
  Tab: forward,
  'Shift+Tab': backward,
}

function forward({ row, column }: Spot, last: Last): Spot | null {
  if (column < last.columns) return { row, column: column + 1 }
  return row < last.rows ? { row: row + 1, column: 0 } : null
}

function backward({ row, column }: Spot, last: Last): Spot | null {
  if (column > 0) return { row, column: column - 1 }
  return row > 0 ? { row: row - 1, column: last.columns } : null
}
