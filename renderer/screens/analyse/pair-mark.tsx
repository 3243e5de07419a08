import type { BySide } from '../../../shared/model/pairs.ts'

/** Two signs, the mentor's before the mentee's: a figure where that side names the code, a ring where not. */
export function PairMark({ mentor, mentee }: BySide<number>) {
  return (
    <span className="pair-mark" aria-hidden>
      <Sign side="mentor" quotes={mentor} />
      <Sign side="mentee" quotes={mentee} />
    </span>
  )
}

function Sign({ side, quotes }: { readonly side: 'mentor' | 'mentee'; readonly quotes: number }) {
  return <span className={`pair-sign ${quotes > 0 ? side : ''}`}>{quotes > 0 ? quotes : ''}</span>
}

/** What the signs mean. */
export function PairLegend() {
  return (
    <p className="pair-legend">
      <span className="pair-sign mentor" aria-hidden>
        n
      </span>
      quotes of the mentor
      <span className="pair-sign mentee" aria-hidden>
        n
      </span>
      quotes of the mentee
      <span className="pair-sign" aria-hidden />
      none
    </p>
  )
}
