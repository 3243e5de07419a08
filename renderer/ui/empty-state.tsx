import type { ReactNode } from 'react'

type EmptyStateProps = {
  readonly icon?: ReactNode
  readonly title: string
  /** What this place is for, in one or two sentences. */
  readonly children: ReactNode
  /** The one button that starts it. */
  readonly action?: ReactNode
}

/** What a place says while there is nothing in it. */
export function EmptyState({ icon, title, children, action }: EmptyStateProps) {
  return (
    <div className="ui-empty">
      {icon && <div className="ui-empty-icon">{icon}</div>}
      <h2>{title}</h2>
      <p>{children}</p>
      {action}
    </div>
  )
}
