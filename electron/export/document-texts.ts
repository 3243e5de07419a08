import type { DocumentBlock, Inline, TextDocument } from '../../shared/model/document.ts'
import type { TextMap } from './texts.ts'

type Change = (text: string, where: string) => string

/** The texts of a document, titles and captions included. */
export const documentTexts: TextMap<TextDocument> = (document, change) => ({
  ...document,
  title: change(document.title, 'title of the document'),
  subtitle: change(document.subtitle, 'subtitle'),
  parts: document.parts.map((part) => ({
    ...part,
    blocks: part.blocks.map((block) => changeBlock(block, change)),
  })),
})

function changeBlock(block: DocumentBlock, change: Change): DocumentBlock {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: change(block.text, 'heading') }
    case 'paragraph':
      return { ...block, text: changeInline(block.text, change, block.style) }
    case 'list': {
      const items = block.items.map((item) => ({
        ...item,
        text: changeInline(item.text, change, 'list'),
      }))
      return { ...block, items }
    }
    case 'table':
      return changeTable(block, change)
    case 'chart':
      return changeChart(block, change)
  }
}

/** Each run by itself, so that its look stays, unless a name reaches from one look into another; a link is a text, too. */
function changeInline(text: Inline, change: Change, where: string): Inline {
  if (typeof text === 'string') return change(text, where)
  const linked = text.map((run) =>
    run.link === undefined ? run : { ...run, link: change(run.link, 'link') },
  )
  const words = linked.map((run) => run.text).join('')
  const changed = change(words, where)
  if (changed === words) return linked
  const runs = linked.map((run) => ({ ...run, text: change(run.text, where) }))
  return runs.map((run) => run.text).join('') === changed ? runs : changed
}

type Table = Extract<DocumentBlock, { kind: 'table' }>

function changeTable(table: Table, change: Change): Table {
  const title = (place: number) => table.columns[place]?.title ?? 'table'
  return {
    ...table,
    caption: change(table.caption, 'caption'),
    columns: table.columns.map((column) => ({
      ...column,
      title: change(column.title, 'title of a column'),
    })),
    rows: table.rows.map((row) =>
      row.map((cell, place) => changeInline(cell, change, title(place))),
    ),
  }
}

type Chart = Extract<DocumentBlock, { kind: 'chart' }>

function changeChart(chart: Chart, change: Change): Chart {
  return {
    ...chart,
    caption: change(chart.caption, 'caption'),
    alt: change(chart.alt, 'words for a chart'),
    categories: chart.categories.map((category) => change(category, 'chart')),
    series: chart.series.map((series) => ({ ...series, name: change(series.name, 'chart') })),
  }
}
