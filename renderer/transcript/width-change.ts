/** Calls back when an element became wider or narrower; heights change all the time while one scrolls. */
export function onWidthChange(
  elements: readonly HTMLElement[],
  callback: () => void,
): ResizeObserver {
  const widths = new Map<Element, number>()
  // What the observer has measured is asked, as asking the elements would have the page laid out once more.
  const observer = new ResizeObserver((entries) => {
    const changed = entries.filter(({ target, contentRect }) => {
      const before = widths.get(target)
      widths.set(target, contentRect.width)
      return before !== undefined && before !== contentRect.width
    })
    if (changed.length > 0) callback()
  })
  for (const element of elements) observer.observe(element)
  return observer
}
