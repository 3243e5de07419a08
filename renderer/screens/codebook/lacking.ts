import { type Code, codeTexts } from '../../../shared/model/code.ts'
import type { RequiredTexts } from '../../../shared/model/replies.ts'

/** Headings of the texts that a code is to have and has not; a quote as an example stands for its text. */
export function lackingIn(code: Code, { texts, quoted }: RequiredTexts): readonly string[] {
  const hasQuote = (field: string) =>
    (field === 'example' && quoted.typical.includes(code.id)) ||
    (field === 'borderline' && quoted.borderline.includes(code.id))
  return codeTexts
    .filter(({ field }) => texts.includes(field) && code[field].trim() === '' && !hasQuote(field))
    .map(({ label }) => label)
}
