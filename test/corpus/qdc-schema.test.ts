import { existsSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { XmlDocument, XmlValidateError, XsdValidator } from 'libxml2-wasm'
import { describe, expect, test } from 'vitest'
import { writeQdc } from '../../electron/refi/codebook-write.ts'
import { undescribed } from '../../shared/model/code.ts'
import { capitalTypeId } from '../../shared/model/id.ts'
import { codebook } from '../electron/refi/small-codebook.ts'
import { idOf } from '../shared/merge/books.ts'

/** The schema lies beside the project where there is one; nothing of it is part of it. */
const schema = new URL('../../../shared/data/refi/schema/Codebook-mrt2019.xsd', import.meta.url)
const isThere = existsSync(schema)

describe('a codebook as QDC', () => {
  test.runIf(!isThere)(
    'has no schema to be compared with here, so that nothing was compared',
    () => {
      console.log('No schema in ../shared/data/refi: QDC files were not validated against it.')
    },
  )

  test.runIf(isThere)(
    'is valid against the schema of REFI-QDA, whatever its names and texts',
    () => {
      using document = XmlDocument.fromBuffer(readFileSync(schema))
      using validator = XsdValidator.fromDoc(document)
      const faults = (bytes: Uint8Array) => {
        using xml = XmlDocument.fromBuffer(bytes)
        try {
          validator.validate(xml)
          return []
        } catch (error) {
          if (error instanceof XmlValidateError) return [error.message]
          throw error
        }
      }
      expect(faults(writeQdc(codebook))).toEqual([])
      fc.assert(
        fc.property(books, (made) => {
          expect(faults(writeQdc(made))).toEqual([])
        }),
        { numRuns: 100 },
      )
      expect(
        faults(new TextEncoder().encode('<CodeBook xmlns="urn:QDA-XML:codebook:1.0"/>')),
      ).not.toEqual([])
    },
  )
})

const text = fc.string({ unit: 'binary', maxLength: 12 })
const social = capitalTypeId.parse(idOf(900))
const sketch = fc.record({
  ...{ name: text.map((name) => `x${name}`), definition: text, include: text, borderline: text },
  parent: fc.nat(),
  capitalIds: fc.constantFrom([], [social]),
})
const books = fc.array(sketch, { minLength: 1, maxLength: 6 }).map((sketches) => ({
  codes: sketches.map(({ parent, ...fields }, place) => ({
    ...undescribed,
    ...fields,
    ...{ id: idOf(place + 1), colour: '#336699', position: place },
    parentId: place === 0 || parent % 2 === 0 ? null : idOf((parent % place) + 1),
  })),
  capitals: [{ id: social, name: 'social', colour: '#112233', definition: '', position: 0 }],
}))
