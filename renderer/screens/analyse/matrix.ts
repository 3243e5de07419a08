import type { ReactNode } from 'react'

/** One cell: what it says, and how deep its shade is (0 to 1). */
export type MatrixCell = {
  readonly text: string
  readonly share?: number
  /** Nothing stands behind it. */
  readonly empty?: boolean
  /** A picture in place of the text, which is then only read out. */
  readonly picture?: ReactNode
}

/** One row; its key says which one it is, however the rows are sorted. */
export type MatrixRow = {
  readonly key: string
  /** Where it stands in what it was made of, unless its key says so. */
  readonly place?: number
  readonly name: string
  readonly colour?: string | null
  readonly depth?: number
  /** A line below the name. */
  readonly note?: string | undefined
  /** Whether the rows below it are shown; undefined where there are none. */
  readonly open?: boolean | undefined
  readonly cells: readonly MatrixCell[]
}

/** One column; `note` stands below its name, `over` above it. */
export type MatrixColumn = {
  readonly key: string
  readonly name: string
  readonly note?: string | undefined
  readonly over?: string | undefined
}

/** A line under the table that leads nowhere, one text a column. */
export type MatrixFooter = { readonly name: string; readonly texts: readonly string[] }

/** A table to be drawn. Where `totalled`, its last column and its last row hold totals. */
export type Matrix = {
  readonly columns: readonly MatrixColumn[]
  readonly rows: readonly MatrixRow[]
  readonly totalled?: boolean
  readonly footer?: readonly MatrixFooter[]
}
