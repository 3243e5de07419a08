type AlphaBarProps = {
  readonly alpha: number | null
  readonly interval: readonly [low: number, high: number] | null
}

/** Alpha and its interval on a line from 0 to 1, with the marks that are asked for; in words beside it. */
export function AlphaBar({ alpha, interval }: AlphaBarProps) {
  if (alpha === null || !interval) return <span className="faint">–</span>
  const [low, high] = interval
  return (
    <span className="alpha">
      <span className="alpha-line" aria-hidden>
        <span className="alpha-range" style={{ left: place(low), right: place(1 - high) }} />
        <span className="alpha-mark" style={{ left: '66.7%' }} />
        <span className="alpha-mark" style={{ left: '80%' }} />
        <span className="alpha-point" style={{ left: place(alpha) }} />
      </span>
      <span className="alpha-words">
        {low.toFixed(2)} to {high.toFixed(2)}
      </span>
    </span>
  )
}

/** A place on the line; what lies below 0 stands at its start. */
function place(value: number): string {
  return `${Math.min(1, Math.max(0, value)) * 100}%`
}
