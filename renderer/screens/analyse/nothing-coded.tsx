import { EmptyState } from '../../ui/empty-state.tsx'

/** What stands in place of a saturation curve where nothing is coded. */
export function NothingCoded() {
  return (
    <EmptyState title="No codes here yet">
      Here stands how many new codes each transcript brings. Code some quotes first, or take away
      the filter that leaves them out.
    </EmptyState>
  )
}
