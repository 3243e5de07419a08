/** A text with `\n` newlines, without byte order marks and characters that XML forbids. */
export function cleanText(text: string): string {
  const lined = text.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
  return (lined.isWellFormed() ? lined : lined.toWellFormed()).replace(forbidden, '')
}

/** Control characters except tab, line feed and those that XML allows; byte order marks and non-characters. */
const forbidden = /(?![\t\n\u007f-\u009f])[\p{Cc}\ufeff\ufffe\uffff]/gu
