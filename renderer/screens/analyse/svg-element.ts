/** Makes an element of a picture; colours are given as attributes, so that a saved picture keeps them. */
export function svgElement<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string | number>>,
  children: readonly (Node | string)[] = [],
): SVGElementTagNameMap[K] {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name)
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value))
  element.append(...children)
  return element
}

/** As many letters of a text as fit into a width in pixels, roughly, with an ellipsis where some are left out. */
export function fitted(text: string, width: number, fontSize = 12): string {
  const most = Math.max(1, Math.floor(width / (fontSize * 0.54)))
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}
