import '@fontsource-variable/source-serif-4'
import './page.css'
import { type Made, makeCodes } from '../../renderer/browser/make-interview.ts'
import { offer } from './surface.ts'

// Plain elements: a paragraph a turn, each with `content-visibility`, all codings as highlights, no stripes.
type Painted = { readonly highlight: Highlight; readonly range: StaticRange }

const colours = [...makeCodes(60).values()].map(({ colour }) => colour)
let turns: readonly { readonly element: HTMLElement; readonly start: number }[] = []
let highlights: readonly Highlight[] = []
let added: Painted | null = null

offer({
  show: (made, host) => {
    highlights = colours.map(defineHighlight)
    const scroller = document.createElement('div')
    scroller.className = 'bench-scroller'
    turns = made.content.turns.map(({ start, end }) => {
      const element = document.createElement('p')
      element.className = 'bench-turn'
      element.style.cssText = 'content-visibility: auto; contain-intrinsic-size: auto 80px'
      element.textContent = made.content.text.slice(start, end)
      return { element, start }
    })
    scroller.append(...turns.map(({ element }) => element))
    host.replaceChildren(scroller)
    paintAll(made)
  },
  code: (turn) => {
    const { element, start } = turns[turn] ?? {}
    if (!element || start === undefined) return
    added = paint({ turn, code: 5, start: start + 8, end: start + 48 })
  },
  uncode: () => added?.highlight.delete(added.range),
  goTo: (turn) => turns[turn]?.element.scrollIntoView({ block: 'center' }),
  scroller: () => document.querySelector('.bench-scroller'),
})

function defineHighlight(colour: string, index: number): Highlight {
  const highlight = new Highlight()
  CSS.highlights.set(`code-${index}`, highlight)
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(`::highlight(code-${index}) { background-color: ${colour}66 }`)
  document.adoptedStyleSheets.push(sheet)
  return highlight
}

function paintAll({ content, quotes }: Made): void {
  let index = 0
  for (const { quote } of quotes.values()) {
    const code = index % colours.length
    const from = content.turns.findLastIndex((turn) => turn.start <= quote.start)
    for (let turn = from; (turns[turn]?.start ?? quote.end) < quote.end; turn += 1)
      paint({ turn, code, start: quote.start, end: quote.end })
    index += 1
  }
}

type Part = {
  readonly turn: number
  readonly code: number
  readonly start: number
  readonly end: number
}

function paint({ turn, code, start, end }: Part): Painted | null {
  const { element, start: first = 0 } = turns[turn] ?? {}
  const [text, highlight] = [element?.firstChild, highlights[code]]
  if (!(text instanceof Text) || !highlight) return null
  const range = new StaticRange({
    startContainer: text,
    startOffset: Math.min(Math.max(0, start - first), text.length),
    endContainer: text,
    endOffset: Math.min(end - first, text.length),
  })
  highlight.add(range)
  return { highlight, range }
}
