import fc from 'fast-check'

/** Part of a JSON Schema, as far as the API document uses it. */
export type JsonSchema = {
  $ref?: string
  type?: string | string[]
  enum?: unknown[]
  const?: unknown
  oneOf?: JsonSchema[]
  anyOf?: JsonSchema[]
  pattern?: string
  format?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
  minItems?: number
  maxItems?: number
  items?: JsonSchema | false
  prefixItems?: JsonSchema[]
  properties?: Record<string, JsonSchema>
  required?: string[]
}

/** What neither store takes: NUL and halves of surrogate pairs. */
const unstorable = fc.constantFrom('\0', 'a\0b', '\ud800', '\udc00\ud800', '望澄\udfff')

/** Text that has broken servers: NUL, lone surrogates, controls, other directions, far too much. */
export const text = fc.oneof(
  unstorable,
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({
    unit: fc.integer({ min: 0, max: 0xffff }).map(code => String.fromCharCode(code)),
    maxLength: 20,
  }),
  fc.constantFrom(
    '',
    ' ',
    '\ufeff',
    '\u202e',
    '\u0007\u001b[31m',
    '\r\n',
    "'; drop table plan_original; --",
    '../../secret.txt',
    '%00',
    '__proto__',
    'constructor',
    '{}',
    'null',
    '1e999',
    '-1',
    '9'.repeat(400),
    '2026-02-30',
    '2026-13-01T99:00:00Z',
    '落实'.repeat(3000),
    'x'.repeat(70_000),
  ),
)

/** Any value of JSON, and numbers at the edges. */
export const value = fc.oneof(
  text,
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -0,
    -1,
    0.5,
    1e308,
    2 ** 31,
    2 ** 53,
    -(2 ** 63),
    [],
    {},
    [[]],
    [null],
  ),
  fc.jsonValue({ maxDepth: 3 }),
)

/** Values that a schema allows, small ones and ones at its edges. */
export function fromSchema(schema: JsonSchema, schemas: Record<string, unknown>): fc.Arbitrary<unknown> {
  if (schema.$ref) return fromSchema(schemas[schema.$ref.split('/').at(-1) ?? ''] as JsonSchema, schemas)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  if (schema.const !== undefined) return fc.constant(schema.const)
  const choices = schema.oneOf ?? schema.anyOf
  if (choices) return fc.oneof(...choices.map(each => fromSchema(each, schemas)))
  const types = [schema.type ?? 'null'].flat()
  return fc.oneof(...types.map(type => ofType(type, schema, schemas)))
}

function ofType(type: string, schema: JsonSchema, schemas: Record<string, unknown>): fc.Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return textOf(schema)
    case 'integer':
      return integerOf(schema)
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'boolean':
      return fc.boolean()
    case 'array':
      return arrayOf(schema, schemas)
    case 'object':
      return objectOf(schema, schemas)
    default:
      return fc.constant(null)
  }
}

function textOf({ format, pattern, minLength = 0, maxLength = 50 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'date')
    return fc
      .date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
      .map(day => day.toISOString().slice(0, 10))
  if (pattern) return fc.stringMatching(new RegExp(pattern))
  const edge = 'x'.repeat(Math.min(maxLength, 5000))
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.string({
        unit: 'grapheme',
        minLength,
        maxLength: Math.max(minLength, Math.min(maxLength, 30)),
      }),
    },
    { weight: 1, arbitrary: fc.constant(edge) },
  )
}

function integerOf({ minimum = -(2 ** 31), maximum = 2 ** 31 }: JsonSchema): fc.Arbitrary<number> {
  const near = fc.integer({ min: minimum, max: Math.min(maximum, minimum + 20) })
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(minimum) },
    { weight: 3, arbitrary: near },
    { weight: 1, arbitrary: fc.constant(maximum) },
  )
}

function arrayOf(schema: JsonSchema, schemas: Record<string, unknown>): fc.Arbitrary<unknown> {
  if (schema.prefixItems) return fc.tuple(...schema.prefixItems.map(each => fromSchema(each, schemas)))
  const { items, minItems = 0, maxItems = 3 } = schema
  return fc.array(items ? fromSchema(items, schemas) : value, {
    minLength: minItems,
    maxLength: Math.max(minItems, Math.min(maxItems, 3)),
  })
}

function objectOf(
  { properties = {}, required = [] }: JsonSchema,
  schemas: Record<string, unknown>,
): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, each]) => [name, fromSchema(each, schemas)]),
  )
  return fc.record(fields, { requiredKeys: required })
}
