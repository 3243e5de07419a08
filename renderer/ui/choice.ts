import type { ReactNode } from 'react'

/** One thing to choose from: its id, its words, and what stands beside them. */
export type Choice<T extends string = string> = {
  readonly id: T
  readonly label: string
  readonly icon?: ReactNode
  readonly note?: string | undefined
}
