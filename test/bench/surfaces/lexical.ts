import '@fontsource-variable/source-serif-4'
import './page.css'
import {
  $createMarkNode,
  $isMarkNode,
  $unwrapMarkNode,
  $wrapSelectionInMarkNode,
  MarkNode,
} from '@lexical/mark'
import {
  $createParagraphNode,
  $createRangeSelection,
  $createTextNode,
  $getNodeByKey,
  $getRoot,
  $isParagraphNode,
  createEditor,
  type LexicalEditor,
  type ParagraphNode,
} from 'lexical'
import type { Range } from '../../../shared/model/transcript.ts'
import type { Made } from '../../renderer/browser/make-interview.ts'
import { offer } from './surface.ts'

// Lexical, read-only: a paragraph a turn, codings as mark nodes in its tree, no stripes.
let editor: LexicalEditor | null = null
let paragraphs: readonly string[] = []
let coded = 0

offer({
  show: (made, host) => {
    host.className = 'bench-scroller'
    const theme = { paragraph: 'bench-turn', mark: 'bench-mark' }
    editor = createEditor({ editable: false, nodes: [MarkNode], theme, onError: console.error })
    editor.setRootElement(host)
    editor.update(() => fill(made), { discrete: true })
  },
  code: (turn) => {
    coded = turn
    change(turn, wrapStart)
  },
  uncode: () => change(coded, unwrap),
  goTo: (turn) =>
    editor?.getElementByKey(paragraphs[turn] ?? '')?.scrollIntoView({ block: 'center' }),
  scroller: () => document.querySelector('.bench-scroller'),
})

function fill({ content, quotes }: Made): void {
  const all = [...quotes.values()].map(({ quote }) => quote)
  const sorted = all.toSorted((a, b) => a.start - b.start)
  paragraphs = content.turns.map((turn) => {
    const inTurn = sorted.filter(({ start, end }) => start < turn.end && end > turn.start)
    const paragraph = $createParagraphNode()
    for (const part of parts(turn, inTurn)) {
      const text = $createTextNode(content.text.slice(part.start, part.end))
      const ids = inTurn.filter(({ start, end }) => start < part.end && end > part.start)
      if (ids.length === 0) paragraph.append(text)
      else paragraph.append($createMarkNode(ids.map(({ id }) => id)).append(text))
    }
    $getRoot().append(paragraph)
    return paragraph.getKey()
  })
}

/** A turn cut wherever a quote begins or ends. */
function parts(turn: Range, quotes: readonly Range[]): Range[] {
  const cuts = new Set([turn.start, turn.end])
  for (const { start, end } of quotes) {
    cuts.add(Math.max(start, turn.start))
    cuts.add(Math.min(end, turn.end))
  }
  const sorted = [...cuts].sort((a, b) => a - b)
  return sorted.slice(1).map((end, index) => ({ start: sorted[index] ?? end, end }))
}

function change(turn: number, how: (paragraph: ParagraphNode) => void): void {
  editor?.update(
    () => {
      const paragraph = $getNodeByKey(paragraphs[turn] ?? '')
      if ($isParagraphNode(paragraph)) how(paragraph)
    },
    { discrete: true },
  )
}

function wrapStart(paragraph: ParagraphNode): void {
  const [text] = paragraph.getAllTextNodes()
  if (!text) return
  const selection = $createRangeSelection()
  selection.anchor.set(text.getKey(), 0, 'text')
  selection.focus.set(text.getKey(), Math.min(40, text.getTextContentSize()), 'text')
  $wrapSelectionInMarkNode(selection, false, 'added')
}

function unwrap(paragraph: ParagraphNode): void {
  for (const text of paragraph.getAllTextNodes()) {
    for (const mark of text.getParents().filter($isMarkNode)) {
      if (!mark.hasID('added')) continue
      mark.deleteID('added')
      if (mark.getIDs().length === 0) $unwrapMarkNode(mark)
    }
  }
}
