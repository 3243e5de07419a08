import { strToU8, zipSync } from 'fflate'

/** A document of LibreOffice with this body, `T1` bold and `T2` italic; other parts by their path. */
export function odt(body: string, parts: Record<string, string> = {}): Uint8Array {
  const content = `<office:document-content xmlns:office="o" xmlns:text="t" xmlns:style="s" xmlns:fo="f" xmlns:table="b">
    <office:automatic-styles><style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style><style:style style:name="T2"><style:text-properties fo:font-style="italic"/></style:style></office:automatic-styles>
    <office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const all = {
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<m/>',
    'content.xml': content,
    ...parts,
  }
  return zipSync(
    Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])),
  )
}
