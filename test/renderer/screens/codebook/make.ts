import { type Codebook, undescribed } from '../../../../shared/model/code.ts'
import { type CodeId, capitalTypeId, codeId } from '../../../../shared/model/id.ts'

/** The id of the code with this number. */
export function idOf(number: number): CodeId {
  return codeId.parse(`00000000-0000-4000-8000-${String(number).padStart(12, '0')}`)
}

/** Ids of capital types. */
export const social = capitalTypeId.parse(idOf(91))
export const cultural = capitalTypeId.parse(idOf(92))

/** 1 Advice (cultural) with 2 Sector and 3 Culture (social) below it, 4 Job search, 5 Network with 6 Friends below it. */
export function makeCodebook(): Codebook {
  const code = (
    number: number,
    name: string,
    { parent = 0, aliases = [] as string[], definition = '', capitals = [] as string[] },
  ) => ({
    id: idOf(number),
    name,
    colour: '#4e61de',
    parentId: parent === 0 ? null : idOf(parent),
    position: 0,
    ...undescribed,
    definition,
    aliases,
    capitalIds: capitals.map((id) => capitalTypeId.parse(id)),
  })
  return {
    codes: [
      code(1, 'Advice', { capitals: [cultural] }),
      code(2, 'Sector', { parent: 1 }),
      code(3, 'Culture', { parent: 1, capitals: [social] }),
      code(4, 'Job search', { aliases: ['applications'], definition: 'Looking for employment' }),
      code(5, 'Network', {}),
      code(6, 'Friends', { parent: 5 }),
    ],
    capitals: [
      { id: social, name: 'social', colour: '#4e61de', definition: '', position: 0 },
      { id: cultural, name: 'cultural', colour: '#e65719', definition: '', position: 1 },
    ],
  }
}
