import fc, { type Arbitrary } from 'fast-check'
import { z } from 'zod'

/** What a JSON schema says of one value, as far as the inputs of our calls use it. */
type Schema = {
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly format?: string
  readonly pattern?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly items?: Schema
  readonly prefixItems?: readonly Schema[]
  readonly minItems?: number
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly propertyNames?: Schema
  readonly additionalProperties?: Schema | boolean
}

/** Ids and words that mean something in the project at hand; others are made up. */
export type Known = { readonly ids: readonly string[]; readonly words: readonly string[] }

/** Values that a zod schema accepts, or all but: refinements are not looked at. */
export function fromSchema(schema: z.ZodType, known: Known): Arbitrary<unknown> {
  // The dialect of zod's answer is the one described above.
  return valueFor(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema, known)
}

function valueFor(schema: Schema, known: Known): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((choice) => valueFor(choice, known)))
  return (kinds[schema.type ?? ''] ?? anything)(schema, known)
}

type Make = (schema: Schema, known: Known) => Arbitrary<unknown>

const anything: Make = () => fc.jsonValue()

const kinds: Readonly<Record<string, Make>> = {
  null: () => fc.constant(null),
  boolean: () => fc.boolean(),
  integer: (schema) => number(schema),
  number: (schema) => number(schema),
  string: text,
  array: list,
  object: record,
}

/** Mostly small ones, as places in a text and numbers of turns are. */
function number({ minimum = 0, maximum = 1000 }: Schema): Arbitrary<number> {
  const small = fc.integer({ min: minimum, max: Math.min(maximum, Math.max(minimum, 0) + 400) })
  return fc.oneof({ weight: 4, arbitrary: small }, fc.integer({ min: minimum, max: maximum }))
}

function text({ format, pattern, minLength = 0, maxLength = 80 }: Schema, known: Known) {
  if (format === 'uuid')
    return fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known.ids) }, fc.uuid())
  if (pattern) return fc.stringMatching(new RegExp(pattern))
  const made = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 80) })
  return fc.oneof(fc.constantFrom(...known.words), made)
}

function list({ items = {}, prefixItems, minItems = 0 }: Schema, known: Known) {
  if (prefixItems) return fc.tuple(...prefixItems.map((item) => valueFor(item, known)))
  return fc.array(valueFor(items, known), { minLength: minItems, maxLength: minItems + 3 })
}

function record(schema: Schema, known: Known): Arbitrary<unknown> {
  const { properties = {}, required = [], propertyNames, additionalProperties } = schema
  if (typeof additionalProperties === 'object')
    return fc.dictionary(
      valueFor(propertyNames ?? { type: 'string' }, known).map(String),
      valueFor(additionalProperties, known),
      { maxKeys: 3 },
    )
  const fields: Record<string, Arbitrary<unknown>> = {}
  for (const [name, value] of Object.entries(properties)) fields[name] = valueFor(value, known)
  return fc.record(fields, { requiredKeys: [...required] })
}
