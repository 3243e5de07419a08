/** Text as it may stand in an XML element or a quoted attribute; newlines of attributes survive as references. */
export function escapeXml(text: string): string {
  return withoutForbidden(text).replace(/[&<>"\r\n\t]/g, (sign) => references[sign] ?? sign)
}

/** Text as it may stand in an XML element, newlines as they are. */
export function escapeXmlText(text: string): string {
  return withoutForbidden(text).replace(/[&<>\r]/g, (sign) => references[sign] ?? sign)
}

/** Text without the characters that XML 1.0 does not know: control characters, non-characters, halves of pairs. */
export function withoutForbidden(text: string): string {
  return text.toWellFormed().replace(forbidden, '')
}

const forbidden = /(?![\t\n\r\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#13;',
  '\n': '&#10;',
  '\t': '&#9;',
}
