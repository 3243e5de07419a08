import type { ExcerptPiece } from '../../../shared/model/search.ts'

/** Words with what was found in them marked. */
export function Excerpt({ pieces }: { readonly pieces: readonly ExcerptPiece[] }) {
  let at = 0
  return (
    <p className="hit-words reading">
      {pieces.map(({ text, found }) => {
        const key = at
        at += text.length
        return found ? <mark key={key}>{text}</mark> : <span key={key}>{text}</span>
      })}
    </p>
  )
}
