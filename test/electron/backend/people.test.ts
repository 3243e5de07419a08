import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Context } from '../../../electron/backend/context.ts'
import { peopleHandlers } from '../../../electron/backend/people.ts'
import { readPeople } from '../../../electron/store/people.ts'
import { api, type Input, type Output } from '../../../shared/api.ts'
import type { People } from '../../../shared/model/replies.ts'
import { nameKey } from '../../../shared/text/name-key.ts'
import { everything, thereAndBack } from '../store/undoable.ts'
import { changesOf, fileOf, importTalk, projectInMemory } from './project-in-memory.ts'

type Method = keyof typeof peopleHandlers

describe('the table of people', () => {
  it('makes what is missing, says who speaks and removes whom the import had made', async () => {
    const context = projectInMemory()
    importTalk(context, 'Focus group 1')
    const result = await read(context, [
      'participant,role,programme,pair,transcript,label,Age,Joined,Employed',
      'Amina,mentee,Programme A,A1,Focus group 1,A,34,2016-05-01,yes',
      'Josef,Mentor,Programme A,A1; A2,foc,b,51,2.3.2015,no',
      'Silent,other,,,,,,,',
    ])
    expect(result).toEqual({
      participants: 3,
      pairs: 2,
      programmes: 1,
      attributes: 3,
      labels: 2,
      removed: ['A of Focus group 1', 'B of Focus group 1'],
      problems: [],
    })
    expect(described(readPeople(context.db))).toEqual([
      'Amina, mentee, Programme A, A1, Age=34, Joined=2016-05-01, Employed=yes, speaks as A',
      'Josef, mentor, Programme A, A1+A2, Age=51, Joined=2015-03-02, Employed=no, speaks as B',
      'Silent, other, null, ',
    ])
    const { attributes, pairs, programmes } = readPeople(context.db)
    expect(attributes.map(({ kind }) => kind)).toEqual(['number', 'date', 'yesno'])
    expect(pairs.map(({ programmeId }) => programmeId)).toEqual(pairs.map(() => programmes[0]?.id))
  })

  it('is one change, undone and done again as one', async () => {
    const context = projectInMemory()
    importTalk(context, 'Talk')
    const lines = ['participant,programme,transcript,label,age', 'Amina,P,Talk,A,34']
    const before = everything(context.db)
    const changes = changesOf(context)
    await read(context, lines)
    expect(changesOf(context)).toBe(changes + 1)
    const back = thereAndBack(context.db, () => undefined)
    expect(back.undone).toEqual(before)
    expect(back.redone).toEqual(back.after)
  })

  it('lists the rows that it could not place, by their number in the file, and reads the others', async () => {
    const context = projectInMemory()
    importTalk(context, 'Talk')
    const { problems } = await read(context, [
      'participant,role,transcript,label,age,age',
      'Amina,guide,Talk,A,1,',
      ',mentor,,,,',
      '',
      'Amina,,Talk,Z,2,',
      'Josef,,Nowhere,B,,',
      'Josef,,Talk,,,',
      'Zoe,,Talk,A,,',
    ])
    expect(problems.map(({ row, message }) => `${row}: ${message.slice(0, 44)}`)).toEqual([
      '1: There are two columns “age”; only the first ',
      '2: “guide” is not a role. Roles are mentee, men',
      '3: This row names no participant.',
      '5: age of Amina is “2” here but “1” further up;',
      '5: Nobody speaks as “Z” in “Talk”. Labels there',
      '6: There is no transcript “Nowhere”, or more th',
      '7: This row names the transcript “Talk” but no ',
      '8: The label “A” of “Talk” belongs to somebody ',
    ])
    expect(readPeople(context.db).participants.map(({ name }) => name)).toEqual([
      'Amina',
      'B of Talk',
      'Josef',
      'Zoe',
    ])
  })

  it('takes nothing away where a cell is empty, and keeps people of whom something is known', async () => {
    const context = projectInMemory()
    importTalk(context, 'Talk')
    await read(context, ['participant,age', 'A of Talk,30'])
    await read(context, ['participant,age,role', 'A of Talk,,mentee', 'Amina,,'])
    const { removed } = await read(context, ['participant,transcript,label', 'Amina,Talk,A'])
    expect(removed).toEqual([])
    expect(described(readPeople(context.db))[0]).toBe('A of Talk, mentee, null, , age=30')
  })

  it('tells beforehand what it would change, and then changes nothing', async () => {
    const context = projectInMemory()
    importTalk(context, 'Talk')
    const before = everything(context.db)
    const changes = changesOf(context)
    const lines = ['participant,programme,transcript,label', 'Amina,P,Talk,A']
    const planned = await read(context, lines, true)
    expect(everything(context.db)).toEqual(before)
    expect(changesOf(context)).toBe(changes)
    expect(await read(context, lines)).toEqual(planned)
  })

  it('must have a column that names the people', async () => {
    const context = projectInMemory()
    await expect(read(context, ['name,age', 'Amina,34'])).rejects.toThrow(/no column “participant”/)
  })

  it.each(['csv', 'xlsx'] as const)(
    'changes nothing when it is written as %s and read again',
    async (format) => {
      const word = fc.stringMatching(/^[A-Za-zÄß'=+0-9 -]{0,8}$/).map((text) => text.trim())
      const name = word.filter((text) => text !== '' && !/^'/.test(text))
      const row = fc.record({
        participant: name,
        role: fc.constantFrom('mentee', 'mentor', 'moderator', ''),
        programme: word,
        pair: fc.uniqueArray(name, { maxLength: 2, selector: nameKey }),
        label: fc.constantFrom('A', 'B', ''),
        age: fc.oneof(fc.integer({ min: 0, max: 99 }).map(String), fc.constant('')),
        note: fc.oneof(
          word.filter((text) => !/^'/.test(text)),
          fc.constant('a, "b"\nc;d'),
        ),
      })
      await fc.assert(
        fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
          const context = projectInMemory()
          importTalk(context, 'Talk')
          const cells = rows.map(({ participant, role, programme, pair, label, age, note }) =>
            [participant, role, programme, pair.join(';'), label && 'Talk', label, age, note]
              .map((text) => `"${text.replaceAll('"', '""')}"`)
              .join(','),
          )
          await read(context, [
            'participant,role,programme,pair,transcript,label,age,note',
            ...cells,
          ])
          const changes = changesOf(context)
          const file = await call(context, 'people.export', { format })
          const again = await call(context, 'people.import', {
            file: { name: file.name, base64: file.base64 },
          })
          expect(again).toMatchObject({ participants: 0, labels: 0, problems: [] })
          expect(changesOf(context)).toBe(changes)
        }),
        { numRuns: 25 },
      )
    },
  )

  it('brings the same people into another project', async () => {
    const one = projectInMemory()
    importTalk(one, 'Talk')
    await read(one, [
      'participant,role,programme,pair,transcript,label,born in',
      'Amina,mentee,P,A1;A2,Talk,A,Kenya',
      'Amina,,,,Talk,B,',
      'Josef,mentor,,,,,',
    ])
    const { name, base64 } = await call(one, 'people.export', { format: 'xlsx' })
    const other = projectInMemory()
    importTalk(other, 'Talk')
    await call(other, 'people.import', { file: { name, base64 } })
    expect(described(readPeople(other.db))).toEqual(described(readPeople(one.db)))
  })
})

describe('joining people', () => {
  it('moves labels, pairs and values to one of them, whose own values win, and tells what was left out', async () => {
    const context = projectInMemory()
    importTalk(context, 'Talk')
    await read(context, [
      'participant,role,programme,pair,age,country',
      'A of Talk,mentee,,A1,34,',
      'B of Talk,mentor,P,A2,36,Kenya',
    ])
    const [into, other] = readPeople(context.db).participants
    if (!into || !other) throw new Error('two were made')
    let dropped: readonly string[] = []
    const before = everything(context.db)
    dropped = (await call(context, 'participants.join', { into: into.id, from: [other.id] }))
      .dropped
    expect(dropped).toEqual(['role “mentor” of B of Talk', 'age “36” of B of Talk'])
    expect(described(readPeople(context.db))).toEqual([
      'A of Talk, mentee, P, A1+A2, age=34, country=Kenya, speaks as A+B',
    ])
    const { undone, after, redone } = thereAndBack(context.db, () => undefined)
    expect(undone).toEqual(before)
    expect(redone).toEqual(after)
  })
})

describe('cells', () => {
  it('are written as they are typed, with programmes and pairs made where missing, as one change', async () => {
    const context = projectInMemory()
    const { id } = await call(context, 'participants.add', { name: 'Amina' })
    const age = await call(context, 'attributes.add', { name: 'Age', kind: 'number' })
    const changes = changesOf(context)
    const cell = (column: string, text: string) => ({ participantId: id, column, text })
    const { problems } = await call(context, 'people.write', {
      cells: [
        cell('participant', 'Amina K.'),
        cell('role', 'Mentee'),
        cell('programme', 'Programme A'),
        cell('pair', 'A1; A2'),
        cell(age.id, 'thirty'),
      ] as Input<'people.write'>['cells'],
    })
    expect(changesOf(context)).toBe(changes + 1)
    expect(problems).toEqual([
      '“thirty” is not a number, which the column “Age” holds. The cell was not changed.',
    ])
    expect(described(readPeople(context.db))).toEqual(['Amina K., mentee, Programme A, A1+A2'])
  })

  it('are emptied by an empty text, except names and roles', async () => {
    const context = projectInMemory()
    await read(context, ['participant,role,programme,pair,age', 'Amina,mentee,P,A1,34'])
    const { participants, attributes } = readPeople(context.db)
    const [person] = participants
    if (!person) throw new Error('one was read')
    const { problems } = await call(context, 'people.write', {
      cells: ['participant', 'role', 'programme', 'pair', attributes[0]?.id].map((column) => ({
        participantId: person.id,
        column,
        text: '',
      })) as Input<'people.write'>['cells'],
    })
    expect(problems).toHaveLength(2)
    expect(described(readPeople(context.db))).toEqual(['Amina, mentee, null, '])
  })
})

describe('a column', () => {
  it('changes its kind only where every value can be read so', async () => {
    const context = projectInMemory()
    await read(context, ['participant,age', 'Amina,about 40', 'Josef,"3,5"'])
    const { attributes, participants } = readPeople(context.db)
    const [age] = attributes
    const [amina] = participants
    if (!age || !amina) throw new Error('both were read')
    const change = () => call(context, 'attributes.update', { id: age.id, kind: 'number' })
    await expect(change()).rejects.toThrow(/“about 40” of Amina/)
    await call(context, 'people.setValue', {
      participantId: amina.id,
      attributeId: age.id,
      value: '40',
    })
    await change()
    expect(described(readPeople(context.db))).toEqual([
      'Amina, other, null, , age=40',
      'Josef, other, null, , age=3.5',
    ])
    await expect(
      call(context, 'people.setValue', {
        participantId: amina.id,
        attributeId: age.id,
        value: 'old',
      }),
    ).rejects.toThrow(/“old” is not a number/)
  })
})

/** Calls as the backend does: input checked, handler asked. */
async function call<M extends Method>(
  context: Context,
  method: M,
  input: Input<M>,
): Promise<Output<M>> {
  // The list of handlers is checked call by call; here the method is any one of them.
  const handler = peopleHandlers[method] as (
    ...args: readonly unknown[]
  ) => Output<M> | Promise<Output<M>>
  return await handler(context, api[method].input.parse(input), method)
}

function read(context: Context, lines: readonly string[], dryRun = false) {
  return call(context, 'people.import', { file: fileOf('people.csv', lines.join('\n')), dryRun })
}

/** One line a person: everything about them in words. */
function described({ participants, programmes, pairs, attributes, speakers }: People) {
  return participants.map(({ id, name, role, programmeId, pairIds, values }) => {
    const programme = programmes.find((each) => each.id === programmeId)?.name ?? null
    const own = pairs.filter((pair) => pairIds.includes(pair.id)).map((pair) => pair.name)
    const known = attributes.flatMap((attribute) =>
      values[attribute.id] === undefined ? [] : [`${attribute.name}=${values[attribute.id]}`],
    )
    const labels = speakers.filter(({ participantId }) => participantId === id)
    const speaks =
      labels.length > 0 ? [`speaks as ${labels.map(({ label }) => label).join('+')}`] : []
    return [name, role, programme, own.join('+'), ...known, ...speaks].map(String).join(', ')
  })
}
