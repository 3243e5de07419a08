import { UserError } from '../../shared/model/error.ts'

/** Largest file that is read, in bytes. */
export const maxFileBytes = 256 * 1024 * 1024

/** Largest text that is read, in bytes of its file or of one unpacked part: some twenty million words. */
export const maxTextBytes = 128 * 1024 * 1024

/** The refusals that several formats share; each says why, and what to do instead. */
const reasons = {
  'file-empty':
    'it holds no text. Check that it is the right file and that it was saved completely.',
  'file-too-large': `it is larger than ${maxFileBytes / 1024 / 1024} MB, which no transcript is. Save only its text, e.g. as TXT or DOCX.`,
  'text-too-large': `its text is larger than ${maxTextBytes / 1024 / 1024} MB when unpacked. Split the document into several files.`,
  'file-damaged':
    'it is damaged or was not saved completely. Open it in the program that made it, save it again and import the new file.',
  'file-protected':
    'it is protected by a password. Open it in Word, remove the password (File → Info → Protect Document) and save it again.',
  'file-old-word':
    'it is in the old Word format. Open it in Word or LibreOffice and save it as DOCX.',
  'pdf-without-text':
    'it is a scan or picture without text, or its fonts do not say which letters they show. Have its text recognised (OCR) first, e.g. by opening it in Word, and import the result.',
  'pdf-protected':
    'it is protected by a password. Open it with the password, print or save it as a new PDF without one, and import that.',
  'pdf-damaged':
    'it is damaged or was not saved completely. Make the PDF anew in the program that made it, or save its text as DOCX.',
  'pdf-too-long':
    'it has more than 3,000 pages or takes longer than two minutes to read. Save its text as DOCX or TXT, or split it.',
  'file-not-text':
    'it is not a text. Transcripts are read from DOCX, TXT, VTT, SRT, Markdown and more; save it as one of these.',
  'file-wrong-encoding':
    'its text cannot be read in the chosen encoding. Choose another encoding, or let Excerpta detect it.',
} as const

/** Stable code of a refusal. */
export type RefusalCode = keyof typeof reasons

/** The error for a file that cannot be read. */
export function refusal(code: RefusalCode, file: string): UserError {
  return new UserError(code, `“${file}” was not imported: ${reasons[code]}`)
}

/** The error for a file of a known kind that is no transcript; `remedy` is a whole sentence. */
export function foreignFile(file: string, kind: string, remedy: string): UserError {
  return new UserError('file-unsupported', `“${file}” was not imported: it is ${kind}. ${remedy}`)
}
