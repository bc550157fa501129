import { z } from 'zod'
import { type Field, type Fields, mostEvidence } from '../ledger/field.ts'

// What a command of the ledger takes, as a schema: made from its fields, so that the table stays the only place.

const digest = /^[0-9a-f]{64}$/
// As the schedule calls its periods (src/ledger/schedule/periods.ts); `.2` is the second of several reports in one.
const periodForm =
  /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-X[123])?|-Q[1-4]|-H[12]|-W(?:0[1-9]|[1-4]\d|5[0-3]))?(?:\.[1-9]\d?)?$/
const longestId = 200

export const EvidenceRef = z
  .strictObject({ sha256: z.string().regex(digest), name: z.string().trim().min(1).max(200) })
  .meta({ id: 'EvidenceRef', description: '佐证材料的摘要和名称 · Evidence by its digest, with its name' })

/** A period as an address or a body names it: `2026-11`. */
export const Period = z.stringFormat('period', periodForm)

/** The schema of one command's data; unknown fields are refused. */
export const dataSchemaOf = (fields: Fields): z.ZodObject =>
  z.strictObject(
    Object.fromEntries(
      Object.entries(fields).map(([name, field]) => {
        const schema = valueSchemaOf(field).meta({ description: `${field.label.zh} · ${field.label.en}` })
        return [name, field.required ? schema : schema.optional()]
      }),
    ),
  )

function valueSchemaOf(field: Field): z.ZodType {
  switch (field.type) {
    case 'line':
      return z.string().trim().min(1).max(field.max)
    case 'text':
      return z.string().trim().min(1).max(field.max)
    case 'date':
      return z.iso.date()
    case 'period':
      return Period
    case 'number':
      return z.number()
    case 'whole':
      return z.int().min(field.min).max(field.max)
    case 'yes-no':
      return z.boolean()
    case 'choice':
      return z.enum(Object.keys(field.of) as [string, ...string[]])
    case 'agency':
    case 'matter':
      return z.string().min(1).max(longestId)
    case 'agencies':
      return z.array(z.string().min(1).max(longestId)).max(field.max)
    case 'evidence':
      return z.array(EvidenceRef).max(mostEvidence)
    case 'list':
      return z.array(dataSchemaOf(field.of)).max(field.max)
    case 'record':
      return dataSchemaOf(field.of)
  }
}
