import type { ProfileFigure } from '../../../shared/model/profile.ts'

type ShareBarProps = {
  readonly figure: ProfileFigure
  /** The share at the end of the scale, in per cent. */
  readonly most: number
  readonly colour: string | null
}

/** A bar for the share of a group and a stroke where all others stand. */
export function ShareBar({ figure: { share, othersShare }, most, colour }: ShareBarProps) {
  const at = (value: number | null) => `${((value ?? 0) / most) * 100}%`
  return (
    <span className="share-bar" aria-hidden>
      <span style={{ width: at(share), background: colour ?? 'var(--accent)' }} />
      {othersShare !== null && <i style={{ left: at(othersShare) }} />}
    </span>
  )
}
