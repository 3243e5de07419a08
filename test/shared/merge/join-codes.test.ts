import { expect, it } from 'vitest'
import { joinCodes } from '../../../shared/merge/join-codes.ts'
import { type Code, undescribed } from '../../../shared/model/code.ts'
import { capitalTypeId, codeId } from '../../../shared/model/id.ts'

const [social, human] = ['1', '2'].map((digit) =>
  capitalTypeId.parse(`0000000${digit}-0000-4000-8000-000000000000`),
)

function code(name: string, fields: Partial<Code> = {}): Code {
  const id = codeId.parse('00000000-0000-4000-8000-00000000000a')
  const rest = { colour: '#336699', parentId: null, position: 0 }
  return { ...undescribed, ...rest, id, name, ...fields }
}

it('puts what is said of each below each other, each once', () => {
  const joined = joinCodes(code('A', { definition: 'Ties.', example: 'x' }), [
    code('B', { definition: 'Contacts.', example: ' x ' }),
    code('C', { definition: 'Ties.' }),
  ])
  expect(joined).toMatchObject({ definition: 'Ties.\nContacts.', include: '', example: 'x' })
})

it('keeps every other name as an alias, its own aside', () => {
  const joined = joinCodes(code('Ties', { aliases: ['bonds'] }), [
    code('ties', { aliases: ['Bonds', 'web'] }),
    code('Friends; kin'),
  ])
  expect(joined.aliases).toEqual(['Bonds', 'web', 'Friends, kin'])
})

it('has the capital types of all', () => {
  const mapped = (...ids: readonly (typeof social)[]) => ({
    capitalIds: ids.flatMap((id) => id ?? []),
  })
  const joined = joinCodes(code('A', mapped(social)), [code('B', mapped(human, social))])
  expect(joined.capitalIds).toEqual([social, human])
})
