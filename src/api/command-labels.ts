import type { Field, Fields } from '../ledger/field.ts'

/** What a command of the ledger calls the field at a path of its body, `data.figures.0.target` say. */
export const labelsOf =
  (fields: Fields) =>
  ([part, ...steps]: readonly PropertyKey[]): string | undefined =>
    part === 'data' ? labelAt(fields, steps.filter(isName)) : undefined

// A place in a list is a number and has no name of its own.
const isName = (step: PropertyKey): step is string => typeof step === 'string'

function labelAt(fields: Fields, [name, ...inner]: readonly string[]): string | undefined {
  const field = name !== undefined && Object.hasOwn(fields, name) ? fields[name] : undefined
  return field && inner.length > 0 ? labelAt(fieldsIn(field), inner) : field?.label.zh
}

const fieldsIn = (field: Field): Fields => (field.type === 'list' || field.type === 'record' ? field.of : {})
