/** Words as programs take them from the clipboard: with their looks, and as plain words. */
export type Copied = { readonly html: string; readonly plain: string }

/** Where words stand: transcript, number of the turn from 1 or null outside all, and when in milliseconds or null. */
export type Spoken = {
  readonly transcript: string
  readonly turn: number | null
  readonly startMs: number | null
}

/** Words as a quotation, with the line that says who said them where below. */
export function quotation(words: string, source: readonly string[]): Copied {
  const line = source.filter((part) => part !== '').join(', ')
  const lines = words.split('\n').map(escaped).join('<br>')
  return {
    html: `<blockquote><p>“${lines}”</p></blockquote><p><em>${escaped(line)}</em></p>`,
    plain: `“${words}”\n${line}`,
  }
}

/** Puts words on the clipboard: Word takes them with their looks, a plain field as words. */
export async function putOnClipboard({ html, plain }: Copied): Promise<void> {
  const item = new ClipboardItem({ 'text/html': html, 'text/plain': plain })
  await navigator.clipboard.write([item])
}

/** Where words stand, e.g. `Focus group 2 · turn 45 · 0:12:33`. */
export function placeInWords({ transcript, turn, startMs }: Spoken): string {
  const number = turn === null ? [] : [`turn ${turn}`]
  const time = startMs === null ? [] : [clock(startMs)]
  return [transcript, ...number, ...time].join(' · ')
}

/** A time in a recording as h:mm:ss. */
function clock(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
