import { commonForms, type Form, hasForm } from './form.ts'
import type { Group } from './groups.ts'
import { isSetApart, type Style } from './style.ts'

/** How the labels of a document look: how they stand, and what most of them have in common in their letters. */
export type Look = {
  readonly style: Style
  readonly forms: readonly Form[]
  /** Tells words that the text uses in small letters as well. */
  readonly isCommon: (group: Group) => boolean
}

/** How trusted labels look in a text. */
export function lookOf(trusted: readonly Group[], style: Style, text: string): Look {
  return { style, forms: commonForms(trusted), isCommon: commonWords(text) }
}

/** A capitalised word: a name as well as, before a colon, what is spoken of. */
export function isWord({ kind, label }: Group): boolean {
  return kind === 'name' && /^\p{Lu}[\p{Ll}\p{M}]+$/u.test(label)
}

/** One capitalised word before a colon that is not bold, timed or alone on its line, nor of the form of the other labels. */
export function isBare(group: Group, { style, forms }: Look): boolean {
  if (!isWord(group) || group.heads[0]?.convention !== 'Name: words') return false
  return !isSetApart(style) && style.get('alone') !== true && !hasForm(group, forms)
}

/** True for a bare word that the text also uses in small letters, or unlike the other labels: in form, or followed by a small letter. */
export function isOrdinary(group: Group, look: Look): boolean {
  const small = group.heads.filter((head) => head.beginsSmall).length
  const goesOnSmall = look.style.get('beginsSmall') === false && small > group.heads.length / 2
  return isBare(group, look) && (look.forms.length > 0 || goesOnSmall || look.isCommon(group))
}

function commonWords(text: string): Look['isCommon'] {
  let small: ReadonlySet<string> | null = null
  return ({ label }) => {
    small ??= new Set(text.match(/(?<![\p{L}\p{M}])\p{Ll}+(?![\p{L}\p{M}])/gu))
    return small.has(label.toLowerCase())
  }
}
