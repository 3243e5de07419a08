/** An encoding of plain text, as TextDecoder names it, and what people call it. */
export type Encoding = { readonly id: string; readonly label: string }

/** Name under which a text that was encoded twice is read rightly; no TextDecoder knows it. */
export const twiceEncoded = 'utf-8-twice'

/** Encodings to choose from where the detected one is wrong. */
export const encodings: readonly Encoding[] = [
  { id: 'utf-8', label: 'Unicode (utf-8)' },
  { id: 'utf-16le', label: 'Unicode (utf-16le)' },
  { id: 'utf-16be', label: 'Unicode (utf-16be)' },
  { id: twiceEncoded, label: 'Unicode, encoded twice' },
  { id: 'windows-1252', label: 'Western (windows-1252)' },
  { id: 'iso-8859-15', label: 'Western (iso-8859-15)' },
  { id: 'macintosh', label: 'Western, old Mac (macintosh)' },
  { id: 'windows-1250', label: 'Central European (windows-1250)' },
  { id: 'iso-8859-2', label: 'Central European (iso-8859-2)' },
  { id: 'windows-1257', label: 'Baltic (windows-1257)' },
  { id: 'iso-8859-13', label: 'Baltic (iso-8859-13)' },
  { id: 'windows-1254', label: 'Turkish (windows-1254)' },
  { id: 'windows-1251', label: 'Cyrillic (windows-1251)' },
  { id: 'koi8-r', label: 'Cyrillic (koi8-r)' },
  { id: 'koi8-u', label: 'Cyrillic (koi8-u)' },
  { id: 'iso-8859-5', label: 'Cyrillic (iso-8859-5)' },
  { id: 'x-mac-cyrillic', label: 'Cyrillic, old Mac (x-mac-cyrillic)' },
  { id: 'ibm866', label: 'Cyrillic, DOS (ibm866)' },
  { id: 'windows-1253', label: 'Greek (windows-1253)' },
  { id: 'iso-8859-7', label: 'Greek (iso-8859-7)' },
  { id: 'windows-1255', label: 'Hebrew (windows-1255)' },
  { id: 'iso-8859-8', label: 'Hebrew (iso-8859-8)' },
  { id: 'windows-1256', label: 'Arabic (windows-1256)' },
  { id: 'iso-8859-6', label: 'Arabic (iso-8859-6)' },
  { id: 'windows-874', label: 'Thai (windows-874)' },
  { id: 'gb18030', label: 'Chinese, simplified (gb18030)' },
  { id: 'big5', label: 'Chinese, traditional (big5)' },
  { id: 'shift_jis', label: 'Japanese (shift_jis)' },
  { id: 'euc-jp', label: 'Japanese (euc-jp)' },
  { id: 'euc-kr', label: 'Korean (euc-kr)' },
]
