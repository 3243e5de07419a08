import { type RefObject, useEffect, useRef } from 'react'
import { showProblem } from '../../state/problems.ts'

/** The box into which a picture of something is put as soon as it is drawn, unless another was wanted meanwhile. */
export function useDrawn<T>(
  draw: (of: T) => Promise<Element>,
  of: T,
): RefObject<HTMLDivElement | null> {
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    let gone = false
    draw(of).then(
      (drawn) => gone || box.current?.replaceChildren(drawn),
      (error) => gone || showProblem(error),
    )
    return () => {
      gone = true
    }
  }, [draw, of])
  return box
}
