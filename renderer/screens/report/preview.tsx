import { useEffect, useRef } from 'react'
import type { Report } from '../../../shared/model/report.ts'
import { useCall } from '../../backend.ts'
import { useNamesReplaced } from '../../state/shown-names.ts'

/** The report as it would be written now, on paper, with pseudonyms where this person has them shown. */
export function Preview({ report }: { readonly report: Report }) {
  const [pseudonyms] = useNamesReplaced()
  const input = { report, pseudonyms: pseudonyms ?? false }
  const enabled = pseudonyms !== undefined
  const answer = useCall('reports.preview', input, { enabled, keep: true })
  if (answer.error) throw answer.error
  return (
    <div className="report-paper" aria-busy={answer.isFetching}>
      {answer.data && <Page {...answer.data} />}
    </div>
  )
}

/** A page in a shadow of its own: its styles do not reach the app, nor the app's styles the page; nothing in it runs. */
function Page({ body, style }: { readonly body: string; readonly style: string }) {
  const host = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const { current } = host
    if (!current) return
    const root = current.shadowRoot ?? current.attachShadow({ mode: 'open' })
    const page = new DOMParser().parseFromString(body, 'text/html')
    const sheet = new CSSStyleSheet()
    sheet.replaceSync(style)
    root.adoptedStyleSheets = [sheet]
    const paper = document.createElement('div')
    paper.className = 'page'
    // The app has a main part of its own.
    const main = page.querySelector('main')
    main?.replaceWith(...main.childNodes)
    paper.append(...page.body.childNodes)
    root.replaceChildren(paper)
    const follow = (event: Event) => followLink(root, event)
    root.addEventListener('click', follow)
    return () => root.removeEventListener('click', follow)
  }, [body, style])
  return <div ref={host} />
}

/** Contents lead to their headings; links out of the document lead nowhere while it is only looked at. */
function followLink(root: ShadowRoot, event: Event): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  if (!link) return
  event.preventDefault()
  const anchor = link.getAttribute('href') ?? ''
  if (anchor.startsWith('#')) root.getElementById(anchor.slice(1))?.scrollIntoView()
}
