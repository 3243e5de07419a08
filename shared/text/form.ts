import { type Group, usesOf } from './groups.ts'
import { hasCase } from './label.ts'

/** What most labels of a document have in common in their letters; a label without it is rather part of the text. */
export type Form = 'code' | 'number' | 'bracket' | 'capitals' | 'several words'

const forms: Readonly<Record<Form, (group: Group) => boolean>> = {
  code: ({ kind }) => kind === 'code',
  number: ({ label }) => /\d/.test(label),
  bracket: ({ label }) => /\S\s*[([（]/.test(label),
  capitals: ({ label }) =>
    hasCase(label) && /\p{Lu}{2}/u.test(label) && label === label.toUpperCase(),
  'several words': ({ label }) => label.includes(' '),
}

const names: readonly Form[] = ['code', 'number', 'bracket', 'capitals', 'several words']

/** The forms that at least nine in ten uses of labels have; roles such as “Moderator” aside, and only where two labels and eight uses show it. */
export function commonForms(groups: readonly Group[]): readonly Form[] {
  const named = groups.filter((group) => group.kind !== 'role' || forms.number(group))
  const uses = usesOf(named)
  if (named.length < 2 || uses < 8) return []
  return names.filter((form) => usesOf(named.filter(forms[form])) >= uses * 0.9)
}

/** True where a label has one of the forms. */
export function hasForm(group: Group, wanted: readonly Form[]): boolean {
  return wanted.some((form) => forms[form](group))
}
