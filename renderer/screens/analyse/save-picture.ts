import { svgElement } from './svg-element.ts'

/** A drawn picture and what is printed under it when it is saved. */
export type Picture = {
  readonly svg: SVGSVGElement
  readonly name: string
  readonly about: readonly string[]
  /** Whether the picture brings its margins and these words itself. */
  readonly whole?: boolean
}

/** Saves a drawn picture as SVG, with the colours of the theme written into it. */
export function saveSvg(picture: Picture): void {
  const { markup } = standalone(picture)
  save(new Blob([markup], { type: 'image/svg+xml' }), `${picture.name}.svg`)
}

/** Saves a drawn picture as PNG, three times as fine as it is shown. */
export async function savePng(picture: Picture): Promise<void> {
  const scale = 3
  const { markup, width, height } = standalone(picture)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`
  await image.decode()
  const canvas = new OffscreenCanvas(width * scale, height * scale)
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height)
  save(await canvas.convertToBlob({ type: 'image/png' }), `${picture.name}.png`)
}

/** Room around a saved picture, and the height of a line under it, in pixels. */
const margin = 16
const lineHeight = 16

/** The markup of a picture that needs no page around it, and its size in pixels. */
function standalone({ svg, about: words, whole = false }: Picture) {
  const { width, height } = svg.viewBox.baseVal
  const about = whole ? [] : words
  const room = whole ? 0 : margin
  const page = getComputedStyle(document.body)
  const all = {
    width: width + 2 * room,
    height: height + 2 * room + (whole ? 0 : (about.length + 1) * lineHeight),
  }
  const drawn = svg.cloneNode(true)
  if (drawn instanceof SVGSVGElement) {
    drawn.setAttribute('overflow', 'visible')
    // What was cut off does not leave unseen.
    for (const title of drawn.querySelectorAll('text > title')) title.remove()
  }
  const outer = svgElement(
    'svg',
    {
      ...all,
      viewBox: `${-room} ${-room} ${all.width} ${all.height}`,
      'font-family': 'Inter, system-ui, sans-serif',
      'font-size': 12,
      color: page.color,
    },
    [
      svgElement('rect', {
        ...{ x: -room, y: -room, width: all.width, height: all.height },
        fill: page.backgroundColor,
      }),
      drawn,
      ...about.map((line, place) =>
        svgElement(
          'text',
          { y: height + (place + 2) * lineHeight, 'font-size': 11, fill: 'currentColor' },
          [line],
        ),
      ),
    ],
  )
  const markup = new XMLSerializer().serializeToString(outer)
  return {
    ...all,
    markup: markup.replaceAll(/var\((--[\w-]+)\)/g, (_, name: string) => resolved(name)),
  }
}

/** What a colour of the theme is now. */
function resolved(name: string): string {
  const probe = document.createElement('i')
  probe.style.color = `var(${name})`
  document.body.append(probe)
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
