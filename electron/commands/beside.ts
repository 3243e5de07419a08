import { type Command, InvalidArgumentError } from 'commander'
import { type Placing, plainRelations } from '../../shared/model/cooccurrence.ts'
import type { Filter } from '../../shared/model/filter.ts'
import { resolveName } from '../../shared/text/resolve-name.ts'
import { type Names, namedCodes } from './names.ts'

/** A code nearby as it was typed. */
export type TypedBeside = { readonly relation: Placing; readonly code: string }

const placings = [...plainRelations, 'near:N', 'followed:N', 'preceded:N'].join(', ')

/** Gives a command the options that say which codes must, or must not, stand nearby. */
export function addBeside(command: Command): Command {
  return command
    .option(
      '--beside <how=code>',
      `with this code nearby, e.g. followed:2=Network; how: ${placings} (turns, 0 the same one)`,
      parse,
    )
    .option('--not-beside <how=code>', 'without this code nearby', parse)
}

/** The codes nearby by their ids. Throws UserError for names that are unknown or ambiguous. */
export function resolveBeside(
  typed: {
    readonly beside?: readonly TypedBeside[]
    readonly notBeside?: readonly TypedBeside[]
  },
  { codebook }: Names,
): Filter['beside'] {
  const codes = namedCodes(codebook.codes)
  const resolved = ({ relation, code }: TypedBeside) => ({
    relation,
    codes: [resolveName('code', code, codes).id],
  })
  const all = [
    ...(typed.beside ?? []).map(resolved),
    ...(typed.notBeside ?? []).map((each) => ({ ...resolved(each), absent: true })),
  ]
  return all.length > 0 ? all : undefined
}

function parse(value: string, before: readonly TypedBeside[] = []): readonly TypedBeside[] {
  const [, how = '', code = ''] = /^([^=]+)=(.+)$/.exec(value) ?? []
  const relation = placingFrom(how)
  if (relation && code) return [...before, { relation, code }]
  throw new InvalidArgumentError(
    `Write it as HOW=CODE, e.g. overlap=Network; HOW is one of ${placings} (N from 0, near from 1, to 100).`,
  )
}

function placingFrom(how: string): Placing | undefined {
  const plain = plainRelations.find((known) => known === how)
  if (plain) return plain
  const [, kind, digits] = /^(near|followed|preceded):(\d{1,3})$/.exec(how) ?? []
  const turns = Number(digits)
  if (turns > 100) return undefined
  if (kind === 'near') return turns > 0 ? { near: turns } : undefined
  if (kind === 'followed') return { followed: turns }
  return kind === 'preceded' ? { preceded: turns } : undefined
}
