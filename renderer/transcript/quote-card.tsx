import { useEffect, useState } from 'react'
import type { Code } from '../../shared/model/code.ts'
import type { CodeId } from '../../shared/model/id.ts'
import type { TextQuote } from '../../shared/model/quote.ts'
import type { Spot } from './pointer.ts'
import type { Surface } from './surface.ts'

type QuoteCardProps = {
  readonly quotes: readonly TextQuote[]
  readonly at: Spot
  readonly surface: Surface | null
  readonly codes: ReadonlyMap<CodeId, Code>
}

/** All codes of what is pointed at, after a moment; a screen reader hears them as the turn's name instead. */
export function QuoteCard({ quotes, at, surface, codes }: QuoteCardProps) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    setShown(false)
    if (quotes.length === 0) return
    const timer = setTimeout(() => setShown(true), 350)
    return () => clearTimeout(timer)
  }, [quotes])
  if (!shown || !surface) return null
  const names = codesOf(quotes, surface).flatMap((id) => codes.get(id) ?? [])
  if (names.length === 0) return null
  const place = { left: Math.min(at.x + 12, innerWidth - 330), top: at.y + 18 }
  return (
    <ul className="quote-card" style={place} aria-hidden>
      {names.map((code) => (
        <li key={code.id}>
          <span className="code-dot" style={{ background: code.colour }} />
          <span className="one-line">{code.name}</span>
        </li>
      ))}
    </ul>
  )
}

function codesOf(quotes: readonly TextQuote[], surface: Surface): CodeId[] {
  const codings = quotes.flatMap((quote) => surface.coverage.codings(quote.id))
  return [...new Set(codings.map((coding) => coding.codeId))]
}
