import { TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'

type ProblemProps = {
  readonly children: ReactNode
  /** `warn` for what may be wrong, `danger` for what is. */
  readonly tone?: 'warn' | 'danger'
}

/** What went wrong, or may have, where the person is looking; read out when it appears. */
export function Problem({ children, tone = 'danger' }: ProblemProps) {
  return (
    <div role="alert" className={`ui-problem ${tone}`}>
      <TriangleAlert size={15} aria-hidden />
      <div>{children}</div>
    </div>
  )
}
