import { type Codebook, undescribed } from '../../../shared/model/code.ts'
import { capitalTypeId, codeId } from '../../../shared/model/id.ts'

/** A GUID that is told by one digit. */
export function guid(digit: number): string {
  return `0000000${digit}-0000-4000-8000-00000000000${digit}`
}

const code = {
  ...{ ...undescribed, colour: '#336699', position: 0 },
}

const capital = { colour: '#112233', definition: '', position: 0 }

/** Two codes, one below the other, and two capital types, one of them in use; with names and texts that XML has to write otherwise. */
export const codebook: Codebook = {
  codes: [
    {
      ...code,
      id: codeId.parse(guid(1)),
      parentId: null,
      name: 'Advice "<&>"\n\tnext',
      definition: 'Two\nlines',
      aliases: ['help', 'hints'],
    },
    {
      ...code,
      id: codeId.parse(guid(2)),
      parentId: codeId.parse(guid(1)),
      name: '表情 👩🏽‍🏫',
      include: 'said so',
      capitalIds: [capitalTypeId.parse(guid(9))],
    },
  ],
  capitals: [
    { ...capital, id: capitalTypeId.parse(guid(9)), name: 'social', definition: 'Ties' },
    { ...capital, id: capitalTypeId.parse(guid(8)), name: 'unused' },
  ],
}
