import type { Block, Span } from '../../../shared/model/rich-text.ts'
import { readMarkdown } from '../../../shared/text/markdown.ts'
import './memos.css'

/** A memo to be read; links are words. */
export function MemoWords({ markdown }: { readonly markdown: string }) {
  let at = 0
  return (
    <div className="memo-read">
      {readMarkdown(markdown).map((block) => {
        at += 1
        return <BlockWords key={at} block={block} />
      })}
    </div>
  )
}

function BlockWords({ block }: { readonly block: Block }) {
  let at = 0
  const words = block.spans.map((span) => {
    at += span.text.length
    return <SpanWords key={at} span={span} />
  })
  switch (block.kind) {
    case 'heading':
      return <p className="memo-bold">{words}</p>
    case 'quote':
      return <blockquote>{words}</blockquote>
    case 'paragraph':
      return <p>{words}</p>
    case 'bullet':
    case 'number':
      return (
        <p style={{ paddingLeft: `${block.level + 0.9}rem`, textIndent: '-0.9rem' }}>
          {'•\u2002'}
          {words}
        </p>
      )
  }
}

function SpanWords({ span: { text, bold, italic, href } }: { readonly span: Span }) {
  const look = [bold && 'memo-bold', italic && 'memo-italic', href && 'memo-named']
  return <span className={look.filter(Boolean).join(' ')}>{text}</span>
}
