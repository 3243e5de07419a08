/** Saves a drawn chart as SVG, with the colours of the theme written into it. */
export function saveSvg(svg: SVGSVGElement, name: string): void {
  save(new Blob([standalone(svg)], { type: 'image/svg+xml' }), `${name}.svg`)
}

/** Saves a drawn chart as PNG, three times as fine as it is shown. */
export async function savePng(svg: SVGSVGElement, name: string): Promise<void> {
  const scale = 3
  const { width, height } = svg.getBoundingClientRect()
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(svg))}`
  await image.decode()
  const canvas = new OffscreenCanvas(width * scale, height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  save(await canvas.convertToBlob({ type: 'image/png' }), `${name}.png`)
}

/** The markup of a picture that needs no page around it. */
function standalone(svg: SVGSVGElement): string {
  const look = getComputedStyle(svg)
  const copy = svg.cloneNode(true)
  if (!(copy instanceof SVGSVGElement)) return ''
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('font-family', 'Inter, system-ui, sans-serif')
  copy.setAttribute('font-size', '12')
  copy.setAttribute('color', look.color)
  copy.setAttribute('style', `background: ${getComputedStyle(document.body).backgroundColor}`)
  return copy.outerHTML.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => resolved(svg, name))
}

/** What a colour of the theme is now. */
function resolved(element: Element, name: string): string {
  const probe = document.createElement('i')
  probe.style.color = `var(${name})`
  element.parentElement?.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

function save(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name.replace(/[\\/:*?"<>|%]+/g, ' ').trim()
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
